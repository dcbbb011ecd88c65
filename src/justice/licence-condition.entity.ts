import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** What a licence condition bears on: the first two decide who may see it in summary (domain guide 2.2, note on row 14). */
export type ConditionBearing = "CARE" | "ACCOMMODATION" | "CONTACT" | "OTHER";

/** One condition of a licence or order, for the days it is in force (OFFENCE). */
@Entity("licence_condition")
export class LicenceConditionEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  condition: string;

  @Column({ type: "text" })
  affects: ConditionBearing;

  @Column({ type: "date", name: "from_date" })
  inForceFrom: string;

  /** The last day of it. */
  @Column({ type: "date", name: "to_date", nullable: true })
  inForceUntil: string | null;
}
