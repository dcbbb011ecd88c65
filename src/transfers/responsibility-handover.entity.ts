import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";

/**
 * The moment at which one council's responsibility under the Care Act passed to another's: an arrival (GAP-18).
 *
 * It is kept as the act that was recorded, and by whom. Who was responsible when is told by the stays themselves, in
 * `Person.responsibilities`, which must agree.
 */
@Entity("responsibility_handover")
export class ResponsibilityHandoverEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "move_id" })
  moveId: string;

  @Column({ type: "text", name: "from_area_code", nullable: true })
  fromAreaCode: string | null;

  @Column({ type: "text", name: "to_area_code" })
  toAreaCode: string;
}
