import type { Recipient } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";

/** What a decision speaks about: recipients by categories by purposes (domain guide 3.3). */
export type ConsentScope = Pick<ConsentEntity, "recipients" | "categories" | "purposes">;

/** What of a decision settles whether it takes the place of another. */
export type Standing = ConsentScope &
  Pick<
    ConsentEntity,
    | ("kind" | "process" | "decision" | "isObjection" | "status" | "deciderKind" | "deciderName" | "eventAt")
    | "validFrom"
  >;

/** Says whether two decisions speak about exactly the same. */
export function isSameScope(one: ConsentScope, other: ConsentScope): boolean {
  return coversWhole(one, other) && coversWhole(other, one) && futureKeys(one) === futureKeys(other);
}

/** Says whether one decision speaks about all that another does. */
export function coversWhole(wider: ConsentScope, narrower: ConsentScope): boolean {
  return (
    includesAll(wider.recipients.map(keyOf), narrower.recipients.map(keyOf)) &&
    includesAll(wider.categories, narrower.categories) &&
    includesAll(wider.purposes, narrower.purposes)
  );
}

/** Says whether a decision speaks to agencies that join later too, wherever it speaks to all of a type. */
export function reachesLatecomers({ recipients }: Pick<ConsentScope, "recipients">): boolean {
  return recipients.every((recipient) => recipient.kind !== "AGENCY_TYPE" || recipient.includesFuture);
}

/** Says whether two decisions were taken by the same decider. */
export function isSameDecider(one: Standing, other: Standing): boolean {
  if (one.deciderKind !== other.deciderKind) return false;
  return one.deciderKind === "PERSON" || one.deciderName === other.deciderName;
}

/**
 * Says whether a new decision takes the place of an older one by itself (domain guide 3.5, precedence).
 *
 * It does where the same decider later decides about exactly the same, from now on. A plain refusal leaves an
 * objection standing, since the objection closes more; whatever else overlaps stands beside it, and deny wins.
 */
export function takesPlaceOf(newer: Standing, older: Standing, now: Date): boolean {
  const [stance, olderStance] = [stanceOf(newer), stanceOf(older)];
  if (olderStance === null || (olderStance === "OBJECTION" && stance === "REFUSAL")) return false;
  return (
    newer.kind === older.kind &&
    newer.process === older.process &&
    newer.eventAt >= older.eventAt &&
    newer.validFrom <= now &&
    isSameDecider(newer, older) &&
    isSameScope(newer, older)
  );
}

function keyOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case "PARTNER":
      return `partner ${recipient.partnerId}`;
    case "AGENCY_TYPE":
      return `type ${recipient.agencyType}`;
    case "INDIVIDUAL":
      return `individual ${recipient.name}`;
  }
}

function futureKeys({ recipients }: ConsentScope): string {
  const future = recipients.filter((recipient) => recipient.kind === "AGENCY_TYPE" && recipient.includesFuture);
  return future.map(keyOf).sort().join();
}

function includesAll<Word>(all: readonly Word[], some: readonly Word[]): boolean {
  return some.every((word) => all.includes(word));
}

/**
 * Says why a new decision may not take the place of an older one that was named, or null where it may.
 *
 * A capable person overrules everybody; else only the same decider may. What closes doors goes only when the new
 * decision speaks about all of it: otherwise a part of the refusal would be lost without a word.
 */
export function supersessionBar(newer: Standing, older: Standing): string | null {
  if (older.status === "SUPERSEDED" || older.status === "ENTERED_IN_ERROR") {
    return "Another decision stands in the place of this one already. Supersede that one.";
  }
  if (newer.eventAt < older.eventAt) return "The earlier decision is the newer of the two: the newer one stands.";
  if (newer.deciderKind !== "PERSON" && !isSameDecider(newer, older)) {
    return "Only the same decider, or the person with capacity, may change this decision.";
  }
  const isClosing = stanceOf(older) === "REFUSAL" || stanceOf(older) === "OBJECTION";
  if (isClosing && !coversWhole(newer, older)) {
    return "A refusal or withdrawal is replaced as a whole: the new decision must name all its recipients, categories and purposes.";
  }
  return null;
}
