import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, UserId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";

/** Whether the Care Act's duty to cooperate binds the partner (COOP-02). */
export type DutyBasis = "RELEVANT" | "DISCRETIONARY" | "NEITHER";
export type PartnerStatus = "ACTIVE" | "SUSPENDED" | "LEFT";

/** A partner agency. */
@Entity("partner")
export class PartnerEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: PartnerId;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text", name: "agency_type" })
  agencyType: AgencyType;

  @Column({ type: "text" })
  kind: string;

  @Column({ type: "text", name: "duty_basis" })
  dutyBasis: DutyBasis;

  @Column({ type: "text", array: true, name: "service_areas", default: "{}" })
  serviceAreas: string[];

  @Column({ type: "text" })
  status: PartnerStatus;

  @Column({ type: "timestamptz", name: "joined_at" })
  joinedAt: Date;

  @Column({ type: "text", name: "ico_reference", nullable: true })
  icoReference: string | null;

  @Column({ type: "date", name: "ico_expires_on", nullable: true })
  icoExpiresOn: string | null;

  @Column({ type: "text", name: "dspt_status", nullable: true })
  dsptStatus: string | null;

  @Column({ type: "date", name: "dspt_published_on", nullable: true })
  dsptPublishedOn: string | null;

  @Column({ type: "uuid", name: "safeguarding_lead_id", nullable: true })
  safeguardingLeadId: UserId | null;

  /** How much its users may ask for in a minute; null for as much as any partner's. */
  @Column({ type: "integer", name: "cost_per_minute", nullable: true })
  costPerMinute: number | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
