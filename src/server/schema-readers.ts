import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, visit } from "graphql";
import type { HubContext } from "../access/index.js";
import { Forbidden } from "../kernel/errors.js";
import { earlyRefusal } from "./early-refusal.js";

const OF_THE_SCHEMA = new Set(["__schema", "__type", "_service"]);
const REFUSAL = new Forbidden(
  "The schema is not read from the hub with this token. It is published with the hub's source.",
);

/**
 * Lets the schema be read from the hub only by issuers that are registered for it: a router's, or a developer's (Z21).
 *
 * The schema is no secret, and nothing rests on hiding it; but a stolen token need not be handed a map.
 */
export const schemaReaders: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue }) {
        if (operation && !contextValue.terms.mayReadSchema && asksForSchema(document)) throw earlyRefusal(REFUSAL, 403);
      },
    };
  },
};

/** Anywhere in the document, fragments that nothing spreads included. */
function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      asks ||= OF_THE_SCHEMA.has(name.value);
    },
  });
  return asks;
}
