import { enumOf } from "../access/index.js";
import type { IncidentKind } from "./major-incident.entity.js";

export const IncidentKindEnum = enumOf<IncidentKind>("IncidentKind", "What kind of major incident it is (INC-02).", {
  FIRE: "A fire.",
  FLOOD: "A flood.",
  ROAD_ACCIDENT: "A major road accident.",
  NATURAL_DISASTER: "A natural disaster.",
  OTHER: "Another major incident.",
});
