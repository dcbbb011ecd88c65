import { staffEntry } from "../agencies/staff.js";
import { consentId, idOf, partnerId, personId, userId } from "../ids.js";
import type { ConsentRow, ConsentStatus } from "../rows/consent-rows.js";
import type { CountyRows } from "../rows/index.js";
import type { Decision, Life } from "./life.js";

const DENYING: readonly ConsentStatus[] = ["REFUSED", "WITHDRAWN", "UNABLE_TO_ASK"];

function firstVersion(life: Life, decision: Decision): ConsentRow {
  const isObjection = decision.isObjection ?? false;
  return {
    id: consentId(decision.key),
    version: 1,
    person_id: personId(life.key),
    kind: decision.kind ?? "INFORMATION_SHARING",
    process: decision.process ?? null,
    decision: isObjection || DENYING.includes(decision.status) ? "DENY" : "PERMIT",
    is_objection: isObjection,
    status: decision.status,
    status_reason: decision.reason ?? null,
    decider_kind: decision.decider ?? "PERSON",
    decider_name: decision.deciderName ?? null,
    authority_id: restedOn(life, decision),
    authority_reference: decision.authority ?? null,
    capacity_basis: decision.capacity ?? "PRESUMED",
    recipients: decision.to,
    categories: decision.categories,
    purposes: decision.purposes,
    max_level: decision.level ?? "WRITE",
    valid_from: decision.from,
    valid_to: decision.until ?? null,
    review_due: decision.review,
    how_given: decision.how ?? "VERBAL",
    persons_part: decision.part ?? null,
    no_part_reason: null,
    information_given: decision.told ?? null,
    conditions: decision.conditions ?? null,
    evidence_reference: decision.evidence ?? null,
    gdpr_consent_relied: false,
    supersedes_id: decision.supersedes === undefined ? null : consentId(decision.supersedes),
    obtained_by_user_id: userId(decision.by),
    obtained_by_partner_id: partnerId(staffEntry(decision.by).partner),
    on_behalf_of_partner_id: decision.behalfOf === undefined ? null : partnerId(decision.behalfOf),
    event_at: decision.from,
    recorded_at: decision.from,
    believed_until: decision.became?.at ?? null,
  };
}

function restedOn(life: Life, { restsOn }: Decision): string | null {
  const [table, ...place] = restsOn?.split("/") ?? [];
  return table === undefined ? null : idOf(table, `${life.key}/${place.join("/")}`);
}

function secondVersion(first: ConsentRow, { status, at, by, reason }: NonNullable<Decision["became"]>): ConsentRow {
  const isWithdrawn = status === "WITHDRAWN";
  return {
    ...first,
    version: 2,
    decision: isWithdrawn ? "DENY" : first.decision,
    status,
    status_reason: reason,
    valid_from: isWithdrawn ? at : first.valid_from,
    valid_to: status === "SUPERSEDED" ? at : first.valid_to,
    obtained_by_user_id: userId(by),
    obtained_by_partner_id: partnerId(staffEntry(by).partner),
    event_at: at,
    recorded_at: at,
    believed_until: null,
  };
}

/** The decisions of a person about sharing, each with the version that came after it where one did. */
export function addConsents(life: Life, rows: CountyRows): void {
  for (const decision of life.decisions ?? []) {
    const first = firstVersion(life, decision);
    rows.consent.push(first);
    if (decision.became !== undefined) rows.consent.push(secondVersion(first, decision.became));
  }
}
