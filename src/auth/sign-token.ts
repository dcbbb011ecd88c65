import type { KeyObject } from "node:crypto";
import jwt from "jsonwebtoken";
import type { Purpose, Role } from "../policy/vocabulary.js";
import type { Algorithm } from "./issuer.js";

/** What a token is to say, and the key that says it. */
export interface TokenWords {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  readonly role: Role;
  readonly purposes: readonly Purpose[];
  /** The authentication methods used (RFC 8176), such as `mfa`; none where left out. */
  readonly amr?: readonly string[];
  readonly issuedAt: Date;
  readonly lifetimeSeconds: number;
  readonly key: KeyObject;
  readonly kid: string;
  readonly algorithm: Algorithm;
}

/** Signs a bearer token as a partner's issuer would. The hub signs none but the development issuer's. */
export function signToken(terms: TokenWords): string {
  const iat = Math.floor(terms.issuedAt.getTime() / 1_000);
  const claims = {
    iss: terms.issuer,
    aud: terms.audience,
    sub: terms.subject,
    iat,
    nbf: iat,
    exp: iat + terms.lifetimeSeconds,
    role: terms.role,
    purposes: terms.purposes,
    ...(terms.amr ? { amr: terms.amr } : {}),
  };
  const header = { alg: terms.algorithm, kid: terms.kid, typ: "at+jwt" };
  return jwt.sign(claims, terms.key, { algorithm: terms.algorithm, header });
}
