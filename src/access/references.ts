import { type GraphQLSchema, isUnionType } from "graphql";
import { BadUserInput } from "../kernel/errors.js";

/**
 * Refuses references that name no entity before any is looked up.
 *
 * The subgraph library throws at them, or takes the reference itself for the row, and either way its failure would
 * read as the hub's own.
 */
export function requireReferences(schema: GraphQLSchema, args: unknown): void {
  const entities = schema.getType("_Entity");
  const names = isUnionType(entities) ? entities.getTypes().map(({ name }) => name) : [];
  const { representations } = args as { readonly representations: readonly unknown[] };
  const fields = representations.flatMap((reference, index) =>
    names.includes(String(typeNameOf(reference)))
      ? []
      : [{ field: `representations.${index}`, problem: "It must be an object whose __typename is an entity's." }],
  );
  if (fields.length > 0) throw new BadUserInput(fields);
}

/** The type that a row or a reference says it is of. */
export function typeNameOf(row: unknown): unknown {
  return (row as { __typename?: unknown } | null | undefined)?.__typename;
}
