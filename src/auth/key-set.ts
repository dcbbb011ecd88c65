import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { misfitOf } from "./fit-key.js";
import type { Algorithm } from "./issuer.js";
import { isKeyId } from "./token-shape.js";

const MOST_KEYS = 100;

const publishedKey = z.looseObject({
  kty: z.enum(["EC", "RSA"]),
  kid: z.string().refine(isKeyId),
  use: z.literal("sig").optional(),
  alg: z.string().optional(),
});
const keySet = z.object({ keys: z.array(z.unknown()).max(MOST_KEYS) });

/** A partner publishes something that is no key set; the words are for the log. */
export class UnfitKeySet extends Error {}

/**
 * Reads a published key set (RFC 7517), and keeps the keys that are fit for the issuer's algorithm.
 *
 * A partner may publish keys for other uses beside them, so what does not fit is passed over; but what is no key set at
 * all is refused, and the last good one stays in force.
 */
export function readKeySet(text: string, algorithm: Algorithm): ReadonlyMap<string, KeyObject> {
  const read = keySet.safeParse(parsed(text));
  if (!read.success) throw new UnfitKeySet("what is published there is no key set");
  return new Map(read.data.keys.flatMap((key) => entryOf(key, algorithm)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function entryOf(published: unknown, algorithm: Algorithm): [string, KeyObject][] {
  const read = publishedKey.safeParse(published);
  if (!read.success || (read.data.alg ?? algorithm) !== algorithm) return [];
  const key = keyOf(read.data);
  return key !== null && misfitOf(key, algorithm) === null ? [[read.data.kid, key]] : [];
}

function keyOf(jwk: z.infer<typeof publishedKey>): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return null;
  }
}
