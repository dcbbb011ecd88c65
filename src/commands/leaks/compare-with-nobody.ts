import { randomUUID } from "node:crypto";
import type { Reply } from "../attack/asked-hub.js";
import { fieldsOfPerson, mutations, rootFields, together } from "./fields-asked.js";
import type { Findings } from "./findings.js";
import type { Ground, Judge } from "./judge.js";
import type { LeakCaller, Stranger } from "./matrix-says.js";
import { byEveryRoute } from "./routes.js";

const TO_THE_DOOR = 1;
const FEW_WORDS = 350;
/** Stands in a question where the id goes. */
const ID = "00000000-0000-4000-8000-000000000000";

/**
 * Asks about somebody out of reach and about nobody at all: body, status and errors must be the same to the byte,
 * whether a person is named or a record of theirs, and whether it is asked for or written to (Z9, Z11, Z13).
 */
export async function compareWithNobody(
  { schema }: Ground,
  judge: Judge,
  caller: LeakCaller,
  { person, records }: Stranger,
  findings: Findings,
  mayWrite: boolean,
): Promise<void> {
  const doors = together(fieldsOfPerson(schema, ID, TO_THE_DOOR), FEW_WORDS);
  const ways = doors.flatMap((fields) => byEveryRoute(fields, ID).map(({ query }) => query));
  const roots = rootFields(schema, ID, TO_THE_DOOR).filter((field) => field.includes(ID));
  const read: Fields = { kind: "query", fields: [...roots, ...["CarePlan", "Consent"].map(referenceTo)] };
  const alone = ways.map((query): Fields => ({ kind: "whole", fields: [query] }));
  const write: Fields = { kind: "mutation", fields: mutations(schema, ID).filter((field) => field.includes(ID)) };
  for (const id of [person, ...records]) {
    for (const asked of [read, ...(id === person ? alone : []), ...(mayWrite ? [write] : [])]) {
      for (const coordinate of await toldApart(judge, asked, id)) {
        const because = "it is answered otherwise than what never existed";
        findings.leak(caller, { route: "hidden or absent", coordinate, person, because });
      }
    }
  }
}

/** Root fields that can be asked together, or a whole question by itself. */
interface Fields {
  readonly kind: "query" | "mutation" | "whole";
  readonly fields: readonly string[];
}

function referenceTo(type: string): string {
  return `a${type}: _entities(representations: [{ __typename: "${type}", id: "${ID}" }]) { __typename }`;
}

/** Which of some fields tell a hidden id from one that never was; all at once first, then one by one to name them. */
async function toldApart(judge: Judge, { kind, fields }: Fields, id: string): Promise<string[]> {
  let isAlike = true;
  for (const text of together(fields)) isAlike = isAlike && !(await isToldApart(judge, questionOf(kind, text), id));
  if (isAlike) return [];
  if (fields.length === 1) return [coordinateOf(kind, fields[0] ?? "")];
  const found: string[] = [];
  for (const field of fields) found.push(...(await toldApart(judge, { kind, fields: [field] }, id)));
  return found;
}

function questionOf(kind: Fields["kind"], fields: string): string {
  return kind === "whole" ? fields : `${kind} { ${fields} }`;
}

/** Nobody is asked about before and after: what differs between those two answers differs by itself. */
async function isToldApart(judge: Judge, query: string, id: string): Promise<boolean> {
  const ask = async (route: string, about: string) =>
    comparable(await judge.ask({ route, query: query.replaceAll(ID, about) }), about);
  const [nobody, nobodyElse] = [randomUUID(), randomUUID()];
  const before = await ask("nobody", nobody);
  return before !== (await ask("hidden", id)) && before === (await ask("nobody", nobodyElse));
}

/** All of an answer that a caller can compare: not the request's own id, nor the id that they sent. */
function comparable({ status, text, body }: Reply, id: string): string {
  const requestId = body.extensions?.hub?.requestId ?? "";
  return `${status} ${text.replaceAll(requestId, "REQUEST").replaceAll(id, "ID")}`;
}

/** The first field that a question asks for, by its coordinate. */
function coordinateOf(kind: Fields["kind"], fields: string): string {
  const [, field = ""] = fields.match(/^(?:query\b[^{]*)?\{?\s*(\w+)/) ?? [];
  return `${kind === "mutation" ? "Mutation" : "Query"}.${field}`;
}
