import type { AgreementId, ConsentId, PartnerId, RelationshipId } from "../../../src/kernel/ids.js";
import {
  type AgencyType,
  type AgreementFact,
  type ConsentFact,
  LEVELS,
  RELATIONSHIP_KINDS,
  type RelationshipFact,
} from "../../../src/policy/vocabulary.js";
import {
  AFTER,
  agreement,
  BEFORE,
  consent,
  LONG_AGO,
  NOW,
  OTHER_PARTNER,
  OVER,
  relationship,
  TO_COME,
} from "./facts.js";
import { wordOf } from "./table.js";

/** The agreements that a phrase of a decision table means. Phrases joined by "and" are agreements apart. */
export function agreementsOf(text: string): AgreementFact[] {
  return partsOf(text).map((phrase, at) =>
    agreement({ id: `agreement-${at + 1}` as AgreementId, ...meantBy(phrase, AGREEMENTS) }),
  );
}

const AGREEMENTS: Readonly<Record<string, Partial<AgreementFact>>> = {
  signed: {},
  "signed to EXISTENCE": { maxLevel: "EXISTENCE" },
  "signed to SUMMARY": { maxLevel: "SUMMARY" },
  "signed to NONE": { maxLevel: "NONE" },
  "signed for health only": { categories: ["PHYSICAL_HEALTH"] },
  "signed for legal work only": { purposes: ["LEGAL"] },
  "signed for nothing": { categories: [], purposes: [] },
  "signed, ends this instant": { validity: { from: LONG_AGO, to: NOW } },
  "signed, begins this instant": { validity: { from: NOW, to: null } },
  "signed, not begun": { validity: TO_COME },
  expired: { validity: OVER },
  ended: { status: "ENDED" },
  suspended: { status: "SUSPENDED" },
  draft: { status: "DRAFT" },
  "draft, emergency": { status: "DRAFT", emergencyUntil: AFTER },
  "draft, emergency ends this instant": { status: "DRAFT", emergencyUntil: NOW },
  "draft, emergency past its end": { status: "DRAFT", emergencyUntil: AFTER, validity: OVER },
  "suspended, emergency": { status: "SUSPENDED", emergencyUntil: AFTER },
  "ended, emergency": { status: "ENDED", emergencyUntil: AFTER },
  "expired, emergency": { validity: OVER, emergencyUntil: AFTER },
};

/** The relationships that a phrase means, such as "CUSTODY", "ended CUSTODY" or "ALLOCATION and LEAVING_CARE". */
export function relationshipsOf(text: string): RelationshipFact[] {
  return partsOf(text).map((phrase, at) => {
    const [kind = "", timing = "current"] = phrase.split(" ").reverse();
    const id = `relationship-${at + 1}` as RelationshipId;
    return relationship({ id, kind: wordOf(RELATIONSHIP_KINDS, kind), ...meantBy(timing, TIMINGS) });
  });
}

const TIMINGS: Readonly<Record<string, Partial<RelationshipFact>>> = {
  current: {},
  ended: { validity: OVER },
  coming: { validity: TO_COME },
  "just-ended": { validity: { from: LONG_AGO, to: NOW } },
  "just-begun": { validity: { from: NOW, to: null } },
};

/** The decisions about sharing that a phrase means. Phrases joined by "and" are decisions apart. */
export function consentsOf(text: string, agencyType: AgencyType): ConsentFact[] {
  return partsOf(text).map((phrase, at) => {
    const [stance = "", ...rest] = phrase.split(" ");
    const change = rest.length === 0 ? {} : meantBy(rest.join(" "), consentPhrases(agencyType));
    const stances = { permit: "PERMIT", refusal: "REFUSAL", objection: "OBJECTION" } as const;
    return consent({ id: `consent-${at + 1}` as ConsentId, stance: meantBy(stance, stances), ...change });
  });
}

function consentPhrases(agencyType: AgencyType): Readonly<Record<string, Partial<ConsentFact>>> {
  const kind = { kind: "AGENCY_TYPE", agencyType } as const;
  const laterThanWeJoined = { from: new Date("2030-07-01T00:00:00Z"), to: null };
  return {
    ...Object.fromEntries(LEVELS.map((level) => [`to ${level}`, { maxLevel: level }])),
    "by nobody entitled": { hasValidDecider: false },
    ended: { validity: OVER },
    "ending now": { validity: { from: LONG_AGO, to: NOW } },
    "beginning now": { validity: { from: NOW, to: null } },
    coming: { validity: TO_COME },
    "for legal work": { purposes: ["LEGAL"] },
    "for equality": { categories: ["EQUALITY"] },
    "for no purpose": { purposes: [] },
    "for no category": { categories: [] },
    "to nobody": { recipients: [] },
    "to another partner": { recipients: [{ kind: "PARTNER", partnerId: OTHER_PARTNER as PartnerId }] },
    "to a named friend": { recipients: [{ kind: "INDIVIDUAL", name: "A friend" }] },
    "to our kind before we joined": {
      recipients: [{ ...kind, includesFuture: false }],
      validity: { from: BEFORE, to: null },
    },
    "to our kind as we joined": {
      recipients: [{ ...kind, includesFuture: false }],
      validity: { from: NOW, to: null },
    },
    "to our kind after we joined": { recipients: [{ ...kind, includesFuture: false }], validity: laterThanWeJoined },
    "to our kind, future ones too": {
      recipients: [{ ...kind, includesFuture: true }],
      validity: { from: BEFORE, to: null },
    },
    "to another kind": { recipients: [{ kind: "AGENCY_TYPE", agencyType: other(agencyType), includesFuture: true }] },
  };
}

function other(agencyType: AgencyType): AgencyType {
  return agencyType === "HOUSING" ? "PRISON" : "HOUSING";
}

function partsOf(text: string): string[] {
  return text === "none" ? [] : text.split(" and ");
}

function meantBy<Meaning>(phrase: string, meanings: Readonly<Record<string, Meaning>>): Meaning {
  const meaning = meanings[phrase];
  if (meaning === undefined) throw new Error(`"${phrase}" is not a phrase of decision tables`);
  return meaning;
}
