import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory, DisclosureFact, Purpose } from "../policy/vocabulary.js";

/** A request of one partner to be shown what its kind of agency is not shown by itself (basis d). */
@Entity("disclosure_request")
export class DisclosureRequestEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text" })
  purpose: Purpose;

  @Column({ type: "text", name: "level_asked" })
  levelAsked: DisclosureFact["level"];

  @Column({ type: "text" })
  reason: string;
}

/** What the partner in control of the record decided: once, and for a limited time. */
@Entity("disclosure_decision")
export class DisclosureDecisionEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "disclosure_id" })
  disclosureId: string;

  @Column({ type: "boolean", name: "is_approved" })
  isApproved: boolean;

  @Column({ type: "text" })
  reason: string;

  @Column({ type: "text", name: "level_granted", nullable: true })
  levelGranted: DisclosureFact["level"] | null;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;
}
