import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from "graphql";
import { fittingArguments } from "../attack/fitting-values.js";

/** People and partners are asked about in their own turn: further on they are only named. */
const ONLY_NAMED: Readonly<Record<string, string>> = { Person: "{ id }", Partner: "{ id }", StaffMember: "{ id }" };
/** The roots that are asked in ways of their own, and those of federation. */
const APART = ["person", "_entities", "_service"];
/** For arguments that cannot be left out, where nobody is meant. */
const NOBODY = "00000000-0000-4000-8000-000000000000";
const MOST_WORDS = 900;

/** Each field of `Person`, with all that lies behind it as deep as is asked, but for what is never to be asked. */
export function fieldsOfPerson(
  schema: GraphQLSchema,
  about: string,
  depth: number,
  never: readonly string[] = [],
): string[] {
  return fieldsOf(schema.getType("Person") as GraphQLObjectType, { about, never }, depth);
}

/** Each root field that takes no other way to the person, with all that lies behind it. */
export function rootFields(
  schema: GraphQLSchema,
  about: string,
  depth: number,
  never: readonly string[] = [],
): string[] {
  return fieldsOf(schema.getQueryType() as GraphQLObjectType, { about, never }, depth, APART);
}

/** All of a type, as deep as is asked; people and partners in it are only named. */
export function selectionOfType(type: GraphQLObjectType, depth = 1): string {
  const named = type.name === "Person" ? "id name { familyName }" : "";
  return ` { __typename ${named || fieldsOf(type, { about: NOBODY, never: [] }, depth).join(" ")} }`;
}

/** Each mutation about the person, or about a record of that id. */
export function mutations(schema: GraphQLSchema, about: string): string[] {
  const type = schema.getMutationType();
  return type ? fieldsOf(type, { about, never: [] }, 1) : [];
}

/** As many fields in one question as a hub reads at once. */
export function together(fields: readonly string[], most = MOST_WORDS): string[] {
  const questions: { text: string; words: number }[] = [];
  for (const text of fields) {
    const words = text.match(/\w+|[^\w\s]/g)?.length ?? 0;
    const last = questions.at(-1);
    if (last === undefined || last.words + words > most) questions.push({ text, words });
    else Object.assign(last, { text: `${last.text} ${text}`, words: last.words + words });
  }
  return questions.map(({ text }) => text);
}

/** Whom the questions are about, and the fields that they leave out wherever they come to them. */
interface Asking {
  readonly about: string;
  readonly never: readonly string[];
}

function fieldsOf(type: GraphQLObjectType, asking: Asking, depth: number, apart: readonly string[] = []): string[] {
  const leftOut = [...asking.never, ...apart];
  return Object.values(type.getFields()).flatMap((field) => {
    const asked = leftOut.includes(field.name) ? null : selectionOf(field, asking, depth);
    return asked === null ? [] : [`${field.name}${fittingArguments(field, asking.about)}${asked}`];
  });
}

function selectionOf({ type }: GraphQLField<unknown, unknown>, asking: Asking, depth: number): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  const name = ONLY_NAMED[named.name];
  if (name !== undefined) return ` ${name}`;
  if (depth === 0 || !isObjectType(named)) return null;
  return ` { __typename ${fieldsOf(named, asking, depth - 1).join(" ")} }`;
}
