/**
 * Why a decision fell as it did: a closed list, in the order in which the reasons are looked for.
 *
 * `step` is the step of the decision order (domain guide 3.5). `toPartner` is the reason that the refused caller may
 * be told: where the true one would betray something about the person, it is the one that a caller would meet had
 * that something never been. The trail, and the information-governance lead who reads it, keep the true reason.
 * No sentence holds anything about a person.
 */
interface Reason {
  readonly step: number;
  readonly sentence: string;
  readonly toPartner: ReasonCode;
}

const PERMITS = {
  STATUTORY_GATEWAY: {
    step: 4,
    sentence: "A statute, recorded for this purpose, lets your organisation see this.",
    toPartner: "STATUTORY_GATEWAY",
  },
  // To be told of the minimum would be to be told of the objection.
  CONTINUITY_MINIMUM: {
    step: 5,
    sentence: "The person objected to sharing; only what keeps care going is shown.",
    toPartner: "RELATIONSHIP",
  },
  BREAK_GLASS: {
    step: 5,
    sentence: "You opened this in an emergency; information governance has been told and will review it.",
    toPartner: "BREAK_GLASS",
  },
  MAJOR_INCIDENT: {
    step: 5,
    sentence: "Your organisation responds to a declared incident; only the emergency set is shown, while it lasts.",
    toPartner: "MAJOR_INCIDENT",
  },
  DISCLOSURE: {
    step: 6,
    sentence: "The organisation that controls the record approved this disclosure for a limited time.",
    toPartner: "DISCLOSURE",
  },
  CONSENT: {
    step: 7,
    sentence: "The person, or someone entitled to decide for them, agreed to this.",
    toPartner: "CONSENT",
  },
  OVERRIDE: {
    step: 7,
    sentence: "This is shared without consent, by a recorded decision that names its legal basis and who took it.",
    toPartner: "OVERRIDE",
  },
  RELATIONSHIP: {
    step: 8,
    sentence: "Your organisation is involved with the person for this purpose.",
    toPartner: "RELATIONSHIP",
  },
  OWN_ENTRIES: {
    step: 8,
    sentence: "Only what your organisation wrote, or what names it, is shown.",
    toPartner: "OWN_ENTRIES",
  },
  OWN_RECORD: {
    step: 8,
    sentence: "This is your own record, or that of someone you act for.",
    toPartner: "OWN_RECORD",
  },
  GOVERNANCE: {
    step: 8,
    sentence: "Information-governance work shows who did what, never the content.",
    toPartner: "GOVERNANCE",
  },
} as const satisfies Record<string, { step: number; sentence: string; toPartner: string }>;

const DENIALS = {
  USER_INACTIVE: { step: 1, sentence: "Your account is not active.", toPartner: "USER_INACTIVE" },
  PARTNER_INACTIVE: { step: 1, sentence: "Your organisation is not an active partner.", toPartner: "PARTNER_INACTIVE" },
  NO_AGREEMENT: {
    step: 1,
    sentence: "Your organisation has no signed sharing agreement in force for this.",
    toPartner: "NO_AGREEMENT",
  },
  AGREEMENT_NOT_COVERING: {
    step: 1,
    sentence: "No sharing agreement of your organisation covers this category for this purpose.",
    toPartner: "AGREEMENT_NOT_COVERING",
  },
  AGREEMENT_EXPIRED: {
    step: 1,
    sentence: "The sharing agreement that covered this has ended.",
    toPartner: "AGREEMENT_EXPIRED",
  },
  AGREEMENT_SUSPENDED: {
    step: 1,
    sentence: "The sharing agreement that covers this is suspended.",
    toPartner: "AGREEMENT_SUSPENDED",
  },
  ROLE_CEILING: { step: 1, sentence: "Your role does not see this category.", toPartner: "ROLE_CEILING" },
  // To a person kept out, the record is as that of a stranger (NEV-09).
  EXCLUDED: { step: 1, sentence: "This user is kept out of this record.", toPartner: "NO_RELATIONSHIP" },
  RECORD_RESTRICTED: {
    step: 1,
    sentence: "The record is open to named users only, and this user is not among them.",
    toPartner: "NO_RELATIONSHIP",
  },
  NO_RELATIONSHIP: {
    step: 2,
    sentence: "Your organisation has no current involvement with the person on record.",
    toPartner: "NO_RELATIONSHIP",
  },
  CATEGORY_OUTSIDE_RELATIONSHIP: {
    step: 2,
    sentence: "Your organisation's involvement with the person does not reach this category.",
    toPartner: "CATEGORY_OUTSIDE_RELATIONSHIP",
  },
  PURPOSE_NOT_ALLOWED: {
    step: 3,
    sentence: "Organisations of your kind do not see this category for this purpose.",
    toPartner: "PURPOSE_NOT_ALLOWED",
  },
  PURPOSE_OUTSIDE_RELATIONSHIP: {
    step: 3,
    sentence: "Your organisation's involvement with the person does not serve this purpose.",
    toPartner: "PURPOSE_OUTSIDE_RELATIONSHIP",
  },
  NEVER_SHARED: {
    step: 3,
    sentence: "This category is never shown to an organisation of your kind.",
    toPartner: "NEVER_SHARED",
  },
  // A marker says that somebody is in danger. It must read as no more than a decision that is missing.
  ADDRESS_PROTECTED: {
    step: 3,
    sentence: "The address is protected: only the partner that controls the record sees it.",
    toPartner: "NO_CONSENT",
  },
  // Where a statute alone opens the cell, it must read as a statute that is missing.
  ADDRESS_PROTECTED_FROM_STATUTE: {
    step: 3,
    sentence:
      "The address is protected, against a statutory gateway too: only the partner that controls the record sees it.",
    toPartner: "NO_GATEWAY",
  },
  // A refusal that names a partner must not reveal that there is something to refuse (note on row 19).
  OBJECTION: { step: 5, sentence: "The person objected to this sharing.", toPartner: "NO_CONSENT" },
  CONSENT_REFUSED: {
    step: 5,
    sentence: "The person refused this sharing, or withdrew consent.",
    toPartner: "NO_CONSENT",
  },
  NO_GATEWAY: {
    step: 9,
    sentence: "No statutory gateway is recorded for your organisation, category and purpose.",
    toPartner: "NO_GATEWAY",
  },
  NO_DISCLOSURE: {
    step: 9,
    sentence: "This is shown only by a disclosure that the owning organisation approved.",
    toPartner: "NO_DISCLOSURE",
  },
  NO_CONSENT: {
    step: 9,
    sentence: "The hub holds no decision of the person's that opens this to you for this purpose.",
    toPartner: "NO_CONSENT",
  },
  LEVEL_TOO_LOW: {
    step: 9,
    sentence: "You may see some of this category, but not in the detail this field holds.",
    toPartner: "LEVEL_TOO_LOW",
  },
} as const satisfies Record<string, { step: number; sentence: string; toPartner: string }>;

/** Why something was permitted. */
export type PermitCode = keyof typeof PERMITS;
/** Why something was refused. */
export type DenialCode = keyof typeof DENIALS;
/** Every reason there is. A code is forever once released. */
export type ReasonCode = PermitCode | DenialCode;

const REASONS: Readonly<Record<ReasonCode, Reason>> = { ...PERMITS, ...DENIALS };

/** Every reason code, permits first, each list in the order in which the reasons are looked for. */
export const REASON_CODES = Object.freeze(Object.keys(REASONS)) as readonly ReasonCode[];

/** The codes of refusals, earliest check first. */
export const DENIAL_CODES = Object.freeze(Object.keys(DENIALS)) as readonly DenialCode[];

/** The sentence a person reads for a reason. It holds nothing about the person asked about. */
export function sentenceFor(reason: ReasonCode): string {
  return REASONS[reason].sentence;
}

/** The step of the decision order (domain guide 3.5) that a reason belongs to. */
export function stepOf(reason: ReasonCode): number {
  return REASONS[reason].step;
}

/**
 * The reason the caller may be told, whoever the caller is: what it hides, only the trail holds.
 *
 * A refusal, an objection, a protected address and no consent at all read the same (note on row 19); where a statute
 * alone opens the cell, a protected address reads as no gateway. So do an exclusion and a record about a stranger
 * (NEV-09). Tell a caller this, with its own sentence, and never the
 * decision's own reason, step or evidence.
 */
export function partnerReason(reason: ReasonCode): ReasonCode {
  return REASONS[reason].toPartner;
}
