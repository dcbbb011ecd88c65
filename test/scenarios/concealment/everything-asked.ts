import type { GraphQLSchema } from "graphql";
import { fieldsOfPerson, rootFields, together } from "../../../src/commands/leaks/fields-asked.js";

/** To look at these is itself in the log, so no two answers of theirs are the same. */
const NEVER_THE_SAME = ["accessLog", "accessReport"];
const DEEPEST = 5;

/** All that can be asked about a person: each field of theirs and each root field, as deep as the answers go. */
export function everythingAsked(schema: GraphQLSchema, about: string): string[] {
  const person = fieldsOfPerson(schema, about, DEEPEST, NEVER_THE_SAME);
  const roots = rootFields(schema, about, DEEPEST, NEVER_THE_SAME);
  return [
    ...together(person).map((fields) => `{ person(id: "${about}") { id ${fields} } }`),
    ...together(roots).map((fields) => `{ ${fields} }`),
  ];
}
