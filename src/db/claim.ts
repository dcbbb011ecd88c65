import { createHmac } from "node:crypto";
import type { PrincipalClaim } from "./principal-claim.js";

/** How long a claim is believed: longer than any request, shorter than a stolen one would need. */
const LIFETIME_SECONDS = 300;

/** Gives the claim of one caller as one backend of PostgreSQL will believe it, from this second of its clock on. */
export type SignClaim = (backend: number, seconds: number) => string;

/** The key that claims are signed with. The owner's connection gives it at start; the hub's own login cannot read it. */
export type ClaimKey = Buffer;

/**
 * Signs claims for a caller, so that SQL that was smuggled into a statement cannot make itself out to be somebody else
 * (threat I2).
 *
 * The signature comes first, then the words that it stands for. They name the backend, so that a claim is worth nothing
 * on another connection, and until when it is believed: by PostgreSQL's clock, since it is no fact of the domain.
 */
export function claimSigner(key: ClaimKey, claim: PrincipalClaim): SignClaim {
  return (backend, seconds) => {
    const until = Math.floor(seconds) + LIFETIME_SECONDS;
    const words = JSON.stringify({ kind: "CLAIM", ...claim, backend, until });
    return createHmac("sha256", key).update(words).digest("hex") + words;
  };
}
