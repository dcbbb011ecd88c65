import { ukDay } from "../kernel/calendar.js";
import { type Access, accessOf, type LoggedAccess } from "./access.js";
import { type Connection, rowsOf } from "./connection.js";
import { INVOLVEMENTS, PEOPLE, STAFF, UNREVIEWED } from "./known-facts.js";
import { HISTORY } from "./logged-accesses.js";
import type { RuleBook } from "./rule-shape.js";
import {
  type Involvement,
  type PersonFacts,
  type Scene,
  type StaffFacts,
  sceneOf,
  type UnreviewedEmergency,
} from "./scene.js";

const DAY = 86_400_000;

/** Gathers what the rules weigh about some accesses: in five statements, however many they are. */
export async function gatherScene(
  connection: Connection,
  judged: readonly Access[],
  book: RuleBook,
  now: Date,
): Promise<Scene> {
  const [users, people, partners] = [
    distinct(judged, "userId"),
    distinct(judged, "personId"),
    distinct(judged, "partnerId"),
  ];
  const logged = await rowsOf<LoggedAccess>(connection, HISTORY, [
    book.rolesLeftOut,
    users,
    people,
    since(judged, book.lookBackDays, now),
  ]);
  return sceneOf({
    now,
    judged,
    history: logged.map((access) => accessOf(access, book.listsOver)),
    staff: await rowsOf<StaffFacts>(connection, STAFF, [users]),
    people: await rowsOf<PersonFacts>(connection, PEOPLE, [people]),
    involvements: await rowsOf<Involvement>(connection, INVOLVEMENTS, [people, partners]),
    emergencies: await rowsOf<UnreviewedEmergency>(connection, UNREVIEWED, [ukDay(now)]),
  });
}

function distinct(accesses: readonly Access[], key: "userId" | "personId" | "partnerId"): readonly string[] {
  return [...new Set(accesses.map((access) => access[key]))];
}

function since(judged: readonly Access[], days: number, now: Date): Date {
  const first = judged.reduce((earliest, { at }) => Math.min(earliest, at.getTime()), now.getTime());
  return new Date(first - days * DAY);
}
