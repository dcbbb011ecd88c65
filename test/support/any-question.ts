import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isLeafType } from "graphql";
import { fittingArguments } from "../../src/commands/attack/fitting-values.js";

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
    query: `${root} { ${field.name}${fittingArguments(field, about)}${selectionOf(field.type)} }`,
  }));
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  return named.name.endsWith("Connection") ? " { edges { cursor } }" : " { __typename }";
}
