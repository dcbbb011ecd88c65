import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { HubContext } from "../access/index.js";
import { signInRefused } from "../audit/trail/index.js";
import { AuditUnavailable, BadUserInput, HubError, Unauthenticated, Unavailable } from "../kernel/errors.js";
import { faultOf } from "./database-faults.js";
import { graphqlBody } from "./graphql-body.js";
import { type Reply, refusal, withReceipt } from "./http-replies.js";
import { contextFor, type HubParts, type RequestHead } from "./request-context.js";
import { unreadable } from "./suspended-partner.js";

/** A request as the HTTP layer hands it over. */
export interface GraphqlRequest extends RequestHead {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  /** Whether the caller waits no longer: the connection is closed. */
  readonly hasHungUp: () => boolean;
}

/** Told of what the wire does not tell. */
export interface EndpointLog {
  readonly refused: (requestId: string, reason: string) => void;
  readonly failed: (requestId: string, error: unknown) => void;
}

/**
 * Answers one GraphQL request. The answer is held until the event that tells of it is durable: if the trail cannot
 * be written, the answer is 503 and holds no data (architecture rule 4).
 */
export async function answer(
  request: GraphqlRequest,
  apollo: ApolloServer<HubContext>,
  parts: HubParts,
  log: EndpointLog,
): Promise<Reply> {
  try {
    const context = await contextFor(request, parts);
    return await answerKnown(request, context, apollo, parts, log);
  } catch (error) {
    return await turnAway(request, error, parts, log);
  }
}

async function answerKnown(
  request: GraphqlRequest,
  context: HubContext,
  apollo: ApolloServer<HubContext>,
  { recorder }: HubParts,
  log: EndpointLog,
): Promise<Reply> {
  // Nothing waits for the snapshot to be given back, and no connection is held while the event is written.
  const giveBack = () => void context.session.end().catch((error: unknown) => log.failed(request.requestId, error));
  try {
    const reply = await execute(request, apollo, context).catch((error: unknown) => {
      if (!(error instanceof BadUserInput)) throw error;
      const told = unreadable(error, context);
      context.trail.errors = [told.code];
      return refusal(told, request.requestId);
    });
    giveBack();
    context.trail.delivered = request.hasHungUp() ? "NO" : "UNKNOWN";
    const { fault } = context.course;
    if (fault) context.trail.errors = [...new Set([...context.trail.errors, fault.code])];
    const receipt = await recorder.record(context.trail.take("READ"));
    return withReceipt(fault === null ? reply : refusal(fault, request.requestId), receipt);
  } finally {
    giveBack();
  }
}

async function execute(request: GraphqlRequest, apollo: ApolloServer<HubContext>, context: HubContext): Promise<Reply> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body: graphqlBody(request.body) },
    context: async () => context,
  });
  if (response.body.kind !== "complete") throw new Error("the engine answered in parts");
  return { status: response.status ?? 200, headers: Object.fromEntries(response.headers), body: response.body.string };
}

/** Answers a caller who was not let in, or whose answer may not leave. Who was not let in is in the trail, too. */
async function turnAway(request: GraphqlRequest, error: unknown, parts: HubParts, log: EndpointLog): Promise<Reply> {
  const told = error instanceof HubError ? error : (faultOf(error) ?? new Unavailable());
  if (told instanceof Unavailable) log.failed(request.requestId, error);
  if (told instanceof Unavailable || told instanceof AuditUnavailable) return refusal(told, request.requestId);
  log.refused(request.requestId, told instanceof Unauthenticated ? told.logReason : told.code);
  const event = signInRefused(request.requestId, told.code, parts.matrix.fingerprint, parts.now());
  return parts.recorder.record(event).then(
    (receipt) => withReceipt(refusal(told, request.requestId), receipt),
    () => refusal(new AuditUnavailable(), request.requestId),
  );
}
