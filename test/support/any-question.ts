import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** A root field of the schema, and a question that asks for it and fits the schema. */
export interface AnyQuestion {
  readonly field: string;
  readonly query: string;
}

/** One question for each root field, about somebody where the field asks about anybody. */
export function everyQuestion(schema: GraphQLSchema, root: "query" | "mutation", about: string): AnyQuestion[] {
  const type = root === "query" ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({
    field: field.name,
    query: `${root} { ${field.name}${argumentsOf(field, about)}${selectionOf(field.type)} }`,
  }));
}

/** What a field must be given, in values that fit; and the id, where it takes one. */
export function argumentsOf({ args }: GraphQLField<unknown, unknown>, about: string): string {
  const named = args.filter((arg) => isRequiredArgument(arg) || arg.name === "id");
  const given = named.map(({ name, type }) => `${name}: ${literal(type, about)}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  return named.name.endsWith("Connection") ? " { edges { cursor } }" : " { __typename }";
}

/** A value that fits a type: whatever names a record names the one that the question is about. */
function literal(type: GraphQLInputType, about: string): string {
  if (isNonNullType(type)) return literal(type.ofType, about);
  if (isListType(type)) return `[${literal(type.ofType, about)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type, about)}`).join(", ")} }`;
  }
  if (type.name === "_Any") return `{ __typename: "Person", id: ${JSON.stringify(about)} }`;
  return SCALARS[type.name] ?? JSON.stringify(about);
}

const SCALARS: Readonly<Record<string, string>> = {
  Boolean: "true",
  Int: "1",
  Float: "1",
  LocalDate: '"2026-06-01"',
  DateTimeISO: '"2026-06-01T09:00:00Z"',
};
