import type { Receipt } from "../audit/trail/index.js";
import { HubError } from "../kernel/errors.js";
import { extensionsOf } from "./wire-errors.js";

/** An answer that is ready to leave. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const STATUS: Partial<Record<HubError["code"], number>> = {
  UNAUTHENTICATED: 401,
  PURPOSE_REQUIRED: 400,
  PURPOSE_NOT_ALLOWED: 403,
  BAD_USER_INPUT: 400,
  TOO_COMPLEX: 413,
  AUDIT_UNAVAILABLE: 503,
  RATE_LIMITED: 429,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
};

/** The answer to a request that does not reach the GraphQL engine, or whose data may not leave. */
export function refusal(error: HubError, requestId: string, status = STATUS[error.code] ?? 400): Reply {
  const challenge: Record<string, string> = error.code === "UNAUTHENTICATED" ? { "www-authenticate": "Bearer" } : {};
  const retry: Record<string, string> = status === 503 ? { "retry-after": "5" } : {};
  const errors = [{ message: error.message, extensions: extensionsOf(error) }];
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...challenge, ...retry },
    body: JSON.stringify({ errors, extensions: { hub: { requestId } } }),
  };
}

/** The answer with its receipt: where its event stands in the sealed log, and the signed head of that batch. */
export function withReceipt(reply: Reply, receipt: Receipt | null): Reply {
  if (receipt === null) return reply;
  const { streamId, sequence, head, signature } = receipt;
  const value = [streamId, sequence, head.toString("base64url"), signature.toString("base64url")].join(".");
  return { ...reply, headers: { ...reply.headers, "hub-audit-receipt": value } };
}
