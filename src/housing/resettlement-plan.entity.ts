import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** Where a person is to live after release, and how they get there (HOUSING, TRANS-10 to TRANS-15). */
@Entity("resettlement_plan")
export class ResettlementPlanEntity extends EntryRow {
  @Column({ type: "text", name: "intended_area_code" })
  intendedAreaCode: string;

  /** The working assumption is the area before the sentence (TRANS-11). */
  @Column({ type: "boolean", name: "is_area_before_custody" })
  isAreaBeforeCustody: boolean;

  @Column({ type: "text", name: "area_reason", nullable: true })
  areaReason: string | null;

  @Column({ type: "text" })
  summary: string;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "uuid", name: "workable_according_to_partner_id", nullable: true })
  workableAccordingToPartnerId: PartnerId | null;

  @Column({ type: "date", name: "probation_involved_on", nullable: true })
  probationInvolvedOn: string | null;
}
