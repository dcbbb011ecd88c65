import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type OperationDefinitionNode } from "graphql";
import type { HubContext } from "../access/index.js";
import { Unauthenticated } from "../kernel/errors.js";

const ROOTS = { query: "Query", mutation: "Mutation", subscription: "Subscription" } as const;

/**
 * Turns a suspended partner away from everything but the inbox, where it may still leave something (NEV-10).
 *
 * Its answer is that of a token which is not accepted, whatever was asked: directories and introspection included.
 */
export const suspendedPartner: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        // What names no operation is asked of nobody suspended, and is told what is wrong with it by the engine.
        const asked = operation ? coordinatesOf(operation) : [""];
        if (asked.every((field) => contextValue.mayAsk(field))) return;
        throw refusal(new Unauthenticated("the partner is suspended"));
      },
    };
  },
};

/** The root fields by their coordinates. What stands in a fragment has none, and is let through for nobody suspended. */
function coordinatesOf({ operation, selectionSet }: OperationDefinitionNode): string[] {
  return selectionSet.selections.map((one) => (one.kind === "Field" ? `${ROOTS[operation]}.${one.name.value}` : ""));
}

/** In the engine's own clothes, since it answers 500 to any other error that is thrown before execution. */
function refusal(error: Unauthenticated): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 401 } } });
}
