import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { HubContext } from "../../access/index.js";
import { HubError } from "../../kernel/errors.js";
import { faultOf } from "../database-faults.js";
import { extensionsOf } from "../wire-errors.js";
import { takeKey } from "./key-register.js";
import { keyHashes } from "./keyed-body.js";
import { KeyedRequest, UnderWay } from "./keyed-request.js";

const HEADER = "idempotency-key";

/**
 * Makes mutations with the header `Idempotency-Key` safe to repeat: the same key and body gives the first answer again,
 * the same key with another body is refused. Questions change nothing and need no key.
 */
export const idempotency: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    let keyed: KeyedRequest | null = null;
    return {
      // The one place that runs after everything else has let the operation pass, and before it is executed.
      async responseForOperation({ operation, request, contextValue }) {
        const key = request.http?.headers.get(HEADER);
        if (key === undefined || operation.operation !== "mutation") return null;
        try {
          const { query = "", operationName = null, variables = {} } = request;
          const { purpose } = contextValue.principal;
          keyed = await inHand(keyHashes(key, { query, operationName, variables, purpose }), contextValue);
          contextValue.course.onceOnly = keyed;
          return null;
        } catch (error) {
          const fault = faultOf(error);
          if (!fault && !(error instanceof HubError)) throw error;
          contextValue.course.fault = fault;
          return refusal(fault ?? (error as HubError));
        }
      },
      async willSendResponse({ response }) {
        if (!keyed) return;
        if (keyed.hasRepeated) response.http.headers.set("idempotency-replayed", "true");
        // Not given back, it is free again by itself; the answer is no worse for it.
        await keyed.release().catch(() => undefined);
      },
    };
  },
};

async function inHand(hashes: ReturnType<typeof keyHashes>, context: HubContext): Promise<KeyedRequest> {
  const key = await takeKey(hashes, context);
  if (key === "UNDER_WAY") throw new UnderWay();
  if (key !== "OTHER_BODY") return new KeyedRequest(key, context);
  throw new HubError("IDEMPOTENCY_MISMATCH", "This Idempotency-Key came before with another body. Use a new one.");
}

const STATUS: Partial<Record<HubError["code"], number>> = { CONFLICT: 409, IDEMPOTENCY_MISMATCH: 422 };

function refusal(error: HubError): GraphQLResponse {
  const errors = [{ message: error.message, extensions: extensionsOf(error) }];
  const headers = new HeaderMap(error.code === "CONFLICT" ? [["retry-after", "1"]] : []);
  return {
    http: { status: STATUS[error.code] ?? 400, headers },
    body: { kind: "single", singleResult: { errors: errors as never } },
  };
}
