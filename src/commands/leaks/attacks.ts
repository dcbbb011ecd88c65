import type { GraphQLObjectType } from "graphql";
import { compareWithNobody } from "./compare-with-nobody.js";
import { fieldsOfPerson, rootFields, together } from "./fields-asked.js";
import type { Findings } from "./findings.js";
import { type Ground, Judge } from "./judge.js";
import type { LeakCaller } from "./matrix-says.js";
import type { Pages } from "./pages.js";
import { byEveryRoute, plainly, type Question } from "./routes.js";
import { searchByHidden } from "./search-by-hidden.js";
import { waysToPeople } from "./ways-to-people.js";

const DEEPEST = 4;
const TO_THE_DOOR = 1;
/** Few enough that another way to the same fields does not make the question too long. */
const FEW_WORDS = 350;

/** How far the suite goes. */
export interface Reach {
  /** All ways to all that lies behind a door, or only to the doors. */
  readonly isThorough: boolean;
  /** Whether mutations are tried as well; they are aimed at strangers' records, and none should go through. */
  readonly mayWrite: boolean;
}

/** Attacks a hub as one caller: all that could be asked of each person, by every way to them. */
export async function attackAs(
  ground: Ground,
  caller: LeakCaller,
  findings: Findings,
  pages: Pages,
  { isThorough, mayWrite }: Reach,
): Promise<void> {
  const judge = new Judge(ground, caller, findings);
  for (const person of [...caller.asksAbout, ...(isThorough ? caller.strangers.map((one) => one.person) : [])]) {
    for (const question of everythingAbout(ground, person, isThorough)) await judge.ask(question);
  }
  for (const question of lists(ground)) await judge.ask(question);
  await pages.check(judge, caller, findings);
  await searchByHidden(judge, caller, findings);
  for (const stranger of caller.strangers) {
    await compareWithNobody(ground, judge, caller, stranger, findings, mayWrite);
  }
}

/** All that is asked of one person: everything plainly, the doors by every route, and every way back to people. */
function everythingAbout({ schema }: Ground, person: string, isThorough: boolean): Question[] {
  const everything = together(fieldsOfPerson(schema, person, DEEPEST)).map((fields) => plainly(fields, person));
  const roots = together(rootFields(schema, person, DEEPEST)).map((query) => ({
    route: "root",
    query: `{ ${query} }`,
  }));
  const depth = isThorough ? DEEPEST : TO_THE_DOOR;
  const routes = together(fieldsOfPerson(schema, person, depth), FEW_WORDS).flatMap((fields) =>
    byEveryRoute(fields, person),
  );
  const doors = together(fieldsOfPerson(schema, person, TO_THE_DOOR), FEW_WORDS);
  const back = doors.flatMap((fields) => waysToPeople(schema.getType("Person") as GraphQLObjectType, fields));
  return [...everything, ...roots, ...routes, ...back.map((way) => ({ ...plainly(way, person), route: "nested" }))];
}

/** Every list and every other root field that leads to people without naming one. */
function lists({ schema }: Ground): Question[] {
  const doors = together(fieldsOfPerson(schema, "", TO_THE_DOOR), FEW_WORDS / 2);
  const query = schema.getQueryType();
  const ways = query ? doors.flatMap((fields) => waysToPeople(query, fields)) : [];
  return ways.map((way) => ({ route: "list", query: `{ ${way} }` }));
}
