import type { KeyObject } from "node:crypto";
import jwt from "jsonwebtoken";
import { z } from "zod";
import { Unauthenticated } from "../kernel/errors.js";
import { PURPOSES, ROLES } from "../policy/vocabulary.js";
import type { Issuer, IssuerDirectory } from "./issuer.js";

const TOLERANCE_SECONDS = 30;
const SMALLEST_RSA_MODULUS = 2_048;
const LONGEST_TOKEN = 8_192;

const headerShape = z.object({
  alg: z.string(),
  kid: z.string().regex(/^[A-Za-z0-9._~+/=-]{1,128}$/),
  typ: z.string().refine((typ) => typ.toLowerCase() === "at+jwt"),
  crit: z.undefined().optional(),
});

const claimsShape = z.object({
  iss: z.string().min(1),
  aud: z.string(),
  sub: z.string().min(1).max(200),
  exp: z.number().int(),
  iat: z.number().int(),
  nbf: z.number().int().optional(),
  role: z.enum(ROLES),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  amr: z.array(z.string().max(20)).max(20).default([]),
});

/** Authentication methods (RFC 8176) by which an issuer says that a second factor was used. */
const SECOND_FACTORS: readonly string[] = ["mfa", "otp", "hwk", "sc"];

/** What a verified token says. The partner is the issuer's registered one; no claim can name another. */
export interface VerifiedToken {
  readonly issuer: Issuer;
  readonly subject: string;
  readonly role: z.infer<typeof claimsShape>["role"];
  readonly purposes: readonly z.infer<typeof claimsShape>["purposes"][number][];
  /** Whether the issuer says that the subject signed in with a second factor. Silence means no. */
  readonly hasSecondFactor: boolean;
}

/**
 * Verifies a bearer token, and throws `Unauthenticated` for any other.
 *
 * This is the only place that touches `jsonwebtoken`, which by itself accepts a token without an expiry, an unset
 * audience, a small RSA key, unknown `crit` headers and more. The algorithm is the issuer's registered one, never
 * the header's; the key is looked up among the issuer's own; every other key header is ignored.
 */
export async function verifyToken(
  token: string,
  directory: IssuerDirectory,
  audience: string,
  now: Date,
): Promise<VerifiedToken> {
  if (token.length > LONGEST_TOKEN) throw new Unauthenticated("the token is too long");
  const { header, claims } = readUnverified(token);
  const issuer = await directory.find(claims.iss, header.kid);
  if (!issuer) throw new Unauthenticated("the issuer is not registered");
  const key = currentKey(issuer, header.kid, now);
  checkSignature(token, key, issuer, audience, now);
  checkTimes(claims, issuer, now);
  const hasSecondFactor = claims.amr.some((method) => SECOND_FACTORS.includes(method));
  return { issuer, subject: claims.sub, role: claims.role, purposes: claims.purposes, hasSecondFactor };
}

function readUnverified(token: string) {
  const decoded = decode(token);
  const header = headerShape.safeParse(decoded?.header);
  if (!header.success) throw new Unauthenticated("the token's header does not fit");
  const claims = claimsShape.safeParse(decoded?.payload);
  if (!claims.success) throw new Unauthenticated("the token's claims do not fit");
  return { header: header.data, claims: claims.data };
}

function decode(token: string): jwt.Jwt | null {
  try {
    return jwt.decode(token, { complete: true });
  } catch {
    return null;
  }
}

function currentKey(issuer: Issuer, kid: string, now: Date): KeyObject {
  const found = issuer.keys.get(kid);
  if (!found) throw new Unauthenticated("the key is not one of the issuer's");
  const { from, to } = found.validity;
  if (now < from || (to !== null && now >= to)) throw new Unauthenticated("the key is not valid now");
  if ((found.key.asymmetricKeyDetails?.modulusLength ?? Number.POSITIVE_INFINITY) < SMALLEST_RSA_MODULUS) {
    throw new Unauthenticated("the key is too small");
  }
  return found.key;
}

function checkSignature(token: string, key: KeyObject, issuer: Issuer, audience: string, now: Date): void {
  try {
    jwt.verify(token, key, {
      algorithms: [issuer.algorithm],
      issuer: issuer.issuer,
      audience,
      clockTimestamp: Math.floor(now.getTime() / 1_000),
      clockTolerance: TOLERANCE_SECONDS,
    });
  } catch (error) {
    throw new Unauthenticated(error instanceof jwt.JsonWebTokenError ? error.message : "the token cannot be verified");
  }
}

function checkTimes(claims: z.infer<typeof claimsShape>, issuer: Issuer, now: Date): void {
  const seconds = now.getTime() / 1_000;
  if (claims.iat > seconds + TOLERANCE_SECONDS) throw new Unauthenticated("the token was issued in the future");
  if (claims.exp <= claims.iat) throw new Unauthenticated("the token ends before it begins");
  if (claims.exp - claims.iat > issuer.maxLifetimeSeconds) throw new Unauthenticated("the token lives too long");
}
