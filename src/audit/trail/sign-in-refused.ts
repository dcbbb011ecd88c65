import { randomUUID } from "node:crypto";
import type { ErrorCode } from "../../kernel/errors.js";
import type { AccessEvent } from "./access-event.js";
import { newSalt } from "./salt.js";

/** The event of a bearer who was not let in. Nothing the bearer claimed is believed, so nothing of it is kept. */
export function signInRefused(requestId: string, code: ErrorCode, policyFingerprint: string, now: Date): AccessEvent {
  return {
    id: randomUUID(),
    salt: newSalt(),
    requestId,
    occurredAt: now,
    kind: "SIGN_IN_REFUSED",
    partnerId: null,
    userId: null,
    role: null,
    purpose: null,
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
}
