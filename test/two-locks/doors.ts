import type { GraphQLObjectType } from "graphql";
import { getNamedType, isLeafType } from "graphql";
import { fittingArguments } from "../../src/commands/attack/fitting-values.js";
import { MODULES } from "../../src/modules.js";
import { buildHubSchema } from "../../src/server/schema.js";
import type { Answer } from "../support/hub.js";

const { served, labels } = buildHubSchema(MODULES);

/** One door of a person, and what it asks for. */
interface Door {
  readonly field: string;
  readonly category: string;
  readonly level: string;
  readonly selection: string;
}

const person = served.getType("Person") as GraphQLObjectType;

/** Every door of a person, read off the labels of the schema. Who reads the log is asked elsewhere. */
export const DOORS: readonly Door[] = Object.values(person.getFields()).flatMap((field) => {
  const label = labels.fields.get(`Person.${field.name}`);
  if (label?.kind !== "door" || label.category === "ACCESS_LOG") return [];
  const leaf = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
  const selection = `${field.name}${fittingArguments(field, "")} ${leaf}`;
  return [{ field: field.name, category: label.category, level: label.level, selection }];
});

const ALL = `id ${DOORS.map(({ selection }) => selection).join(" ")}`;

/** The ways to ask for the doors of several people: each person by the root, or all as entities of a federation. */
export const WAYS = {
  person: (people: readonly string[]) =>
    `{ ${people.map((id, at) => `p${at}: person(id: "${id}") { ${ALL} }`).join(" ")} }`,
  entities: (people: readonly string[]) =>
    `{ _entities(representations: [${people.map((id) => `{ __typename: "Person", id: "${id}" }`).join(", ")}]) { ... on Person { ${ALL} } } }`,
} as const;

/** What came back for each person, in their order: null for one of whom nothing was told. A user who is suspended has no token that counts. */
export function slicesOf(
  { status, body }: Answer,
  people: readonly string[],
): readonly (Record<string, unknown> | null)[] {
  if (status === 401) return people.map(() => null);
  if (!body.data) throw new Error(`status ${status}: ${JSON.stringify(body.errors)}`);
  return body.data._entities ?? people.map((_, at) => body.data[`p${at}`]);
}
