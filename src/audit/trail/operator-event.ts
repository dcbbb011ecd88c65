import { randomUUID } from "node:crypto";
import type { PartnerId } from "../../kernel/ids.js";
import type { AccessEvent, AccessEventBody, AccessEventKind, ErasureEntry, ExportEntry } from "./access-event.js";
import { newSalt } from "./salt.js";

/** When an operator does something to the log, under which matrix, and whose information-governance leads are to see it. */
export interface OperatorOccasion {
  readonly policyFingerprint: string;
  readonly controllerIds: readonly PartnerId[];
  readonly now: Date;
}

/**
 * The event of an export of the access log (AUD-01). An operator makes it and no partner's user, so it names neither
 * a partner nor a role; whom it is about, where it is about one person, is named like in any other event.
 */
export function exportMade(entry: ExportEntry, occasion: OperatorOccasion): AccessEvent {
  const { personId } = entry.selection;
  const subjectIds = personId === undefined ? [] : [personId];
  return { ...operatorEvent("READ", "audit:export", { exports: [entry] }, occasion), subjectIds };
}

/** The event of an erasure of entries whose retention has ended (GAP-23). It names nobody: those are erased. */
export function erasureMade(entries: readonly ErasureEntry[], occasion: OperatorOccasion): AccessEvent {
  return operatorEvent("WRITE", "audit:retain", { erasures: entries }, occasion);
}

function operatorEvent(
  kind: AccessEventKind,
  operation: "audit:export" | "audit:retain",
  done: Pick<AccessEventBody, "exports" | "erasures">,
  { policyFingerprint, controllerIds, now }: OperatorOccasion,
): AccessEvent {
  const nothingElse = { decisions: [], relationships: {}, strangers: [], searches: [], writes: [], logReads: [] };
  return {
    ...{ id: randomUUID(), salt: newSalt(), requestId: `${operation.slice("audit:".length)}-${randomUUID()}` },
    ...{ occurredAt: now, kind, partnerId: null, userId: null, role: null, purpose: "COMPLIANCE_AUDIT", operation },
    ...{ policyFingerprint, subjectIds: [], controllerIds, hasRefusal: false, isBreakGlass: false },
    body: { outcome: "ANSWERED", errors: [], ...nothingElse, ...done },
  };
}
