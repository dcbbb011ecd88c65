import { createHash, type KeyObject } from "node:crypto";
import type { Algorithm } from "./issuer.js";

const KEPT_MILLISECONDS = 60_000;
const MOST = 10_000;

/**
 * Remembers for a minute which tokens bore a good signature, so that a busy client's token is not verified each time.
 *
 * Only the signature is remembered, under the token, the key and the algorithm together. Times, audience, client,
 * binding, the user's role and status, and whether the key is still the issuer's are judged anew for each request, so
 * nothing has to be forgotten when one of them changes.
 */
export class CheckedSignatures {
  readonly #until = new Map<string, number>();

  /** Runs the check, which throws for a bad signature, unless this very token passed it lately. */
  check(token: string, key: KeyObject, algorithm: Algorithm, now: Date, verify: () => void): void {
    const name = nameOf(token, key, algorithm);
    const until = this.#until.get(name);
    if (until !== undefined && now.getTime() < until) return;
    this.#until.delete(name);
    verify();
    this.#until.set(name, now.getTime() + KEPT_MILLISECONDS);
    this.#dropOldest();
  }

  #dropOldest(): void {
    if (this.#until.size <= MOST) return;
    const [oldest] = this.#until.keys();
    if (oldest !== undefined) this.#until.delete(oldest);
  }
}

const thumbprints = new WeakMap<KeyObject, string>();

/** The digest of a key, reckoned once for each. */
function thumbprintOf(key: KeyObject): string {
  const known = thumbprints.get(key);
  if (known !== undefined) return known;
  const digest = createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("base64url");
  thumbprints.set(key, digest);
  return digest;
}

function nameOf(token: string, key: KeyObject, algorithm: Algorithm): string {
  return createHash("sha256")
    .update(`${algorithm} ${thumbprintOf(key)} ${token}`)
    .digest("base64url");
}
