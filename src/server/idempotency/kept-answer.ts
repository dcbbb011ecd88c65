import type { Deed } from "../../access/index.js";
import { Contended, type ErrorCode, HubError } from "../../kernel/errors.js";

/** The answer of one mutation as it is kept: a deed, or the refusal that it met. */
export type KeptAnswer =
  | { readonly kind: "DONE"; readonly deed: Deed }
  | {
      readonly kind: "REFUSED";
      readonly requestId: string;
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };

const KEPT_REFUSALS: readonly ErrorCode[] = ["BAD_USER_INPUT", "CONFLICT", "FORBIDDEN", "NOT_FOUND", "RULE_BROKEN"];
const ID_OR_CODE = /^([0-9a-f]{8}-[0-9a-f-]{27}|[A-Z][A-Z0-9_]{0,63})$/;

/** The refusal to keep, where it was one: not a failure of the hub's, after which the change is worth another try. */
export function keptRefusal(error: unknown, requestId: string): KeptAnswer | null {
  if (!(error instanceof HubError) || error instanceof Contended || !KEPT_REFUSALS.includes(error.code)) return null;
  const { code, message, details } = error;
  return { kind: "REFUSED", requestId, code, message, details };
}

/**
 * A deed as it may lie in a table for a day: of what it gave, ids, numbers, moments and codes. Texts and lists are left
 * out, since an envelope's other fields are read anew.
 */
export function keptDeed({ action, requestId, result, demanded }: Deed): KeptAnswer {
  return { kind: "DONE", deed: { action, requestId, result: withoutContent(result), demanded } };
}

/** The request to which an answer was given first. */
export function firstRequestOf(kept: KeptAnswer): string {
  return kept.kind === "DONE" ? kept.deed.requestId : kept.requestId;
}

function withoutContent(value: unknown): unknown {
  if (value instanceof Date) return { moment: value.toISOString() };
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return ID_OR_CODE.test(value) ? value : null;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutContent(member)]));
}

/** What a kept deed gave, with its moments as moments again. */
export function resultOf(kept: unknown): unknown {
  if (kept === null || typeof kept !== "object") return kept;
  const members = Object.entries(kept);
  if (members.length === 1 && members[0]?.[0] === "moment") return new Date(String(members[0][1]));
  return Object.fromEntries(members.map(([name, member]) => [name, resultOf(member)]));
}
