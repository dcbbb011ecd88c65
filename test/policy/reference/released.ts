/**
 * What a caller is given of one category of one person, worked out from the domain guide alone: its role ceilings
 * (2.5), minimum sets (2.6), decision order (3.5), overrides (3.6) and emergencies (3.7).
 *
 * It is written for reading beside the guide, one step after another over plain lists, and shares no line with src.
 */
import {
  CATEGORIES,
  ceilingOf,
  continuityOf,
  isOwnPurpose,
  least,
  mayDeclare,
  most,
  ownLevel,
  reachOf,
  type Way,
  waysOf,
} from "./policy-data.js";
import type { Partner, Person, Recipient, SharingDecision, Span, Told, User } from "./told.js";

/** Who asks, and for what. */
export interface Asking {
  readonly user: string;
  readonly purpose: string;
}

/** How much is released, and whether of the caller's own entries alone (basis o). */
export interface Released {
  readonly level: string;
  readonly isOwnAlone: boolean;
}

const NOTHING: Released = { level: "NONE", isOwnAlone: false };

/** All that one question is about. */
export interface Question {
  readonly told: Told;
  readonly user: User;
  readonly partner: Partner;
  readonly column: string;
  readonly purpose: string;
  readonly person: Person;
  readonly category: string;
}

export function released(told: Told, asking: Asking, personId: string, category: string): Released {
  const question = questionOf(told, asking, personId, category);
  if (question === null) return NOTHING;
  return isOfOwnRecord(question) ? ofOwnRecord(question) : toStaff(question);
}

/** Whether a caller may know that the hub holds a person at all: the gates of some category let them pass. */
export function isKnown(told: Told, asking: Asking, personId: string): boolean {
  return CATEGORIES.some((category) => {
    const question = questionOf(told, asking, personId, category);
    if (question === null) return false;
    return isOfOwnRecord(question) ? mayOpenOwnRecord(question) : limitOf(question) !== "NONE";
  });
}

/** Null where somebody asks who is nobody any more (3.5 step 1), or about nobody. */
export function questionOf(told: Told, asking: Asking, personId: string, category: string): Question | null {
  const user = told.users.find(({ id }) => id === asking.user);
  const partner = told.partners.find(({ id }) => id === user?.partner);
  const person = told.people.find(({ id }) => id === personId);
  if (!user || !partner || !person || !user.isActive || !partner.isActive) return null;
  const column = user.role === "IG_LEAD" ? "INFORMATION_GOVERNANCE" : partner.type;
  return { told, user, partner, column, purpose: asking.purpose, person, category };
}

export function isOfOwnRecord({ user }: Question): boolean {
  return user.role === "PERSON" || user.role === "PROXY";
}

/** 2.5, last row. */
function ofOwnRecord(question: Question): Released {
  const { user, person, category } = question;
  const isHidden = user.role === "PROXY" && category === "CONTACT" && person.hasProtectedAddress;
  return isHidden || !mayOpenOwnRecord(question) ? NOTHING : { level: ownLevel(category), isOwnAlone: false };
}

function mayOpenOwnRecord({ told, user, purpose, person }: Question): boolean {
  const isShutOut = user.role === "PROXY" && has(told.exclusions, told, (one) => isAgainst(one, user, person));
  return user.actsFor === person.id && !isShutOut && isOwnPurpose(user.role, purpose);
}

/** Steps 1 to 3, up to the cell: the lowest of all limits, or none where a gate is shut. */
function limitOf(question: Question): string {
  const { user, column, purpose, category } = question;
  if (isKeptOut(question) || !mayDeclare(column, purpose, category)) return "NONE";
  return least(byAgreement(question), ceilingOf(user.role, category), byInvolvement(question));
}

function toStaff(question: Question): Released {
  const { user, column, person, category } = question;
  const limit = limitOf(question);
  if (limit === "NONE") return NOTHING;
  if (category === "CONTACT" && person.hasProtectedAddress && person.owner !== user.partner) return NOTHING;

  const ways = waysOf(category, column);
  const liftable = ways.length === 0 && mayBeLifted(category, column) ? byDisclosure(question) : "NONE";
  const given = ways.map((way) => ({ way, level: least(through(way, question), limit) }));
  const best = most(...given.map(({ level }) => level), least(liftable, limit));
  const first = given.find(({ level }) => level === best);
  return { level: best, isOwnAlone: best !== "NONE" && first?.way.basis === "o" };
}

/** Step 1: the most of those agreements that cover both category and purpose and are in force, or authorised in an emergency. */
export function byAgreement({ told, user, purpose, category }: Question): string {
  const covering = told.agreements.filter(
    (one) => one.partner === user.partner && one.categories.includes(category) && one.purposes.includes(purpose),
  );
  const inForce = covering.filter((one) => {
    if (one.status === "SIGNED") return holds(one, told.now);
    const isAuthorised = one.emergencyUntil !== null && told.now < one.emergencyUntil;
    return one.status === "DRAFT" && isAuthorised && (one.to === null || told.now < one.to);
  });
  return most(...inForce.map(({ gives }) => gives));
}

/** Step 1, NEV-09: a user kept out, or one who is not among the few who are let in. Governance may look in on those. */
export function isKeptOut({ told, user, person }: Question): boolean {
  if (has(told.exclusions, told, (one) => isAgainst(one, user, person))) return true;
  const few = told.exclusions.filter((one) => one.person === person.id && one.kind === "RESTRICTED_TO");
  const inForce = few.filter((one) => holds(one, told.now));
  const isNamed = inForce.some((one) => one.user === user.id);
  return inForce.length > 0 && !isNamed && user.role !== "IG_LEAD";
}

function isAgainst(one: { person: string; user: string; kind: string }, user: User, person: Person): boolean {
  return one.person === person.id && one.user === user.id && one.kind === "EXCLUDED";
}

/** Step 2: a relationship that serves the purpose, or an emergency. Governance may look back (2.4). */
function byInvolvement(question: Question): string {
  const { told, user, column, purpose, person, category } = question;
  const own = told.relationships.filter((one) => one.person === person.id && one.partner === user.partner);
  if (column === "INFORMATION_GOVERNANCE") {
    const wasInvolved = own.some(({ from }) => from <= told.now);
    return wasInvolved || person.owner === user.partner ? "WRITE" : "NONE";
  }
  const current = own.filter((one) => holds(one, told.now));
  const reach = most(...current.map(({ kind }) => reachOf(kind, column, purpose, category)));
  return isEmergency(question) ? "WRITE" : reach;
}

/** Steps 4 to 8, for one way in which the cell opens. */
function through(way: Way, question: Question): string {
  switch (way.basis) {
    case "c":
      return byStatute(question) ? way.level : "NONE";
    case "d":
      return isEmergency(question) ? way.level : least(way.level, byDisclosure(question));
    case "b":
      return byConsent(way, question);
    case "a":
      return byRelationship(way, question);
    default:
      return way.level;
  }
}

/** Step 4. */
function byStatute({ told, user, purpose, category }: Question): boolean {
  return has(
    told.gateways,
    told,
    (one) => one.partner === user.partner && one.purpose === purpose && one.categories.includes(category),
  );
}

/** Steps 5 and 7: what was refused stays shut but for an exception; what was not said opens by consent or exception. */
function byConsent({ level }: Way, question: Question): string {
  if (isException(question)) return level;
  if (says("refusal", question).length > 0 || says("objection", question).length > 0) return "NONE";
  const permits = says("permit", question);
  const agreed = permits.filter((one) => isAgreedByAll(one, permits));
  return least(level, most(...agreed.map(({ gives }) => gives)));
}

/** Steps 5 and 8: an objection leaves what keeps care going (MIN-01). */
function byRelationship({ level }: Way, question: Question): string {
  if (says("objection", question).length === 0 || isException(question)) return level;
  return least(level, continuityOf(question.category));
}

/** 3.6 and 3.7. */
function isException(question: Question): boolean {
  const { told, user, purpose, person, category } = question;
  const isOverridden = has(
    told.overrides,
    told,
    (one) =>
      one.person === person.id &&
      one.partner === user.partner &&
      (one.user === null || one.user === user.id) &&
      one.purpose === purpose &&
      one.categories.includes(category),
  );
  return isOverridden || isEmergency(question);
}

/** 3.7: rows 1 to 6, 8 to 11, 15 to 17 and 24; row 7 where a life depends on it. For those who stand before the person. */
const IN_AN_EMERGENCY =
  "IDENTITY CONTACT RISK_TO_OTHERS RISK_TO_SELF PHYSICAL_HEALTH MENTAL_HEALTH TERMINAL_ILLNESS MEDICATION CARE_NEEDS CARE_PLAN CUSTODY EQUIPMENT CAPACITY COMMUNICATION".split(
    " ",
  );

function isEmergency({ told, user, person, category }: Question): boolean {
  if (!["PRACTITIONER", "MANAGER", "DUTY_WORKER"].includes(user.role)) return false;
  return has(told.emergencies, told, (one) => {
    const reaches = IN_AN_EMERGENCY.includes(category) || (category === "SUBSTANCE_MISUSE" && one.isLifeCritical);
    return one.person === person.id && one.user === user.id && reaches;
  });
}

/** Step 6. */
function byDisclosure({ told, user, purpose, person, category }: Question): string {
  const covering = told.disclosures.filter(
    (one) =>
      one.person === person.id &&
      one.partner === user.partner &&
      one.purpose === purpose &&
      one.categories.includes(category) &&
      holds(one, told.now),
  );
  return most(...covering.map(({ gives }) => gives));
}

/** 2.2, notes on rows 22 and 26, NEV-01 and CHC-21: what no approval lifts. */
function mayBeLifted(category: string, column: string): boolean {
  if (column === "INFORMATION_GOVERNANCE" || ["PUBLIC_PROTECTION", "ACCESS_LOG"].includes(category)) return false;
  return column !== "ICB" || !["RISK_TO_OTHERS", "FINANCE", "OFFENCE"].includes(category);
}

/** The active decisions of one kind that speak to the caller, for this category and purpose. */
function says(what: SharingDecision["says"], question: Question): SharingDecision[] {
  const { told, purpose, person, category } = question;
  return told.decisions.filter(
    (one) =>
      one.says === what &&
      one.person === person.id &&
      one.hasValidDecider &&
      one.categories.includes(category) &&
      one.purposes.includes(purpose) &&
      holds(one, told.now) &&
      one.recipients.some((recipient) => isTo(recipient, one, question)),
  );
}

/** 3.3: a permit to all of a type is to those that had joined when it was given, unless it says future ones too. */
function isTo(recipient: Recipient, { says: what, from }: SharingDecision, { user, partner }: Question): boolean {
  if (recipient.partner !== undefined) return recipient.partner === user.partner;
  if (recipient.type !== partner.type) return false;
  return what !== "permit" || recipient.andFutureOnes === true || partner.joined <= from;
}

/** 3.5, between deciders: of attorneys appointed jointly each must permit as much. */
function isAgreedByAll({ jointly, gives }: SharingDecision, permits: readonly SharingDecision[]): boolean {
  if (jointly === null) return true;
  return jointly.holders.every((holder) =>
    permits.some(
      (other) =>
        other.jointly?.authority === jointly.authority &&
        other.jointly.holder === holder &&
        least(gives, other.gives) === gives,
    ),
  );
}

function has<Fact extends Span>(facts: readonly Fact[], { now }: Told, fits: (fact: Fact) => boolean): boolean {
  return facts.some((fact) => fits(fact) && holds(fact, now));
}

export function holds({ from, to }: Span, now: Date): boolean {
  return from <= now && (to === null || now < to);
}
