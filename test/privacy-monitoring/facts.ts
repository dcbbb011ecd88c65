import type { PartnerId, PersonId, UserId } from "../../src/kernel/ids.js";
import {
  accessOf,
  examine,
  type Finding,
  type Involvement,
  type LoggedAccess,
  loadRuleBook,
  type Pass,
  type PersonFacts,
  type RuleBook,
  type RuleName,
  type StaffFacts,
  sceneOf,
  type UnreviewedEmergency,
} from "../../src/privacy-monitoring/index.js";

/** What a row of a table supposes. What it does not say is ordinary. */
export interface Supposed {
  /** What is judged; it is in the history too. */
  readonly judged?: readonly LoggedAccess[];
  /** What else is known of the same users and people. */
  readonly known?: readonly LoggedAccess[];
  readonly staff?: readonly Partial<StaffFacts>[];
  readonly people?: readonly Partial<PersonFacts>[];
  readonly involvements?: readonly Involvement[];
  readonly emergencies?: readonly UnreviewedEmergency[];
}

export const BOOK = loadRuleBook();
/** A Wednesday, well after what is judged. */
export const NOW = new Date("2026-03-18T12:00:00Z");
export const USER = "user" as UserId;
export const PERSON = "person" as PersonId;
export const PARTNER = "partner" as PartnerId;

let events = 0;

/** An ordinary look at one person at a moment, but for what is said. Its event is called by its moment unless named. */
export function look(at: string, change: Partial<LoggedAccess> = {}): LoggedAccess {
  events += 1;
  return {
    ...{
      eventId: `${at} #${events}`,
      at: new Date(at),
      userId: USER,
      partnerId: PARTNER,
      personId: PERSON,
      breadth: 1,
    },
    ...{ isGiven: true, isRefused: false, isKeptOut: false, isAction: false, isEmergency: false },
    ...change,
  };
}

const ORDINARY_STAFF: StaffFacts = {
  ...{ userId: USER, role: "PRACTITIONER", familyName: "Askew", postcode: "ZZ1 1AA", personId: null },
  ...{ namesakes: 1, neighbours: 1 },
};
const ORDINARY_PERSON: PersonFacts = { personId: PERSON, familyName: "Brown", postcode: "ZZ9 9ZZ", worksFor: [] };
const SERVED: Involvement = { personId: PERSON, partnerId: PARTNER, from: new Date("2025-01-01"), to: null };

/** What the rules of a pass say of what is supposed. */
export function told(pass: Pass, supposed: Supposed, book: RuleBook = BOOK): readonly Finding[] {
  const { judged = [], known = [], staff = [{}], people = [{}], involvements = [SERVED], emergencies = [] } = supposed;
  const history = [...known, ...judged].map((access) => accessOf(access, book.listsOver));
  const scene = sceneOf({
    now: NOW,
    judged: judged.map((access) => accessOf(access, book.listsOver)),
    history: history.sort((one, other) => +one.at - +other.at),
    staff: staff.map((facts) => ({ ...ORDINARY_STAFF, ...facts })),
    people: people.map((facts) => ({ ...ORDINARY_PERSON, ...facts })),
    ...{ involvements, emergencies },
  });
  return examine(scene, pass, book);
}

/** How many findings of one rule there are. */
export function countOf(rule: RuleName, pass: Pass, supposed: Supposed, book?: RuleBook): number {
  return told(pass, supposed, book).filter((finding) => finding.rule === rule).length;
}
