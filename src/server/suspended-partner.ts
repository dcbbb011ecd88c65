import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import type { HubContext } from "../access/index.js";
import { type BadUserInput, type HubError, Unauthenticated } from "../kernel/errors.js";
import { earlyRefusal } from "./early-refusal.js";
import { extensionsOf } from "./wire-errors.js";

const NOT_LET_IN = new Unauthenticated("the partner is suspended");
/** The coordinate of what cannot be told to be a root field. */
const NAMELESS = "";
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
        if (coordinatesOf(operation).every((field) => contextValue.mayAsk(field))) return;
        throw earlyRefusal(NOT_LET_IN, 401);
      },
      async willSendResponse({ operation, response, contextValue }) {
        if (operation || isLetIn(contextValue) || response.body.kind !== "single") return;
        // What could not be read or does not fit would be answered in words of the schema.
        response.http.status = 401;
        response.body.singleResult = {
          errors: [{ message: NOT_LET_IN.message, extensions: extensionsOf(NOT_LET_IN) }],
        };
      },
    };
  },
};

/**
 * The root fields by their coordinates. What stands in a fragment has none, nor has what is no single operation: neither
 * is let through for anybody suspended.
 */
function coordinatesOf(asked: OperationDefinitionNode | undefined): string[] {
  if (!asked) return [NAMELESS];
  const { operation, selectionSet } = asked;
  return selectionSet.selections.map((one) =>
    one.kind === "Field" ? `${ROOTS[operation]}.${one.name.value}` : NAMELESS,
  );
}

/** What the caller is told of a request that no operation can be found in: nothing, where the partner is suspended. */
export function unreadable(error: BadUserInput, context: HubContext): HubError {
  return isLetIn(context) ? error : NOT_LET_IN;
}

function isLetIn(context: HubContext): boolean {
  return context.mayAsk(NAMELESS);
}
