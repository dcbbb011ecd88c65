import type { KeyObject } from "node:crypto";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, Validity } from "../policy/vocabulary.js";

/** The algorithms a partner's issuer may be registered with: asymmetric ones only. */
export const ALGORITHMS = ["ES256", "ES384", "RS256", "RS512", "PS256"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** A public key that a partner registered, for as long as it is valid. */
export interface IssuerKey {
  readonly key: KeyObject;
  readonly validity: Validity;
}

/** One partner's issuer of tokens: the one algorithm it uses, and its own keys by their id. */
export interface Issuer {
  readonly issuer: string;
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly algorithm: Algorithm;
  readonly maxLifetimeSeconds: number;
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

/** Where registered issuers are found. An unknown issuer gives null. */
export interface IssuerDirectory {
  find(issuer: string, kid: string): Promise<Issuer | null>;
}
