import type { Calendar } from "../calendar.js";
import { agreementId, partnerId } from "../ids.js";
import type { AgreementRow } from "../rows/agency-rows.js";
import { scopeOf } from "./agreement-scopes.js";
import { PARTNER_KEYS, type PartnerKey, partnerEntry } from "./partners.js";

type Terms = Partial<Omit<AgreementRow, "id" | "partner_id" | "lead_partner_id">>;

/** One agreement, signed a year ago and for all that the agency type may have, unless the terms say otherwise. */
function agreement(t: Calendar, key: string, partner: PartnerKey, terms: Terms = {}): AgreementRow {
  const [name, type] = partnerEntry(partner);
  return {
    id: agreementId(key),
    reference: `ISA-${key.toUpperCase()}`,
    title: `Sharing of care records with ${name}`,
    partner_id: partnerId(partner),
    lead_partner_id: partnerId("ashdale-council"),
    oversight_owner: "Northmere Care Partnership Board",
    status: "SIGNED",
    status_reason: null,
    signed_on: t.day(-380),
    valid_from: t.daysAgo(365),
    valid_to: t.daysAhead(730),
    review_due: t.day(300),
    emergency_until: null,
    emergency_authorised_by: null,
    ...scopeOf(type),
    max_level: "WRITE",
    recorded_at: t.daysAgo(380),
    ...terms,
  };
}

/** The terms of those partners whose one main agreement is not the ordinary one. */
function particularTerms(t: Calendar): Partial<Record<PartnerKey, Terms>> {
  return {
    "silverlane-care": {
      status: "SUSPENDED",
      status_reason: "Suspended by the board while the provider's registration is under review.",
    },
    "fernleigh-support": {
      status: "ENDED",
      status_reason: "The provider closed.",
      signed_on: t.day(-900),
      valid_from: t.daysAgo(890),
      valid_to: t.daysAgo(120),
      review_due: t.day(-130),
      recorded_at: t.daysAgo(890),
    },
    "copperbeech-homes": {
      title: "Sharing for tenancies with Copperbeech Homes",
      categories: ["IDENTITY", "CONTACT", "HOUSING", "COMMUNICATION", "CONSENT", "ACCESS_LOG"],
      max_level: "READ",
    },
    "larchmere-hospice": {
      status: "DRAFT",
      signed_on: null,
      valid_from: t.daysAgo(4),
      emergency_until: t.daysAhead(10),
      emergency_authorised_by: "Ruth Calloway, Caldicott Guardian",
      recorded_at: t.daysAgo(4),
    },
  };
}

/** Agreements beside the main ones: one that ran out and was replaced, and one not yet signed. */
function otherAgreements(t: Calendar): AgreementRow[] {
  const expired: Terms = {
    title: "First sharing agreement for continuing healthcare",
    signed_on: t.day(-1200),
    valid_from: t.daysAgo(1195),
    valid_to: t.daysAgo(365),
    review_due: t.day(-400),
    recorded_at: t.daysAgo(1200),
  };
  const draft: Terms = {
    title: "Proposed wider sharing with Northmere Police",
    status: "DRAFT",
    signed_on: null,
    valid_from: t.daysAgo(20),
    recorded_at: t.daysAgo(20),
    categories: ["SUBSTANCE_MISUSE", "CARE_NEEDS", "HOUSING"],
  };
  return [
    agreement(t, "northmere-icb-first", "northmere-icb", expired),
    agreement(t, "northmere-police-proposed", "northmere-police", draft),
  ];
}

/** Every agreement of the county. The main agreement of a partner has the partner's own key. */
export function agreementRows(t: Calendar): AgreementRow[] {
  const particular = particularTerms(t);
  return [...PARTNER_KEYS.map((key) => agreement(t, key, key, particular[key])), ...otherAgreements(t)];
}
