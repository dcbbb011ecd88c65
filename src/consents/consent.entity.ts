import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ConsentId, PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, Level, Purpose, Recipient } from "../policy/vocabulary.js";

/** Four different things people call "consent" (domain guide 3.1). Only the first speaks about sharing. */
export type ConsentKind = "INFORMATION_SHARING" | "PROCESS" | "INTERVENTION" | "INVOLVEMENT";
/** The processes that a person may agree to or refuse (domain guide 3.1). */
export type ConsentProcess = "NEEDS_ASSESSMENT" | "CHC_ASSESSMENT" | "ADVOCACY_REFERRAL" | "HOMELESSNESS_REFERRAL";
export type ConsentDecision = "PERMIT" | "DENY";
export type ConsentStatus =
  | "DRAFT"
  | "ASKED"
  | "GIVEN"
  | "REFUSED"
  | "UNABLE_TO_ASK"
  | "WITHDRAWN"
  | "EXPIRED"
  | "SUPERSEDED"
  | "SUSPENDED"
  | "ENTERED_IN_ERROR";
/** Who decided (domain guide 3.2). Next of kin is not among them: it gives no authority. */
export type DeciderKind =
  | "PERSON"
  | "PARENTAL_RESPONSIBILITY"
  | "ATTORNEY"
  | "DEPUTY"
  | "BEST_INTERESTS"
  | "COURT"
  | "NOBODY";
export type CapacityBasis = "PRESUMED" | "ASSESSED" | "GILLICK_COMPETENT" | "LACKS_CAPACITY" | "NOT_APPLICABLE";
export type HowGiven = "VERBAL" | "WRITTEN" | "ASSISTED" | "INTERPRETER";

/** One version of a decision about sharing: believed from `recordedAt` until `believedUntil`, never overwritten. */
@Entity("consent")
export class ConsentEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: ConsentId;

  @PrimaryColumn({ type: "integer" })
  version: number;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: ConsentKind;

  /** Which process, where the kind is PROCESS. */
  @Column({ type: "text", nullable: true })
  process: ConsentProcess | null;

  @Column({ type: "text" })
  decision: ConsentDecision;

  @Column({ type: "boolean", name: "is_objection", default: false })
  isObjection: boolean;

  @Column({ type: "text" })
  status: ConsentStatus;

  @Column({ type: "text", name: "status_reason", nullable: true })
  statusReason: string | null;

  @Column({ type: "text", name: "decider_kind" })
  deciderKind: DeciderKind;

  @Column({ type: "text", name: "decider_name", nullable: true })
  deciderName: string | null;

  @Column({ type: "text", name: "authority_reference", nullable: true })
  authorityReference: string | null;

  /** The power or order, or the best-interests decision, on which a substitute's decision rests; `deciderKind` says which. */
  @Column({ type: "uuid", name: "authority_id", nullable: true })
  authorityId: string | null;

  @Column({ type: "text", name: "capacity_basis" })
  capacityBasis: CapacityBasis;

  @Column({ type: "jsonb" })
  recipients: readonly Recipient[];

  @Column({ type: "text", array: true })
  categories: DataCategory[];

  @Column({ type: "text", array: true })
  purposes: Purpose[];

  @Column({ type: "text", name: "max_level", default: "WRITE" })
  maxLevel: Level;

  @Column({ type: "timestamptz", name: "valid_from" })
  validFrom: Date;

  @Column({ type: "timestamptz", name: "valid_to", nullable: true })
  validTo: Date | null;

  @Column({ type: "date", name: "review_due" })
  reviewDue: string;

  @Column({ type: "text", name: "how_given" })
  howGiven: HowGiven;

  @Column({ type: "text", name: "information_given", nullable: true })
  informationGiven: string | null;

  @Column({ type: "text", name: "persons_part", nullable: true })
  personsPart: string | null;

  @Column({ type: "text", name: "no_part_reason", nullable: true })
  noPartReason: string | null;

  /** Shown to staff, never evaluated. */
  @Column({ type: "text", nullable: true })
  conditions: string | null;

  @Column({ type: "text", name: "evidence_reference", nullable: true })
  evidenceReference: string | null;

  @Column({ type: "boolean", name: "gdpr_consent_relied", default: false })
  gdprConsentRelied: boolean;

  @Column({ type: "uuid", name: "supersedes_id", nullable: true })
  supersedesId: ConsentId | null;

  @Column({ type: "uuid", name: "obtained_by_user_id" })
  obtainedByUserId: UserId;

  @Column({ type: "uuid", name: "obtained_by_partner_id" })
  obtainedByPartnerId: PartnerId;

  @Column({ type: "uuid", name: "on_behalf_of_partner_id", nullable: true })
  onBehalfOfPartnerId: PartnerId | null;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;

  @Column({ type: "timestamptz", name: "believed_until", nullable: true })
  believedUntil: Date | null;
}
