import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

const SCALARS: Readonly<Record<string, string>> = {
  Boolean: "true",
  Int: "1",
  Float: "1",
  LocalDate: '"2026-06-01"',
  DateTimeISO: '"2026-06-01T09:00:00Z"',
};

/** The arguments that a field cannot do without, and its id where it takes one, each about the person asked about. */
export function fittingArguments({ args }: GraphQLField<unknown, unknown>, about: string): string {
  const given = args.filter(isNeeded).map(({ name, type }) => `${name}: ${fittingValue(type, about)}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

/** A literal that fits a type; whatever could name a record names the one asked about. */
export function fittingValue(type: GraphQLInputType, about: string): string {
  if (isNonNullType(type)) return fittingValue(type.ofType, about);
  if (isListType(type)) return `[${fittingValue(type.ofType, about)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${fittingValue(field.type, about)}`).join(", ")} }`;
  }
  if (type.name === "_Any") return `{ __typename: "Person", id: ${JSON.stringify(about)} }`;
  return SCALARS[type.name] ?? JSON.stringify(about);
}

function isNeeded(argument: GraphQLArgument): boolean {
  return isRequiredArgument(argument) || argument.name === "id";
}
