import { covers, type Rehearsal } from "../access/index.js";
import type { AccessFacts, DataCategory, Principal, Recipient, Validity } from "../policy/vocabulary.js";
import type {
  AgreementWeighed,
  AuthorityWeighed,
  ConsentWeighed,
  FactsWeighed,
  RelationshipWeighed,
} from "./facts-weighed.type.js";

/** What is asked about: whose access, to what, when. */
interface Question {
  readonly principal: Principal;
  readonly category: DataCategory;
  readonly at: Date;
}

/**
 * The facts that policy weighed for one category: those that speak to this caller about it, and no others.
 *
 * Ids, kinds and dates alone. A decision that names other partners or other categories is none of the question's.
 */
export function factsWeighed({ principal, facts }: Rehearsal, category: DataCategory, at: Date): FactsWeighed {
  const question = { principal, category, at };
  const { standing, person } = facts;
  return {
    isUserActive: standing.isUserActive,
    isPartnerActive: standing.isPartnerActive,
    isRecordOwner: person.recordOwnerId === principal.partnerId,
    isRestricted: person.exclusions.some(({ validity }) => covers(validity, at)),
    relationships: relationshipsIn(facts, question),
    agreements: agreementsIn(facts, question),
    consents: consentsIn(facts, question),
    authorities: authoritiesIn(facts, question),
  };
}

function relationshipsIn({ person }: AccessFacts, { at }: Question): RelationshipWeighed[] {
  return person.relationships.map(({ id, kind, validity }) => ({ id, kind, ...span(validity, at) }));
}

function agreementsIn({ standing }: AccessFacts, { principal, category, at }: Question): AgreementWeighed[] {
  return standing.agreements.map(({ id, status, validity, categories, purposes, maxLevel }) => ({
    ...{ id, status, maxLevel, ...span(validity, at) },
    coversCategory: categories.includes(category),
    coversPurpose: purposes.includes(principal.purpose),
  }));
}

function consentsIn({ person }: AccessFacts, { principal, category, at }: Question): ConsentWeighed[] {
  const told = person.consents.filter(
    ({ categories, recipients }) => categories.includes(category) && recipients.some((one) => names(one, principal)),
  );
  return told.map(({ id, version, stance, hasValidDecider, validity, purposes, maxLevel }) => ({
    ...{ id, version, stance, hasValidDecider, maxLevel, ...span(validity, at) },
    coversPurpose: purposes.includes(principal.purpose),
  }));
}

function authoritiesIn({ standing, person }: AccessFacts, { principal, category, at }: Question): AuthorityWeighed[] {
  const isAbout = ({ categories }: { readonly categories: readonly DataCategory[] }) => categories.includes(category);
  const isOurs = ({ partnerId }: Pick<Principal, "partnerId">) => partnerId === principal.partnerId;
  const isFor = ({ purpose }: Pick<Principal, "purpose">) => purpose === principal.purpose;
  const gateways = standing.gateways.filter(isAbout).map((one) => ({ ...one, kind: "GATEWAY" as const }));
  const overrides = person.overrides.filter((one) => isAbout(one) && isOurs(one));
  const disclosures = person.disclosures.filter((one) => isAbout(one) && isOurs(one));
  const emergencies = person.breakGlass.filter(({ userId }) => userId === principal.userId);
  return [
    ...gateways.map((one) => ({ ...one, coversPurpose: isFor(one) })),
    ...overrides.map((one) => ({ ...one, kind: "OVERRIDE" as const, statute: null, coversPurpose: isFor(one) })),
    ...disclosures.map((one) => ({ ...one, kind: "DISCLOSURE" as const, statute: null, coversPurpose: isFor(one) })),
    ...emergencies.map((one) => ({ ...one, kind: "BREAK_GLASS" as const, statute: null, coversPurpose: true })),
  ].map(({ kind, id, statute, coversPurpose, validity }) => ({
    kind,
    id,
    statute,
    coversPurpose,
    ...span(validity, at),
  }));
}

function names(recipient: Recipient, { partnerId, agencyType }: Principal): boolean {
  if (recipient.kind === "PARTNER") return recipient.partnerId === partnerId;
  return recipient.kind === "AGENCY_TYPE" && recipient.agencyType === agencyType;
}

function span(validity: Validity, at: Date) {
  return { from: validity.from, to: validity.to, wasInForce: covers(validity, at) };
}
