import type { DataCategory, Level, Purpose, Recipient } from "../../src/policy/vocabulary.js";
import type { Day } from "../calendar.js";

/** The ten states of a decision about sharing (domain guide 3.4). */
export const CONSENT_STATUSES = [
  "DRAFT",
  "ASKED",
  "GIVEN",
  "REFUSED",
  "UNABLE_TO_ASK",
  "WITHDRAWN",
  "EXPIRED",
  "SUPERSEDED",
  "SUSPENDED",
  "ENTERED_IN_ERROR",
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export type DeciderKind =
  | "PERSON"
  | "PARENTAL_RESPONSIBILITY"
  | "ATTORNEY"
  | "DEPUTY"
  | "BEST_INTERESTS"
  | "COURT"
  | "NOBODY";

export interface ConsentRow {
  id: string;
  version: number;
  person_id: string;
  kind: "INFORMATION_SHARING" | "PROCESS" | "INTERVENTION" | "INVOLVEMENT";
  process: "NEEDS_ASSESSMENT" | "CHC_ASSESSMENT" | "ADVOCACY_REFERRAL" | "HOMELESSNESS_REFERRAL" | null;
  decision: "PERMIT" | "DENY";
  is_objection: boolean;
  status: ConsentStatus;
  status_reason: string | null;
  decider_kind: DeciderKind;
  decider_name: string | null;
  authority_id: string | null;
  authority_reference: string | null;
  capacity_basis: "PRESUMED" | "ASSESSED" | "GILLICK_COMPETENT" | "LACKS_CAPACITY" | "NOT_APPLICABLE";
  recipients: readonly Recipient[];
  categories: readonly DataCategory[];
  purposes: readonly Purpose[];
  max_level: Exclude<Level, "NONE">;
  valid_from: Date;
  valid_to: Date | null;
  review_due: Day;
  how_given: "VERBAL" | "WRITTEN" | "ASSISTED" | "INTERPRETER";
  persons_part: string | null;
  no_part_reason: string | null;
  information_given: string | null;
  conditions: string | null;
  evidence_reference: string | null;
  gdpr_consent_relied: boolean;
  supersedes_id: string | null;
  obtained_by_user_id: string;
  obtained_by_partner_id: string;
  on_behalf_of_partner_id: string | null;
  event_at: Date;
  recorded_at: Date;
  believed_until: Date | null;
}
