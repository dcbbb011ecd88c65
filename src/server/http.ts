import type { ApolloServer } from "@apollo/server";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { HubContext } from "../access/index.js";
import { HubError } from "../kernel/errors.js";
import type { DevelopmentIssuer } from "./development-issuer.js";
import { explorer } from "./explorer.js";
import { answer, type EndpointLog } from "./graphql-endpoint.js";
import { health } from "./health.js";
import { type Reply, refusal } from "./http-replies.js";
import { plainBodiesOnly } from "./limits/encodings.js";
import { budgetOf, type Patience } from "./limits/patience.js";
import { shedLoad } from "./limits/shedding.js";
import { loggable } from "./loggable.js";
import { metrics } from "./metrics.js";
import { type HubParts, requestIdOf } from "./request-context.js";
import { certificateThumbprintOf, connectionOptions, type TlsMaterial } from "./tls.js";
import type { WitnessWatch } from "./witness-watch.js";

const LARGEST_BODY = 256 * 1_024;

export interface HttpOptions {
  readonly apollo: ApolloServer<HubContext>;
  readonly parts: HubParts;
  readonly log: Logger;
  readonly developmentIssuer: DevelopmentIssuer | null;
  readonly witnesses: WitnessWatch;
  /** What the hub ends TLS with by itself; none where something before it does. */
  readonly tls?: TlsMaterial | null;
  /** How late the event loop is, in milliseconds. */
  readonly lateness: () => number;
  readonly patience: Patience;
}

/** The HTTP face of the hub: GraphQL, health, metrics and, in development, the explorer. */
export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { apollo, parts, log, developmentIssuer, witnesses, patience, tls = null } = options;
  const server = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: patience.body,
    connectionTimeout: 30_000,
    forceCloseConnections: "idle",
    genReqId: (request) => requestIdOf(request.headers["x-request-id"]),
    logger: false,
    ...connections(tls),
    http: {
      maxHeaderSize: 16 * 1_024,
      headersTimeout: patience.headers,
      // Node looks for slow clients only as often as this, and by itself every half minute.
      connectionsCheckingInterval: Math.min(1_000, patience.headers),
    },
  });
  const endpointLog: EndpointLog = {
    refused: (requestId, reason) => log.info({ requestId, reason }, "a caller was not let in"),
    failed: (requestId, error) => log.error({ requestId, ...loggable(error) }, "a request failed"),
  };
  server.removeContentTypeParser("text/plain");
  server.addHook("onSend", async (request, reply) => {
    const kept = { "cache-control": "no-store", vary: "authorization, hub-purpose, accept" };
    reply.headers({ "x-request-id": request.id, ...kept, "x-content-type-options": "nosniff" });
  });
  shedLoad(server, options.lateness);
  plainBodiesOnly(server);
  server.setErrorHandler((error: FastifyError, request, reply) => send(reply, unreadable(error, request, endpointLog)));
  server.setNotFoundHandler((request, reply) => send(reply, nowhere(request)));

  server.post("/graphql", async (request, reply) => {
    const { id: requestId, headers, body } = request;
    const budget = budgetOf(reply.raw, patience);
    const head = { requestId, authorization: headers.authorization, purpose: first(headers["hub-purpose"]), budget };
    const sender = {
      proof: first(headers.dpop),
      certificateThumbprint: certificateThumbprintOf(request.raw.socket),
    };
    const hasHungUp = () => request.raw.socket.destroyed;
    return send(reply, await answer({ ...head, ...sender, headers, body, hasHungUp }, apollo, parts, endpointLog));
  });
  health(server, parts);
  metrics(server, witnesses);
  if (developmentIssuer) explorer(server, parts, developmentIssuer);
  return server;
}

function connections(tls: TlsMaterial | null) {
  const limits = { maxHeaderSize: 16 * 1_024, headersTimeout: 10_000 };
  return tls === null ? { http: limits } : { https: { ...limits, ...connectionOptions(tls) } };
}

function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply.status(status).headers(headers).send(body);
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A body that is too long, no JSON, or of another content type. */
function unreadable(error: FastifyError, request: FastifyRequest, log: EndpointLog): Reply {
  const status = error.statusCode ?? 500;
  if (status === 413) {
    return refusal(
      new HubError("TOO_COMPLEX", `The body is longer than ${LARGEST_BODY / 1_024} KiB.`),
      request.id,
      status,
    );
  }
  if (status >= 400 && status < 500) {
    const sentence = status === 415 ? "Send the query as application/json in UTF-8." : "The body is no valid JSON.";
    return refusal(new HubError("BAD_USER_INPUT", sentence), request.id, status);
  }
  log.failed(request.id, error);
  return refusal(new HubError("INTERNAL", "Something went wrong inside the hub."), request.id, 500);
}

function nowhere(request: FastifyRequest): Reply {
  const isGraphql = request.url.split("?")[0] === "/graphql";
  const sentence = isGraphql ? "Send the query with POST." : "There is nothing at this address.";
  return refusal(new HubError("BAD_USER_INPUT", sentence), request.id, isGraphql ? 405 : 404);
}
