import { randomUUID } from "node:crypto";
import type { ErrorCode } from "../../kernel/errors.js";
import type { Principal } from "../../policy/vocabulary.js";
import type { AccessEvent } from "./access-event.js";
import { newSalt } from "./salt.js";

/** A request that ended before it was judged: which, with which code, under which matrix, and when. */
export interface RefusedRequest {
  readonly requestId: string;
  readonly code: ErrorCode;
  readonly policyFingerprint: string;
  readonly now: Date;
  /** The caller, where it was known who asked; null where it was not, as with a limit on an address. */
  readonly caller: Pick<Principal, "partnerId" | "userId" | "role" | "purpose"> | null;
}

/** The event of a bearer who was not let in. Nothing the bearer claimed is believed, so nothing of it is kept. */
export function signInRefused(requestId: string, code: ErrorCode, policyFingerprint: string, now: Date): AccessEvent {
  return refused("SIGN_IN_REFUSED", { requestId, code, policyFingerprint, now, caller: null });
}

/** The event of a request that was turned away unread, such as one beyond the caller's rate. */
export function requestRefused(request: RefusedRequest): AccessEvent {
  return refused("REQUEST_REFUSED", request);
}

function refused(kind: AccessEvent["kind"], { requestId, code, policyFingerprint, now, caller }: RefusedRequest) {
  const { partnerId = null, userId = null, role = null, purpose = null } = caller ?? {};
  const event: AccessEvent = {
    ...{ id: randomUUID(), salt: newSalt(), requestId, occurredAt: now, kind, partnerId, userId, role, purpose },
    operation: null,
    policyFingerprint,
    subjectIds: [],
    controllerIds: [],
    hasRefusal: true,
    isBreakGlass: false,
    body: {
      outcome: "REFUSED",
      errors: [code],
      decisions: [],
      relationships: {},
      strangers: [],
      searches: [],
      writes: [],
      logReads: [],
    },
  };
  return event;
}
