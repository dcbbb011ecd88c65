import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId } from "../kernel/ids.js";

/** One condition of a person's health: what it means for daily life, apart from what it is called and its story. */
export abstract class HealthConditionRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", name: "functional_effect" })
  functionalEffect: string;

  @Column({ type: "text" })
  diagnosis: string;

  @Column({ type: "text", name: "snomed_code", nullable: true })
  snomedCode: string | null;

  @Column({ type: "text" })
  narrative: string;

  @Column({ type: "date", nullable: true })
  since: string | null;

  @Column({ type: "date", name: "resolved_on", nullable: true })
  resolvedOn: string | null;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** A condition of the body (PHYSICAL_HEALTH). */
@Entity("physical_health_condition")
export class PhysicalHealthConditionEntity extends HealthConditionRow {}

/** A condition of the mind (MENTAL_HEALTH). Another category, so another table. */
@Entity("mental_health_condition")
export class MentalHealthConditionEntity extends HealthConditionRow {}
