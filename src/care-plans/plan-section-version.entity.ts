import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { SectionStatus } from "./plan-section.entity.js";

/** What a section said at one version: added to, never changed. */
@Entity("plan_section_version")
export class PlanSectionVersionEntity {
  @PrimaryColumn({ type: "uuid", name: "section_id" })
  sectionId: string;

  @PrimaryColumn({ type: "integer" })
  version: number;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "text" })
  status: SectionStatus;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at" })
  recordedAt: Date;
}
