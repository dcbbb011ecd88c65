import { groupedBy } from "../kernel/grouped.js";
import type { AgencyType } from "../policy/vocabulary.js";
import {
  type PartnerPolicyEntity,
  POLICY_KINDS,
  type PolicyAuditEntity,
  type PolicyKind,
} from "./partner-policy.entity.js";

/** What may be wanting in how a partner governs itself. */
export type GapKind = "MISSING" | "STALE" | "NOT_SHARED" | "UNAUDITED" | "REGISTRATION_EXPIRED" | "TOOLKIT_STALE";

/** One thing that is wanting, and in which policy; the kind is null where it is no matter of a policy. */
export interface Gap {
  readonly gap: GapKind;
  readonly kind: PolicyKind | null;
}

type Policy = Pick<PartnerPolicyEntity, "id" | "kind" | "sharedWithStaffOn" | "nextReviewDue">;
type Audit = Pick<PolicyAuditEntity, "policyId" | "auditedOn">;

const PROVIDERS: readonly AgencyType[] = ["CARE_PROVIDER", "PRISON_HEALTHCARE", "NHS"];

/** The policies that a kind of agency must hold: every partner one, a provider all four (SHARE-01, DOC-05). */
export function requiredPolicies(agencyType: AgencyType): readonly PolicyKind[] {
  return PROVIDERS.includes(agencyType) ? POLICY_KINDS : ["INFORMATION_SHARING"];
}

/** The newest version of each kind. What was recorded last is in force; `policies` come in that order. */
export function policiesInForce<Row extends Pick<Policy, "kind">>(policies: readonly Row[]): Row[] {
  const byKind = groupedBy(policies, ({ kind }) => kind);
  return POLICY_KINDS.flatMap((kind) => byKind.get(kind)?.at(-1) ?? []);
}

/**
 * What is wanting in the policies of a partner on a day. A policy that is not on file is missing and nothing else; one
 * that nobody must hold is looked at all the same once it is there.
 */
export function policyGaps(
  agencyType: AgencyType,
  policies: readonly Policy[],
  audits: readonly Audit[],
  today: string,
): Gap[] {
  const inForce = policiesInForce(policies);
  const missing = requiredPolicies(agencyType).filter((kind) => !inForce.some((policy) => policy.kind === kind));
  return [
    ...missing.map((kind): Gap => ({ gap: "MISSING", kind })),
    ...inForce.flatMap((policy) => gapsOf(policy, audits, today)),
  ];
}

function gapsOf(
  { id, kind, sharedWithStaffOn, nextReviewDue }: Policy,
  audits: readonly Audit[],
  today: string,
): Gap[] {
  const isAudited = audits.some(({ policyId, auditedOn }) => policyId === id && auditedOn > yearBefore(today));
  const gaps: [GapKind, boolean][] = [
    ["STALE", nextReviewDue < today],
    ["NOT_SHARED", sharedWithStaffOn === null],
    ["UNAUDITED", !isAudited],
  ];
  return gaps.filter(([, isWanting]) => isWanting).map(([gap]) => ({ gap, kind }));
}

/** The same day of the year before, as YYYY-MM-DD. */
export function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
