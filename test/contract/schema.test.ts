import "reflect-metadata";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
  visit,
} from "graphql";
import { MODULES } from "../../src/modules.js";
import type { DataCategory } from "../../src/policy/vocabulary.js";
import { DATA_CATEGORIES } from "../../src/policy/vocabulary.js";
import { printPages, readPages, SCHEMA_FOLDER, stalePages } from "../../src/server/printed-schema.js";
import { buildHubSchema } from "../../src/server/schema.js";

/** What partners were promised: the doors on a person, and the category behind each. */
const PROMISED_DOORS: Readonly<Record<string, DataCategory>> = {
  name: "IDENTITY",
  demographics: "IDENTITY",
  identifiers: "IDENTITY",
  contact: "CONTACT",
  riskToOthers: "RISK_TO_OTHERS",
  riskToSelf: "RISK_TO_SELF",
  physicalHealth: "PHYSICAL_HEALTH",
  mentalHealth: "MENTAL_HEALTH",
  substanceMisuse: "SUBSTANCE_MISUSE",
  endOfLife: "TERMINAL_ILLNESS",
  medications: "MEDICATION",
  careNeeds: "CARE_NEEDS",
  carePlan: "CARE_PLAN",
  finance: "FINANCE",
  safeguarding: "SAFEGUARDING",
  offences: "OFFENCE",
  custody: "CUSTODY",
  equipment: "EQUIPMENT",
  capacity: "CAPACITY",
  continuingHealthcare: "CHC",
  consents: "CONSENT",
  advocacy: "ADVOCACY",
  family: "FAMILY",
  publicProtection: "PUBLIC_PROTECTION",
  housing: "HOUSING",
  communication: "COMMUNICATION",
  equality: "EQUALITY",
  accessLog: "ACCESS_LOG",
};

/** Fields of a person that are no category's: the id, what the caller may see, and who is involved. */
const OTHERWISE_ON_PERSON = [
  ...[
    "id",
    "accessReceipt",
    "mySlice",
    "relationships",
    "sharedOn",
    "sharingDecisions",
    "subjectRequests",
    "consentsToAskAfresh",
  ],
  ...["responsibilities", "ordinaryResidence", "personalAdviserOffers"],
];

const pages = printPages(MODULES);
const { declared, labels } = buildHubSchema(MODULES);
const person = declared.getType("Person") as GraphQLObjectType;
const types = Object.values(declared.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** The coordinates of a type and of all that is in it, with what is said of each. */
function descriptions(type: GraphQLNamedType): [string, string | null | undefined][] {
  const isRoot = type === declared.getQueryType() || type === declared.getMutationType();
  const found: [string, string | null | undefined][] = isRoot ? [] : [[type.name, type.description]];
  if (isEnumType(type)) found.push(...type.getValues().map((value) => said(`${type.name}.${value.name}`, value)));
  if (isInputObjectType(type))
    found.push(...Object.values(type.getFields()).map((field) => said(`${type.name}.${field.name}`, field)));
  if (!isObjectType(type) && !isInterfaceType(type)) return found;
  for (const field of Object.values(type.getFields())) {
    found.push(said(`${type.name}.${field.name}`, field));
    found.push(...field.args.map((arg) => said(`${type.name}.${field.name}(${arg.name}:)`, arg)));
  }
  return found;
}

function said(
  coordinate: string,
  { description }: { description?: string | null | undefined },
): [string, string | null | undefined] {
  return [coordinate, description];
}

/** The fields, enum values and types of a text of SDL, extensions included. */
function coordinatesIn(text: string): string[] {
  const found: string[] = [];
  visit(parse(text), {
    enter(node) {
      if (!("fields" in node || "values" in node || node.kind === Kind.SCALAR_TYPE_DEFINITION) || !("name" in node))
        return;
      const name = (node.name as { value: string }).value;
      if (/Definition$/.test(node.kind)) found.push(name);
      const parts = [
        ...("fields" in node ? (node.fields ?? []) : []),
        ...("values" in node ? (node.values as []) : []),
      ];
      found.push(...parts.map((part) => `${name}.${(part as { name: { value: string } }).name.value}`));
    },
  });
  return found.filter((coordinate) => coordinate !== "Query" && coordinate !== "Mutation").sort();
}

describe("the printed schema", () => {
  test("what is committed is what the code prints (npm run schema:print)", () => {
    expect(stalePages(readPages(SCHEMA_FOLDER), pages)).toEqual([]);
  });

  test("printing twice gives the same pages", () => {
    expect(printPages(MODULES)).toEqual(pages);
  });

  test("a page that is missing, changed or left over is stale", () => {
    const committed = new Map([...pages, ["hub.graphql", "type Query"], ["old.graphql", ""]]);
    committed.delete("people.graphql");
    expect(stalePages(committed, pages)).toEqual(["hub.graphql", "old.graphql", "people.graphql"]);
  });

  test.each([...pages])("%s says in its first line that it is generated, and by which script", (_name, text) => {
    const [first = ""] = text.split("\n");
    expect(first).toContain("GENERATED by `npm run schema:print`");
  });

  test("there is a page for every module, one for what they share, the whole, and the access matrix", () => {
    const modules = MODULES.map(({ name }) => `${name}.graphql`);
    expect([...pages.keys()].sort()).toEqual(["access-matrix.md", "access.graphql", "hub.graphql", ...modules].sort());
  });

  test("together the pages of the modules say all that the whole says, and nothing twice", () => {
    const parts = [...pages].filter(([name]) => name.endsWith(".graphql") && name !== "hub.graphql");
    const together = parts.flatMap(([, text]) => coordinatesIn(text)).sort();
    expect(together).toEqual(coordinatesIn(pages.get("hub.graphql") ?? ""));
    expect(together.length).toBeGreaterThan(100);
  });

  test("each module's fields on a person are on its own page", () => {
    expect(coordinatesIn(pages.get("custody.graphql") ?? "")).toContain("Person.custody");
    expect(coordinatesIn(pages.get("people.graphql") ?? "")).not.toContain("Person.custody");
  });

  test("a door shows its category and level where a reviewer reads it", () => {
    expect(pages.get("custody.graphql")).toContain("custody: Custody @door(category: CUSTODY, level: SUMMARY)");
  });

  test("the whole is a schema by itself, with its federation keys", () => {
    const text = pages.get("hub.graphql") ?? "";
    const federation =
      "directive @key(fields: String!) repeatable on OBJECT directive @link(url: String!, import: [String]) on SCHEMA";
    const schema = buildSchema(`schema { query: Query mutation: Mutation } ${federation} ${text}`);
    expect(schema.getType("Person")?.astNode?.directives?.map(({ name }) => name.value)).toEqual(["key"]);
  });
});

describe("the access matrix as a page", () => {
  const page = pages.get("access-matrix.md") ?? "";

  test.each(DATA_CATEGORIES)("%s has a section with a row for each of the twelve columns", (category) => {
    const section = page.split(/^### /m).find((text) => text.includes(`Code: \`${category}\``)) ?? "";
    expect(section.split("\n").filter((line) => /^\| .* \| `[^`]+` \| /.test(line))).toHaveLength(12);
  });

  test("a matrix that is not understood is not printed", () => {
    expect(() => printPages(MODULES, join(__dirname, "schema.test.ts"))).toThrow("access matrix");
  });
});

describe("the words of the schema", () => {
  test("every type, field, argument, input field and enum value says what it means", () => {
    const all = types.flatMap(descriptions);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, text]) => (text ?? "").trim().length < 3).map(([coordinate]) => coordinate)).toEqual([]);
  });

  test("a description is a sentence", () => {
    const own = types.filter(({ name }) => name !== "DateTimeISO" && name !== "LocalDate");
    const ragged = own.flatMap(descriptions).filter(([, text]) => !/^\S[\s\S]*[.?)]$/.test(text ?? ""));
    expect(ragged).toEqual([]);
  });
});

describe("the doors on a person", () => {
  const fields = Object.values(person.getFields());
  const doors = fields.filter(({ name }) => labels.fields.get(`Person.${name}`)?.kind === "door");

  test("every door can shut: it is nullable", () => {
    expect(doors.length).toBeGreaterThan(10);
    expect(doors.filter(({ type }) => isNonNullType(type))).toEqual([]);
  });

  test.each(doors.map(({ name }) => name).filter((name) => name in PROMISED_DOORS))(
    "%s leads to the category it was promised for",
    (name) => {
      expect(labels.fields.get(`Person.${name}`)).toMatchObject({ kind: "door", category: PROMISED_DOORS[name] });
    },
  );

  test("a person has no field that partners were not promised", () => {
    const promised = [...Object.keys(PROMISED_DOORS), ...OTHERWISE_ON_PERSON];
    expect(fields.map(({ name }) => name).filter((name) => !promised.includes(name))).toEqual([]);
  });

  test("the promise speaks of every category", () => {
    expect([...new Set(Object.values(PROMISED_DOORS))].sort()).toEqual([...DATA_CATEGORIES].sort());
  });
});
