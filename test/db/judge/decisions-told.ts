import type { SharingDecision } from "../../policy/reference/told.js";
import { birthday, dayAfterDeath } from "./days.js";
import {
  IDS,
  momentAt,
  personAt,
  type Recipient,
  type RecordedDecision,
  type RecordedPerson,
  type Scene,
} from "./scene.js";

/**
 * Whether somebody who decides in a person's place is taken at their word, or by the powers and assessments on record:
 * in a scene there are none. And whether a decider above overrules all below, or what the permit speaks about alone.
 */
export type Reading = "AT_THEIR_WORD" | "BY_THE_RECORD";

/** Who stands above whom (3.5, between deciders). A court stands above nobody, and nobody above it. */
const RANK: Readonly<Record<string, number>> = {
  ...{ BEST_INTERESTS: 1, PARENTAL_RESPONSIBILITY: 2, ATTORNEY: 2, DEPUTY: 2, PERSON: 3 },
};
const NEED_A_RECORD = ["ATTORNEY", "DEPUTY", "BEST_INTERESTS"];

/** A decision of one person, with what of their life decides whether it counts. */
interface Said extends RecordedDecision {
  readonly says: SharingDecision["says"];
}

/** What the decisions about the person at one place of a scene come to (3.2, 3.4, 3.5). */
export function decisionsTold(
  scene: Scene,
  person: RecordedPerson,
  place: number,
  reading: Reading,
): SharingDecision[] {
  const said = person.decisions.flatMap((one): Said[] => {
    const says = sayingOf(one);
    return says === null || !counts(one, person, scene) ? [] : [{ ...one, says }];
  });
  const permits = said.filter(
    ({ says, decider }) => says === "permit" && !(reading === "BY_THE_RECORD" && NEED_A_RECORD.includes(decider)),
  );
  return said.map((one) => ({
    person: personAt(place),
    says: one.says,
    hasValidDecider: one.says !== "permit" || permits.includes(one),
    recipients: one.recipients.map(recipientTold),
    ...{ categories: one.categories, purposes: one.purposes, gives: one.gives, jointly: null },
    from: momentAt(scene.now, one.from),
    to: endOf(
      one,
      person,
      scene,
      permits.filter((permit) => overrules(permit, one, reading)),
    ),
  }));
}

/** 3.4, and 3.5 step 5. What was only asked, or has been replaced, says nothing. */
function sayingOf({ kind, words, isBelieved }: RecordedDecision): SharingDecision["says"] | null {
  const [status, decision, objection] = words.split(" ");
  if (kind !== "INFORMATION_SHARING" || !isBelieved) return null;
  if (objection) return status === "GIVEN" || status === "REFUSED" ? "objection" : null;
  if (decision === "PERMIT") return status === "GIVEN" ? "permit" : null;
  return ["GIVEN", "REFUSED", "WITHDRAWN"].includes(status ?? "") ? "refusal" : null;
}

/** 3.2. */
function counts(
  { decider, capacityBasis, hasReference, madeAt }: RecordedDecision,
  { born }: RecordedPerson,
  { now }: Scene,
) {
  const lacksCapacity = capacityBasis === "LACKS_CAPACITY";
  const isCompetent = capacityBasis === "GILLICK_COMPETENT";
  const isChild = born !== null && momentAt(now, madeAt) < birthday(born, 16);
  switch (decider) {
    case "PERSON":
      return !lacksCapacity && (!isChild || isCompetent);
    case "PARENTAL_RESPONSIBILITY":
      return born !== null && !isCompetent;
    case "BEST_INTERESTS":
      return lacksCapacity;
    case "COURT":
      return hasReference;
    case "NOBODY":
      return false;
    default:
      return lacksCapacity && hasReference;
  }
}

/** A later permit of a decider above: by the record, one that speaks about all that it overrules, to latecomers too. */
function overrules(permit: Said, one: Said, reading: Reading): boolean {
  const isAbove = (RANK[permit.decider] ?? 0) > (RANK[one.decider] ?? Number.POSITIVE_INFINITY);
  if (one.says === "permit" || !isAbove || permit.madeAt <= one.madeAt) return false;
  return reading === "AT_THEIR_WORD" || (reachesLatecomers(permit) && speaksAboutAllOf(permit, one));
}

function reachesLatecomers({ recipients }: Said): boolean {
  return recipients.every((one) => one.kind !== "AGENCY_TYPE" || one.includesFuture);
}

function speaksAboutAllOf(permit: Said, one: Said): boolean {
  const names = ({ recipients }: Said) =>
    recipients.map((recipient) => {
      if (recipient.kind === "INDIVIDUAL") return "somebody";
      return recipient.kind === "PARTNER" ? recipient.partner : recipient.type;
    });
  const within = (some: readonly string[], all: readonly string[]) => some.every((word) => all.includes(word));
  return (
    within(one.categories, permit.categories) &&
    within(one.purposes, permit.purposes) &&
    within(names(one), names(permit))
  );
}

/** The earliest of its own end, a child's coming of age, the day after death, and the permits that overrule it. */
function endOf(one: Said, person: RecordedPerson, { now }: Scene, overruling: readonly Said[]): Date | null {
  const isParents = one.decider === "PARENTAL_RESPONSIBILITY" && person.born !== null;
  const afterDeath = one.says === "permit" ? dayAfterDeath(person) : null;
  const ends = [
    ...(one.to === null ? [] : [momentAt(now, one.to)]),
    ...(isParents ? [birthday(person.born ?? "", 18)] : []),
    ...(afterDeath === null ? [] : [afterDeath]),
    ...overruling.map(({ from }) => momentAt(now, from)),
  ];
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

function recipientTold(recipient: Recipient) {
  if (recipient.kind === "INDIVIDUAL") return {};
  if (recipient.kind === "PARTNER") return { partner: IDS[recipient.partner] };
  return { type: recipient.type, andFutureOnes: recipient.includesFuture };
}
