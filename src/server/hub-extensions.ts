import type { ApolloServerPlugin } from "@apollo/server";
import type { HubContext } from "../access/index.js";
import { isUnavailable } from "./database-faults.js";
import { causeOf } from "./wire-errors.js";

/**
 * Adds what the hub has to say beside the answer: the request's id, and which doors stayed shut and why. Tells the
 * trail how the request ended, and the endpoint whether the database failed on the way.
 */
export const hubExtensions: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        if (errors.some((error) => isUnavailable(causeOf(error)))) contextValue.hasLostDatabase = true;
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const codes = (singleResult.errors ?? []).map(({ extensions }) => String(extensions?.code));
        contextValue.trail.errors = [...new Set(codes)];
        const { withheld } = contextValue.gatekeeper;
        const hub = { requestId: contextValue.requestId, ...(withheld.length > 0 ? { withheld } : {}) };
        singleResult.extensions = { ...singleResult.extensions, hub };
      },
    };
  },
};
