import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";
import { argumentsOf } from "../../support/any-question.js";

/** To look at these is itself in the log, so no two answers of theirs are the same; `person` is asked field by field. */
const NOT_ASKED = ["accessLog", "accessReport", "person", "_entities", "_service"];
/** Another person is asked about in their own turn, and what is known of agencies and staff is about no person. */
const KNOWN_TO_ALL: Readonly<Record<string, string>> = {
  Person: "{ id }",
  Partner: "{ name }",
  StaffMember: "{ displayName }",
};
const DEEPEST = 5;
const MOST_WORDS = 900;

/** All that can be asked about a person: each field of theirs and each root field, as deep as the answers go. */
export function everythingAsked(schema: GraphQLSchema, about: string): string[] {
  const person = fieldsOf(schema.getType("Person") as GraphQLObjectType, about, DEEPEST);
  const roots = fieldsOf(schema.getQueryType() as GraphQLObjectType, about, DEEPEST);
  return [
    ...together(person).map((fields) => `{ person(id: "${about}") { id ${fields} } }`),
    ...together(roots).map((fields) => `{ ${fields} }`),
  ];
}

function fieldsOf(type: GraphQLObjectType, about: string, depth: number): string[] {
  const fields = Object.values(type.getFields()).filter(({ name }) => !NOT_ASKED.includes(name));
  return fields.flatMap((field) => {
    const asked = selectionOf(field, about, depth);
    return asked === null ? [] : [`${field.name}${argumentsOf(field, about)} ${asked}`];
  });
}

function selectionOf({ type }: GraphQLField<unknown, unknown>, about: string, depth: number): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  const known = KNOWN_TO_ALL[named.name];
  if (known !== undefined) return known;
  if (depth === 0 || !(isObjectType(named) || isInterfaceType(named))) return null;
  return `{ __typename ${fieldsOf(named as GraphQLObjectType, about, depth - 1).join(" ")} }`;
}

/** As many fields in one question as the hub reads at once. */
function together(fields: readonly string[]): string[] {
  const questions: string[] = [];
  for (const field of fields) {
    const last = questions.at(-1);
    if (last !== undefined && wordsIn(last) + wordsIn(field) < MOST_WORDS)
      questions[questions.length - 1] = `${last} ${field}`;
    else questions.push(field);
  }
  return questions;
}

function wordsIn(text: string): number {
  return text.match(/\w+|[^\w\s]/g)?.length ?? 0;
}
