import type { KeyObject } from "node:crypto";
import jwt from "jsonwebtoken";
import { Unauthenticated } from "../kernel/errors.js";
import type { CheckedSignatures } from "./checked-signatures.js";
import { misfitOf } from "./fit-key.js";
import type { Issuer, IssuerDirectory } from "./issuer.js";
import { type Claims, readUnverified } from "./token-shape.js";

const TOLERANCE_SECONDS = 30;

/** Authentication methods (RFC 8176) by which an issuer says that a second factor was used. */
const SECOND_FACTORS: readonly string[] = ["mfa", "otp", "hwk", "sc"];

/** What a verified token says. The partner is the issuer's registered one; no claim can name another. */
export interface VerifiedToken {
  readonly issuer: Issuer;
  readonly subject: string;
  readonly role: Claims["role"];
  readonly purposes: Claims["purposes"];
  /** Whether the issuer says that the subject signed in with a second factor. Silence means no. */
  readonly hasSecondFactor: boolean;
  /** What the token is bound to: a key (`jkt`), a certificate (`x5t#S256`), both, or nothing. */
  readonly confirmation: NonNullable<Claims["cnf"]>;
  readonly tokenId: string | null;
  /** From this moment on the token cannot be used any more, the tolerance for clocks counted in. */
  readonly deadAt: Date;
}

/** By what a token is judged. */
export interface TokenTerms {
  readonly directory: IssuerDirectory;
  /** The one audience that a token must name, and no other beside it. */
  readonly audience: string;
  readonly signatures: CheckedSignatures;
}

/**
 * Verifies a token by itself, and throws `Unauthenticated` for one that is not good. Whoever holds it is not looked at:
 * that is `admit`'s part.
 *
 * This is the only place that verifies with `jsonwebtoken`, which by itself accepts a token without an expiry, an unset
 * audience, a small RSA key, unknown `crit` headers and more. The algorithm is the issuer's registered one, never
 * the header's; the key is looked up among the issuer's own; every other key header is ignored.
 */
export async function verifyToken(token: string, terms: TokenTerms, now: Date): Promise<VerifiedToken> {
  const { kid, claims } = readUnverified(token);
  const issuer = await terms.directory.find(claims.iss, kid);
  if (!issuer) throw new Unauthenticated("the issuer is not registered");
  const key = currentKey(issuer, kid, now);
  terms.signatures.check(token, key, issuer.algorithm, now, () => checkSignature(token, key, issuer, now));
  if (claims.aud !== terms.audience) throw new Unauthenticated("the audience is another");
  checkTimes(claims, issuer, now);
  checkClient(claims, issuer);
  return {
    ...{ issuer, subject: claims.sub, role: claims.role, purposes: claims.purposes },
    hasSecondFactor: claims.amr.some((method) => SECOND_FACTORS.includes(method)),
    confirmation: claims.cnf ?? {},
    tokenId: claims.jti ?? null,
    deadAt: new Date((claims.exp + TOLERANCE_SECONDS) * 1_000),
  };
}

function currentKey(issuer: Issuer, kid: string, now: Date): KeyObject {
  const found = issuer.keys.get(kid);
  if (!found) throw new Unauthenticated("the key is not one of the issuer's");
  const { from, to } = found.validity;
  if (now < from || (to !== null && now >= to)) throw new Unauthenticated("the key is not valid now");
  const misfit = misfitOf(found.key, issuer.algorithm);
  if (misfit !== null) throw new Unauthenticated(`the key ${misfit}`);
  return found.key;
}

function checkSignature(token: string, key: KeyObject, { algorithm }: Issuer, now: Date): void {
  try {
    jwt.verify(token, key, {
      algorithms: [algorithm],
      clockTimestamp: Math.floor(now.getTime() / 1_000),
      clockTolerance: TOLERANCE_SECONDS,
    });
  } catch (error) {
    throw new Unauthenticated(error instanceof jwt.JsonWebTokenError ? error.message : "the token cannot be verified");
  }
}

function checkTimes({ iat, nbf, exp }: Claims, issuer: Issuer, now: Date): void {
  const seconds = now.getTime() / 1_000;
  if (seconds >= exp + TOLERANCE_SECONDS) throw new Unauthenticated("the token has expired");
  if (Math.max(iat, nbf ?? iat) > seconds + TOLERANCE_SECONDS) throw new Unauthenticated("the token is of the future");
  if (exp <= iat) throw new Unauthenticated("the token ends before it begins");
  if (exp - iat > issuer.maxLifetimeSeconds) throw new Unauthenticated("the token lives too long");
}

/** A partner's token that was issued to another's application is not that partner's to bring (confused deputy). */
function checkClient(claims: Claims, { clientId }: Issuer): void {
  if (clientId === null) return;
  const named = [claims.client_id, claims.azp].filter((client) => client !== undefined);
  if (named.length > 0 && named.every((client) => client === clientId)) return;
  throw new Unauthenticated("the token was issued to another client");
}
