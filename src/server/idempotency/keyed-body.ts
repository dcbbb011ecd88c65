import { createHash, createHmac } from "node:crypto";
import { stripIgnoredCharacters } from "graphql";
import { BadUserInput } from "../../kernel/errors.js";
import type { Purpose } from "../../policy/vocabulary.js";

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;

/** What a key is kept for: the whole of what was asked, and why. */
export interface KeyedBody {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: Purpose;
}

/** A key and its body as they are kept: hashes, which tell neither. */
export interface KeyHashes {
  readonly key: Buffer;
  readonly fingerprint: Buffer;
}

/**
 * Hashes a key and the body that it stands for. Layout and the order of variables make no other body.
 *
 * The fingerprint is made with the key, so that nobody who reads the table alone can try out bodies.
 */
export function keyHashes(key: string, { query, ...rest }: KeyedBody): KeyHashes {
  if (!PRINTABLE.test(key)) {
    throw new BadUserInput([{ field: "Idempotency-Key", problem: "It must have 1 to 255 printable characters." }]);
  }
  const body = inOneOrder({ ...rest, query: stripIgnoredCharacters(query) });
  return {
    key: createHash("sha256").update(key).digest(),
    fingerprint: createHmac("sha256", key).update(JSON.stringify(body)).digest(),
  };
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, inOneOrder(member)]);
}
