import { canonicalJson, type Json } from "../seal/index.js";
import type { AccessEvent } from "./access-event.js";

/** The shape of what is hashed. It grows only with a new number. */
const VERSION = 1;

/**
 * The text of an event that its seal is made over: canonical JSON of all that is kept of it but the salt.
 *
 * It can be made again from the row, so that no second copy of the event is stored.
 */
export function sealedText({ salt: _salt, occurredAt, ...event }: AccessEvent): string {
  // An event is made of what JSON can say, its time apart: what could not be said would not have been stored.
  return canonicalJson({ v: VERSION, ...event, occurredAt: occurredAt.toISOString() } as unknown as Json);
}
