import { entryKind } from "../entries/index.js";
import { PublicProtectionArrangementEntity } from "./public-protection-arrangement.entity.js";

export const arrangements = entryKind(PublicProtectionArrangementEntity, "PUBLIC_PROTECTION", "arrangement");
