import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationDefinitionNode } from "graphql";
import type { HubContext } from "../../access/index.js";
import { RateLimited, TooComplex } from "../../kernel/errors.js";
import { earlyRefusal } from "../early-refusal.js";
import { costOf } from "./cost.js";
import type { Quota } from "./quota.js";

/** The most that one operation may cost, in fields. A page of a hundred people, with everything about each of them, costs as much. */
export const MOST_COST = 100_000;

const TOO_DEAR = new TooComplex(
  "The query could give more than the hub gives at one time. Ask for shorter pages, or for fewer lists within lists.",
);

/** Counts what an operation may cost before any of it is done; refuses what is too dear, and who has spent their quota. */
export function costLimit(quota: Quota): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const cost = costOf(schema, { document, operation, variables: request.variables ?? {} });
          if (cost > MOST_COST) throw earlyRefusal(TOO_DEAR, 400);
          await spend(quota, cost, operation, contextValue);
        },
      };
    },
  };
}

async function spend(
  quota: Quota,
  cost: number,
  operation: OperationDefinitionNode,
  { principal, terms, gatekeeper }: HubContext,
): Promise<void> {
  const { partnerId, userId } = principal;
  const isEmergency = async () => opensInEmergency(operation) || (await gatekeeper.openGlass()) !== null;
  try {
    await quota.spend({ partnerId, userId, costPerMinute: terms.costPerMinute }, cost, isEmergency);
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    throw earlyRefusal(error, 429, { "retry-after": String(error.retryAfterSeconds) });
  }
}

function opensInEmergency(operation: OperationDefinitionNode): boolean {
  const fields = operation.selectionSet.selections;
  return (
    operation.operation === "mutation" && fields.every((one) => one.kind === "Field" && one.name.value === "breakGlass")
  );
}
