import fc from "fast-check";
import type { AgreementId, ConsentId, PartnerId, RelationshipId, UserId } from "../../../src/kernel/ids.js";
import {
  type AccessFacts,
  type AccessRequest,
  AGENCY_TYPES,
  type AgencyType,
  type AgreementFact,
  type BreakGlassFact,
  type ConsentFact,
  type ConsentStance,
  DATA_CATEGORIES,
  type DisclosureFact,
  type ExclusionFact,
  type GatewayFact,
  type IncidentFact,
  LEGAL_BASES,
  LEVELS,
  type OverrideFact,
  PURPOSES,
  type Purpose,
  RELATIONSHIP_KINDS,
  type RelationshipFact,
  ROLES,
  type Role,
  type Validity,
} from "../../../src/policy/vocabulary.js";
import { EVERYDAY } from "./everyday.js";
import {
  AFTER,
  BEFORE,
  FAR_AHEAD,
  LONG_AGO,
  NOW,
  OTHER_PARTNER,
  OTHER_USER,
  OUR_PARTNER,
  OUR_USER,
  PERSON,
  SOMEBODY_ELSE,
} from "./facts.js";

/** One question with its facts. Most are asked for an everyday purpose, so that many reach the cell. */
export interface Situation {
  readonly request: AccessRequest;
  readonly facts: AccessFacts;
}

const moments = [LONG_AGO, BEFORE, NOW, AFTER, FAR_AHEAD] as const;
const likely = <Value>(usual: Value, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });
const validity: fc.Arbitrary<Validity> = likely<Validity>(
  { from: LONG_AGO, to: null },
  fc.record({ from: fc.constantFrom(...moments), to: fc.constantFrom(null, ...moments) }),
);
const id = <Id extends string>(name: string) =>
  fc.integer({ min: 1, max: 999 }).map((number) => `${name}-${number}` as Id);
const level = likely("WRITE", fc.constantFrom(...LEVELS));
const userId = fc.constantFrom<UserId>(OUR_USER, OTHER_USER);
const partnerId = likely<PartnerId>(OUR_PARTNER, fc.constant(OTHER_PARTNER));
const categories = likely<readonly (typeof DATA_CATEGORIES)[number][]>(
  DATA_CATEGORIES,
  fc.subarray([...DATA_CATEGORIES]),
);
const purposes = likely<readonly Purpose[]>(PURPOSES, fc.subarray([...PURPOSES]));

export const agreements: fc.Arbitrary<AgreementFact> = fc.record({
  id: id<AgreementId>("agreement"),
  status: likely<AgreementFact["status"]>("SIGNED", fc.constantFrom("DRAFT", "SUSPENDED", "ENDED")),
  validity,
  emergencyUntil: fc.constantFrom(null, ...moments),
  categories,
  purposes,
  maxLevel: level,
});

export const relationships: fc.Arbitrary<RelationshipFact> = fc.record({
  id: id<RelationshipId>("relationship"),
  kind: fc.constantFrom(...RELATIONSHIP_KINDS),
  validity,
});

const recipients = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("PARTNER" as const), partnerId }),
    fc.record({
      kind: fc.constant("AGENCY_TYPE" as const),
      agencyType: fc.constantFrom(...AGENCY_TYPES),
      includesFuture: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("INDIVIDUAL" as const), name: fc.constant("A friend") }),
  ),
  { maxLength: 3 },
);

/** Two attorneys of one appointment, or of two. */
const appointments = fc.record({
  authorityId: fc.constantFrom("authority-1", "authority-2"),
  holder: fc.constantFrom("Ada", "Ben"),
  holders: fc.constant(["Ada", "Ben"]),
});

export const consentsOf = (...stances: ConsentStance[]): fc.Arbitrary<ConsentFact> =>
  fc
    .tuple(decisionsOf(...stances), likely(null, appointments))
    .map(([consent, jointly]) => (jointly === null || consent.stance !== "PERMIT" ? consent : { ...consent, jointly }));

const decisionsOf = (...stances: ConsentStance[]): fc.Arbitrary<ConsentFact> =>
  fc.record({
    id: id<ConsentId>("consent"),
    version: fc.integer({ min: 1, max: 4 }),
    stance: fc.constantFrom(...stances),
    hasValidDecider: likely(true, fc.constant(false)),
    validity,
    recipients,
    categories,
    purposes,
    maxLevel: level,
  });

/** A decision that is sure to speak to the caller, for this category and purpose, now. */
export const strikingConsents = (...stances: ConsentStance[]): fc.Arbitrary<ConsentFact> =>
  consentsOf(...stances).map((consent) => ({
    ...consent,
    hasValidDecider: true,
    validity: { from: LONG_AGO, to: null },
    recipients: [{ kind: "PARTNER", partnerId: OUR_PARTNER }],
    categories: DATA_CATEGORIES,
    purposes: PURPOSES,
  }));

export const exclusionsFor = (kind: ExclusionFact["kind"], user: fc.Arbitrary<UserId>): fc.Arbitrary<ExclusionFact> =>
  fc.record({ kind: fc.constant(kind), userId: user, validity });

const gateways: fc.Arbitrary<GatewayFact> = fc.record({
  id: id("gateway"),
  purpose: fc.constantFrom(...PURPOSES),
  categories,
  statute: fc.constant("Care Act 2014 s42"),
  validity,
});

const standing = fc.record({
  isUserActive: likely(true, fc.constant(false)),
  isPartnerActive: likely(true, fc.constant(false)),
  partnerJoinedAt: fc.constantFrom(...moments),
  agreements: fc.array(agreements, { minLength: 0, maxLength: 3 }),
  gateways: fc.array(gateways, { maxLength: 3 }),
  openGlass: fc.constantFrom(null, { personId: PERSON, validity: { from: LONG_AGO, to: null } }),
});

export const overrides: fc.Arbitrary<OverrideFact> = fc.record({
  id: id("override"),
  partnerId,
  userId: likely<UserId | null>(null, userId),
  categories,
  purpose: fc.constantFrom(...PURPOSES),
  legalBasis: fc.constantFrom(...LEGAL_BASES),
  validity,
});

export const disclosures: fc.Arbitrary<DisclosureFact> = fc.record({
  id: id("disclosure"),
  partnerId,
  categories,
  purpose: fc.constantFrom(...PURPOSES),
  level: fc.constantFrom("EXISTENCE", "SUMMARY", "READ"),
  validity,
});

export const emergencies: fc.Arbitrary<BreakGlassFact> = fc.record({
  id: id("break-glass"),
  userId: likely<UserId>(OUR_USER, userId),
  isLifeCritical: fc.boolean(),
  validity,
});

export const incidents: fc.Arbitrary<IncidentFact> = fc.record({
  id: id("incident"),
  responderIds: fc.array(partnerId, { maxLength: 2 }),
  validity,
});

/** One time in four, so that the ordinary way is tried most. */
const nowAndThen = <Value>(one: fc.Arbitrary<Value>) => likely<Value[]>([], fc.array(one, { maxLength: 2 }));

const person = fc.record({
  recordOwnerId: fc.constantFrom(null, OUR_PARTNER, OTHER_PARTNER),
  relationships: fc.array(relationships, { maxLength: 4 }),
  consents: fc.array(consentsOf("PERMIT", "PERMIT", "REFUSAL", "OBJECTION"), { maxLength: 4 }),
  exclusions: likely<ExclusionFact[]>(
    [],
    fc.array(fc.oneof(exclusionsFor("EXCLUDED", userId), exclusionsFor("RESTRICTED_TO", userId)), { maxLength: 3 }),
  ),
  isAddressProtected: fc.boolean(),
  overrides: nowAndThen(overrides),
  disclosures: nowAndThen(disclosures),
  breakGlass: nowAndThen(emergencies),
  incidents: nowAndThen(incidents),
});

const who = fc.record({
  agencyType: fc.constantFrom(...AGENCY_TYPES),
  role: likely<Role>("PRACTITIONER", fc.constantFrom(...ROLES)),
});

const principal = who.chain(({ agencyType, role }) =>
  fc.record({
    partnerId: fc.constant(OUR_PARTNER),
    agencyType: fc.constant(agencyType),
    userId: fc.constant(OUR_USER),
    role: fc.constant(role),
    purpose: likely<Purpose>(usualPurpose(agencyType, role), fc.constantFrom(...PURPOSES)),
    team: fc.constantFrom(null, "CUSTODY"),
    actsForPersonId: fc.constantFrom(null, PERSON, SOMEBODY_ELSE),
    hasSecondFactor: fc.boolean(),
  }),
);

function usualPurpose(agencyType: AgencyType, role: Role): Purpose {
  if (role === "IG_LEAD") return "INVESTIGATION";
  if (role === "PERSON") return "PERSON_REQUEST";
  return role === "PROXY" ? "PROXY_REQUEST" : EVERYDAY[agencyType].purpose;
}

/** Any question at all. Three in four callers hold their everyday relationship besides what chance gives them. */
export const situations: fc.Arbitrary<Situation> = fc
  .record({
    request: fc.record({
      principal,
      personId: fc.constant(PERSON),
      category: fc.constantFrom(...DATA_CATEGORIES),
      now: fc.constant(NOW),
    }),
    facts: fc.record({ standing, person }),
    isInvolved: likely(true, fc.constant(false)),
  })
  .map(({ request, facts, isInvolved }) => {
    const kind = EVERYDAY[request.principal.agencyType].relationship;
    const everyday = { id: "relationship-0" as RelationshipId, kind, validity: { from: LONG_AGO, to: null } };
    const relationships = isInvolved ? [everyday, ...facts.person.relationships] : facts.person.relationships;
    const { purpose } = request.principal;
    const person = {
      ...facts.person,
      relationships,
      overrides: facts.person.overrides.map((override) => ({ ...override, purpose })),
      disclosures: facts.person.disclosures.map((disclosure) => ({ ...disclosure, purpose })),
    };
    return { request, facts: { ...facts, person } };
  });
