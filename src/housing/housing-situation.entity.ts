import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** Where a person lives, in a word. */
export type HousingKind =
  | "OWN_HOME"
  | "TENANCY"
  | "WITH_OTHERS"
  | "SUPPORTED"
  | "CARE_HOME"
  | "TEMPORARY"
  | "NO_FIXED_ADDRESS"
  | "NONE_ON_RELEASE";

/** Where a person lives, or will live on release (HOUSING). */
@Entity("housing_situation")
export class HousingSituationEntity extends EntryRow {
  @Column({ type: "text" })
  kind: HousingKind;

  @Column({ type: "date" })
  since: string;

  @Column({ type: "boolean", name: "is_at_risk" })
  isAtRisk: boolean;

  @Column({ type: "text", nullable: true })
  narrative: string | null;
}
