import { type FieldNode, Kind, parse, print, type SelectionNode, visit } from "graphql";

/** A question that reaches fields of a person by one of the ways there are. */
export interface Question {
  readonly route: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

type Route = (fields: string, person: string) => string | readonly string[];

const direct = (fields: string, person: string): string => `{ person(id: "${person}") { id ${fields} } }`;

/** Under the hub's limit of aliases, the person and their id among them. */
const MOST_NAMES = 55;

/**
 * The ways to a person's fields that a guard on names, paths or root fields would miss (Z1, Z2, Z4).
 *
 * The schema has no interface and no subscription, and its one union is that of federation's `_entities`.
 */
const ROUTES: Readonly<Record<string, Route>> = {
  alias: (fields, person) => inParts(fields).map((part) => aliased(direct(part, person))),
  fragment: (fields, person) =>
    `{ person(id: "${person}") { ...One } } fragment One on Person { id ...Two } fragment Two on Person { ${fields} }`,
  "inline fragment": (fields, person) => `{ person(id: "${person}") { id ... on Person { ... { ${fields} } } } }`,
  include: (fields, person) =>
    `query ($yes: Boolean! = true, $no: Boolean! = false) {
       person(id: "${person}") { id ... @include(if: $yes) { ... on Person @skip(if: $no) { ${fields} } } } }`,
  entities: (fields, person) =>
    `{ _entities(representations: [{ __typename: "Person", id: "${person}" }]) { __typename ... on Person { id ${fields} } } }`,
  "forged reference": (fields, person) =>
    `{ _entities(representations: [{ __typename: "Person", id: "${person}", personId: "${person}", isKnown: true }]) {
       __typename ... on Person { id ${fields} } } }`,
};

export const ROUTE_NAMES: readonly string[] = Object.keys(ROUTES);

/** The plain question for these fields. */
export function plainly(fields: string, person: string): Question {
  return { route: "plain", query: direct(fields, person) };
}

/** The same question by every other way. */
export function byEveryRoute(fields: string, person: string): Question[] {
  return Object.entries(ROUTES).flatMap(([route, made]) =>
    [made(fields, person)].flat().map((query) => ({ route, query })),
  );
}

/** The fields in parts, each with as few names as a question may change. */
function inParts(fields: string): string[] {
  const [operation] = parse(`{ ${fields} }`).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const parts: SelectionNode[][] = [];
  let room = 0;
  for (const selection of selections) {
    const names = namesIn(selection);
    const last = parts.at(-1);
    if (last && names <= room) last.push(selection);
    else parts.push([selection]);
    room = (last && names <= room ? room : MOST_NAMES) - names;
  }
  return parts.map((part) => part.map((selection) => print(selection)).join(" "));
}

function namesIn(selection: SelectionNode): number {
  let names = 0;
  visit(selection, {
    [Kind.FIELD]: () => {
      names += 1;
    },
  });
  return names;
}

/** Every field under another name, or as many as a question may have other names for. */
function aliased(query: string): string {
  let count = 0;
  const renamed = visit(parse(query), {
    [Kind.FIELD]: (field): FieldNode | undefined =>
      field.name.value.startsWith("__") || count > MOST_NAMES
        ? undefined
        : { ...field, alias: { kind: Kind.NAME, value: `a${(count++).toString(36)}` } },
  });
  return print(renamed);
}
