import { type Receipt, type RefusedRequest, requestRefused } from "../audit/trail/index.js";
import type { HubParts } from "./request-context.js";

/**
 * Writes the event of a request that was turned away unread, such as one beyond its caller's rate, and gives the receipt.
 *
 * It rejects with `AUDIT_UNAVAILABLE` where the event cannot be made durable: then that is the answer (architecture
 * rule 4). Whatever bearer is not let in has an event of another kind, `signInRefused`.
 */
export function recordRefusedRequest(
  refused: Pick<RefusedRequest, "requestId" | "code" | "caller">,
  { recorder, matrix, now }: Pick<HubParts, "recorder" | "matrix" | "now">,
): Promise<Receipt | null> {
  return recorder.record(requestRefused({ ...refused, policyFingerprint: matrix.fingerprint, now: now() }));
}
