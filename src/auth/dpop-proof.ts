import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { z } from "zod";
import { Unauthenticated } from "../kernel/errors.js";
import { partsOf } from "./token-parts.js";

const FRESH_SECONDS = 60;

const ecKey = z.object({ kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string() });
const edKey = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });
/** A proof that gives away its private key proves nothing (RFC 9449, 4.3). */
const withoutSecret = { d: z.undefined().optional() };
const common = { typ: z.literal("dpop+jwt"), crit: z.undefined().optional() };

const headerShape = z.discriminatedUnion("alg", [
  z.object({ ...common, alg: z.literal("ES256"), jwk: ecKey.extend(withoutSecret) }),
  z.object({ ...common, alg: z.literal("EdDSA"), jwk: edKey.extend(withoutSecret) }),
]);

const claimsShape = z.object({
  jti: z.string().min(1).max(200),
  htm: z.string(),
  htu: z.string().max(2_000),
  iat: z.number().int(),
  ath: z.string(),
});

/** What a proof must be about. */
export interface ProofOccasion {
  readonly method: string;
  /** The address as callers know it. */
  readonly address: string;
  readonly token: string;
  readonly now: Date;
}

/** A good proof: whose key made it, and the id by which it is known not to be used twice. */
export interface Proof {
  readonly thumbprint: string;
  readonly id: string;
  /** From this moment on the proof is too old by itself, and its id need not be remembered. */
  readonly deadAt: Date;
}

/**
 * Checks the proof that a request's sender holds a key (DPoP, RFC 9449 4.3): made for this method, this address and
 * this token, within a minute of now. Throws `Unauthenticated` for any other. That the proof is used once, and its key
 * the one that the token names, the caller has to see to.
 */
export function readProof(proof: string, occasion: ProofOccasion): Proof {
  const parts = partsOf(proof);
  const header = headerShape.safeParse(parts?.header);
  const claims = claimsShape.safeParse(parts?.payload);
  if (!parts || !header.success || !claims.success) throw new Unauthenticated("the proof does not fit");
  const key = keyOf(header.data.jwk);
  if (!isSignedBy(key, header.data.alg, parts)) throw new Unauthenticated("the proof's signature is not good");
  checkOccasion(claims.data, occasion);
  const { jti, iat } = claims.data;
  return { thumbprint: thumbprintOf(key), id: jti, deadAt: new Date((iat + FRESH_SECONDS + 1) * 1_000) };
}

function keyOf({ d: _none, ...jwk }: z.infer<typeof headerShape>["jwk"]): KeyObject {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    throw new Unauthenticated("the proof's key is none");
  }
}

function isSignedBy(key: KeyObject, algorithm: "ES256" | "EdDSA", { signed, signature }: NonNullable<Parts>): boolean {
  const digest = algorithm === "ES256" ? "sha256" : null;
  return verify(digest, Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }, signature);
}

type Parts = ReturnType<typeof partsOf>;

function checkOccasion(claims: z.infer<typeof claimsShape>, { method, address, token, now }: ProofOccasion): void {
  if (claims.htm !== method) throw new Unauthenticated("the proof is for another method");
  if (withoutQuery(claims.htu) !== withoutQuery(address)) throw new Unauthenticated("the proof is for another address");
  const apart = Math.abs(claims.iat - now.getTime() / 1_000);
  if (apart > FRESH_SECONDS) throw new Unauthenticated("the proof was not made just now");
  if (claims.ath !== createHash("sha256").update(token).digest("base64url")) {
    throw new Unauthenticated("the proof is for another token");
  }
}

function withoutQuery(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  return url.href;
}

/** The thumbprint of a public key (RFC 7638), reckoned from the key itself and not from how it was written down. */
export function thumbprintOf(key: KeyObject): string {
  const { crv, kty, x, y } = key.export({ format: "jwk" });
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return createHash("sha256").update(JSON.stringify(members)).digest("base64url");
}
