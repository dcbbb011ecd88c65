import type { Answer, Caller, TestHub } from "./hub.js";

/** What a keyed request is made of. */
export interface Keyed {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly key: string;
  readonly purpose?: string;
}

/** Sends a request with an idempotency key. */
export function askKeyed(hub: TestHub, caller: Caller, { key, purpose, ...body }: Keyed): Promise<Answer> {
  const stated = purpose === undefined ? {} : { "hub-purpose": purpose };
  return hub.post(body, { authorization: `Bearer ${caller.token}`, "idempotency-key": key, ...stated });
}

/** An answer but for what names the request that it was given to. */
export function saidIn({ status, body }: Answer): unknown {
  const { requestId: _requestId, ...hub } = body.extensions.hub;
  return { status, ...body, extensions: { ...body.extensions, hub } };
}
