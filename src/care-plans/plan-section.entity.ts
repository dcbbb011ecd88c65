import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { CarePlanId, PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { PlanHeading } from "./plan-headings.js";

export type SectionStatus = "PROPOSED" | "AGREED" | "WITHDRAWN";
/** Whose words a section is: the person's own are seen as theirs (COPROD-08). */
export type AuthorKind = "PROFESSIONAL" | "PERSON" | "CARER";

/** One section of a plan, guarded by a category of its own beside CARE_PLAN. */
@Entity("plan_section")
export class PlanSectionEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  heading: PlanHeading;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "text" })
  status: SectionStatus;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "text", name: "author_kind" })
  authorKind: AuthorKind;

  @Column({ type: "uuid", name: "on_behalf_of_partner_id", nullable: true })
  onBehalfOfPartnerId: PartnerId | null;

  @Column({ type: "integer", default: 1 })
  version: number;
}
