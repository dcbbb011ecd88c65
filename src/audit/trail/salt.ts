import { randomBytes } from "node:crypto";

/** Makes the salt of one event. */
export function newSalt(): Buffer {
  return randomBytes(16);
}
