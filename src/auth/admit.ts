import { Unauthenticated } from "../kernel/errors.js";
import { type TokenTerms, type VerifiedToken, verifyToken } from "./bearer-token.js";
import { readProof } from "./dpop-proof.js";

/** A token as a request brings it, with all that may show that whoever brings it is the one it was issued to. */
export interface PresentedToken {
  readonly scheme: "Bearer" | "DPoP";
  readonly token: string;
  /** What the `DPoP` header holds. */
  readonly proof: string | undefined;
  /** The SHA-256 thumbprint of the certificate by which the connection's other end is known; never from a header. */
  readonly certificateThumbprint: string | null;
  readonly method: string;
}

/** Something that may be used once: its id among those of one maker, and until when it must be remembered. */
export interface SingleUse {
  readonly maker: string;
  readonly id: string;
  readonly deadAt: Date;
}

/** What all hubs on one database remember together. Taking gives false for what was taken before. */
export interface UsedOnce {
  take(use: SingleUse, now: Date): Promise<boolean>;
}

/** By what whoever brings a token is judged. */
export interface AdmissionTerms extends TokenTerms {
  /** The address of the GraphQL endpoint as callers know it; null where the operator did not say. */
  readonly address: string | null;
  readonly usedOnce: UsedOnce;
}

/**
 * Lets in whoever brings a good token that is theirs to bring; throws `Unauthenticated` for all others.
 *
 * A token that is bound to a key or a certificate is worthless without it, even where the issuer need not bind its
 * tokens. What may be used once is taken last, so that nobody can use it up for another.
 */
export async function admit(presented: PresentedToken, terms: AdmissionTerms, now: Date): Promise<VerifiedToken> {
  const token = await verifyToken(presented.token, terms, now);
  requireBinding(token);
  requireCertificate(token, presented);
  const uses = [useOfProof(token, presented, terms, now), useOfToken(token)].filter((use) => use !== null);
  for (const use of uses) {
    if (!(await terms.usedOnce.take(use, now))) throw new Unauthenticated("it has been used before");
  }
  return token;
}

function requireBinding({ issuer, confirmation }: VerifiedToken): void {
  const { binding } = issuer;
  if (binding === "DPOP" && confirmation.jkt === undefined) throw new Unauthenticated("the token is bound to no key");
  if (binding === "MTLS" && confirmation["x5t#S256"] === undefined) {
    throw new Unauthenticated("the token is bound to no certificate");
  }
}

function requireCertificate({ confirmation }: VerifiedToken, { certificateThumbprint }: PresentedToken): void {
  const bound = confirmation["x5t#S256"];
  if (bound !== undefined && bound !== certificateThumbprint) throw new Unauthenticated("the certificate is another");
}

function useOfProof(
  { confirmation }: VerifiedToken,
  { scheme, token, proof, method }: PresentedToken,
  { address }: AdmissionTerms,
  now: Date,
): SingleUse | null {
  const { jkt } = confirmation;
  if ((scheme === "DPoP") !== (jkt !== undefined)) throw new Unauthenticated("the scheme is not the token's");
  if (jkt === undefined) return null;
  if (proof === undefined || address === null) throw new Unauthenticated("there is no proof that could be checked");
  const { thumbprint, id, deadAt } = readProof(proof, { method, address, token, now });
  if (thumbprint !== jkt) throw new Unauthenticated("the proof is by another key");
  return { maker: `key:${thumbprint}`, id, deadAt };
}

function useOfToken({ issuer, tokenId, deadAt }: VerifiedToken): SingleUse | null {
  if (!issuer.isSingleUse) return null;
  if (tokenId === null) throw new Unauthenticated("a token for a single use has no id");
  return { maker: `issuer:${issuer.issuer}`, id: tokenId, deadAt };
}
