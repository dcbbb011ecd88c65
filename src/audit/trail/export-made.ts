import { randomUUID } from "node:crypto";
import type { PartnerId } from "../../kernel/ids.js";
import type { AccessEvent, ExportEntry } from "./access-event.js";
import { newSalt } from "./salt.js";

/** When an export is made, under which matrix, and whose information-governance leads are to see that it was. */
export interface ExportOccasion {
  readonly policyFingerprint: string;
  readonly controllerIds: readonly PartnerId[];
  readonly now: Date;
}

/**
 * The event of an export of the access log (AUD-01). An operator makes it and no partner's user, so it names neither
 * a partner nor a role; whom it is about, where it is about one person, is named like in any other event.
 */
export function exportMade(entry: ExportEntry, { policyFingerprint, controllerIds, now }: ExportOccasion): AccessEvent {
  const { personId } = entry.selection;
  return {
    id: randomUUID(),
    salt: newSalt(),
    requestId: `export-${randomUUID()}`,
    occurredAt: now,
    kind: "READ",
    partnerId: null,
    userId: null,
    role: null,
    purpose: "COMPLIANCE_AUDIT",
    operation: "audit:export",
    policyFingerprint,
    subjectIds: personId === undefined ? [] : [personId],
    controllerIds,
    hasRefusal: false,
    isBreakGlass: false,
    body: {
      outcome: "ANSWERED",
      errors: [],
      decisions: [],
      relationships: {},
      strangers: [],
      searches: [],
      writes: [],
      logReads: [],
      exports: [entry],
    },
  };
}
