import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { Role } from "../policy/vocabulary.js";
import type { Access } from "./access.js";

/** What a partner's personnel records say of a user. Read by the run alone, and never served. */
export interface StaffFacts {
  readonly userId: UserId;
  readonly role: Role;
  readonly familyName: string | null;
  readonly postcode: string | null;
  /** The user's own record, where they are on file. */
  readonly personId: PersonId | null;
  /** How many people on file share the name, and how many the postcode. */
  readonly namesakes: number;
  readonly neighbours: number;
}

/** What is compared with the user. A protected address is never among it: an alert would tell where somebody hides. */
export interface PersonFacts {
  readonly personId: PersonId;
  readonly familyName: string;
  readonly postcode: string | null;
  /** The partners for which this person works. */
  readonly worksFor: readonly PartnerId[];
}

/** A partner's involvement with a person, with the tail in which it still lets the partner in. */
export interface Involvement {
  readonly personId: PersonId;
  readonly partnerId: PartnerId;
  readonly from: Date;
  readonly to: Date | null;
}

/** An opening in an emergency whose review by the user's own partner is due or overdue. */
export interface UnreviewedEmergency {
  readonly userId: UserId;
  readonly partnerId: PartnerId;
  readonly personId: PersonId;
  readonly startedAt: Date;
  readonly reviewDue: string;
  readonly eventIds: readonly string[];
}

/** The plain facts of one look at the log. */
export interface SceneFacts {
  readonly now: Date;
  /** The accesses that are judged this time. */
  readonly judged: readonly Access[];
  /** All that is known, oldest first: of the users judged and about the people judged, the judged among it. */
  readonly history: readonly Access[];
  readonly staff: readonly StaffFacts[];
  readonly people: readonly PersonFacts[];
  readonly involvements: readonly Involvement[];
  readonly emergencies: readonly UnreviewedEmergency[];
}

/** The same facts, by whom they are about. A rule is a pure function of it. */
export interface Scene extends Pick<SceneFacts, "now" | "judged" | "emergencies"> {
  /** What a user did, oldest first. */
  ofUser(user: UserId): readonly Access[];
  /** The same by day, in the order of days. */
  daysOf(user: UserId): ReadonlyMap<string, readonly Access[]>;
  /** What anybody did about a person, oldest first. */
  ofPerson(person: PersonId): readonly Access[];
  staff(user: UserId): StaffFacts | undefined;
  person(person: PersonId): PersonFacts | undefined;
  involvements(partner: PartnerId, person: PersonId): readonly Involvement[];
}

/** Sets the scene from the facts. */
export function sceneOf({ now, judged, history, staff, people, involvements, emergencies }: SceneFacts): Scene {
  const byUser = groupedBy(history, ({ userId }) => userId);
  const byDay = new Map<UserId, ReadonlyMap<string, readonly Access[]>>();
  const ofUser = (user: UserId) => byUser.get(user) ?? [];
  const byPerson = groupedBy(history, ({ personId }) => personId);
  const users = new Map(staff.map((facts) => [facts.userId, facts]));
  const known = new Map(people.map((facts) => [facts.personId, facts]));
  const involved = groupedBy(involvements, ({ partnerId, personId }) => `${partnerId} ${personId}`);
  return {
    ...{ now, judged, emergencies },
    ofUser,
    daysOf(user) {
      const days = byDay.get(user) ?? groupedBy(ofUser(user), ({ day }) => day);
      byDay.set(user, days);
      return days;
    },
    ofPerson: (person) => byPerson.get(person) ?? [],
    staff: (user) => users.get(user),
    person: (person) => known.get(person),
    involvements: (partner, person) => involved.get(`${partner} ${person}`) ?? [],
  };
}

/** On how many days, up to an access, a list that the user asked for named the person: what a caseload does, week after week. */
export function daysListed(scene: Scene, { userId, personId, at }: Access): number {
  const listed = scene
    .ofUser(userId)
    .filter((other) => other.isListed && other.personId === personId && other.at <= at);
  return new Set(listed.map(({ day }) => day)).size;
}

/** Whether somebody else of the user's partner wrote anything about the person, in all that is known. */
export function hasColleagueActed(scene: Scene, { userId, partnerId, personId }: Access): boolean {
  const others = scene.ofPerson(personId).filter((other) => other.partnerId === partnerId && other.userId !== userId);
  return others.some(({ isAction }) => isAction);
}

/** Whether a user wrote anything about a person, in all that is known. */
export function hasActed(scene: Scene, { userId, personId }: Access): boolean {
  return scene.ofUser(userId).some((other) => other.isAction && other.personId === personId);
}
