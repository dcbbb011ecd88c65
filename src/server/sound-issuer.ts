import { createPublicKey, type KeyObject } from "node:crypto";
import { ALGORITHMS, type Algorithm, BINDINGS, type Issuer, type IssuerKey, misfitOf } from "../auth/index.js";
import type { RegisteredIssuer, RegisteredKey } from "../partners/index.js";
import { isDevelopmentIssuer } from "./development-issuer.js";
import { misfitOfAddress } from "./published-keys.js";

/** Who holds a stolen token holds it for this long at most (A7). */
export const LONGEST_LIFETIME_SECONDS = 900;

/** What this hub can do for an issuer, by its settings. */
export interface Reach {
  /** Whether it knows the address by which callers reach it, which proofs of a key must name. */
  readonly knowsItsAddress: boolean;
  /** Whether its own connections show the certificates of callers. */
  readonly seesCertificates: boolean;
  /** Whether keys may be read from this machine and its network, as on a developer's machine. */
  readonly mayReadPrivately: boolean;
}

/** The settings that say what a hub can do for an issuer. */
export interface ReachSettings {
  readonly publicUrl: string | null;
  readonly tls: { readonly clientAuthorities: string | null } | null;
  readonly mayReadKeysPrivately: boolean;
}

/** What a hub of these settings can do for an issuer. */
export function reachOf({ publicUrl, tls, mayReadKeysPrivately }: ReachSettings): Reach {
  const seesCertificates = tls !== null && tls.clientAuthorities !== null;
  return { knowsItsAddress: publicUrl !== null, seesCertificates, mayReadPrivately: mayReadKeysPrivately };
}

/** The register names issuers by which nobody could be known safely; the message is for the operator. */
export class UnsoundIssuers extends Error {}

/** Says in one sentence why tokens of an issuer cannot be verified safely by this hub; null where they can. */
export function unsoundnessOf(row: RegisteredIssuer, reach: Reach): string | null {
  const problem = problemOf(row, reach) ?? row.keys.map((key) => problemOfKey(key, row.algorithm)).find(Boolean);
  return problem ? `The issuer ${row.issuer} ${problem}.` : null;
}

function problemOf(row: RegisteredIssuer, reach: Reach): string | null {
  if (!algorithmOf(row)) return `must sign with one of ${ALGORITHMS.join(", ")}`;
  if (!BINDINGS.some((binding) => binding === row.binding)) return `must have a binding of ${BINDINGS.join(", ")}`;
  if (row.maxLifetimeSeconds > LONGEST_LIFETIME_SECONDS && !isDevelopmentIssuer(row.issuer)) {
    return "lets tokens live for longer than 15 minutes";
  }
  if (row.keys.length === 0 && row.jwksUri === null) return "has no key and no address of a key set";
  if (row.binding === "DPOP" && !reach.knowsItsAddress) return "binds tokens by DPoP, which needs HUB_PUBLIC_URL";
  if (row.binding === "MTLS" && !reach.seesCertificates)
    return "binds tokens by mutual TLS, which needs HUB_TLS_CLIENT_CA";
  const misfit = row.jwksUri === null ? null : misfitOfAddress(row.jwksUri, reach.mayReadPrivately);
  return misfit === null ? null : `has a key set whose address ${misfit}`;
}

function problemOfKey({ kid, publicKeyPem }: RegisteredKey, algorithm: string): string | null {
  if (publicKeyPem.includes("PRIVATE KEY")) return `has a key ${kid} that is a private one`;
  const known = algorithmOf({ algorithm });
  const key = keyOf(publicKeyPem);
  const misfit = key && known ? misfitOf(key, known) : "cannot be read";
  return misfit === null ? null : `has a key ${kid} that ${misfit}`;
}

/** The issuer that a sound row describes; null for an unsound one. */
export function soundIssuer(row: RegisteredIssuer, reach: Reach): Issuer | null {
  const algorithm = algorithmOf(row);
  const binding = BINDINGS.find((known) => known === row.binding);
  if (!algorithm || !binding || unsoundnessOf(row, reach) !== null) return null;
  const { issuer, partnerId, agencyType, maxLifetimeSeconds, clientId, isSingleUse, keys } = row;
  const { mayReadSchema, costPerMinute } = row;
  return {
    ...{ issuer, partnerId, agencyType, algorithm, maxLifetimeSeconds, clientId, binding, isSingleUse },
    ...{ mayReadSchema, costPerMinute },
    keys: new Map(keys.map((key) => [key.kid, issuerKey(key)])),
  };
}

function algorithmOf({ algorithm }: Pick<RegisteredIssuer, "algorithm">): Algorithm | undefined {
  return ALGORITHMS.find((known) => known === algorithm);
}

function issuerKey({ publicKeyPem, from, to }: RegisteredKey): IssuerKey {
  const validity = { from: new Date(from), to: to === null ? null : new Date(to) };
  return { key: createPublicKey(publicKeyPem), validity };
}

function keyOf(pem: string): KeyObject | null {
  try {
    return createPublicKey(pem);
  } catch {
    return null;
  }
}
