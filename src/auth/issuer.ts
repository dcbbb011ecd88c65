import type { KeyObject } from "node:crypto";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, Validity } from "../policy/vocabulary.js";

/** The algorithms a partner's issuer may be registered with: asymmetric ones only. */
export const ALGORITHMS = ["ES256", "ES384", "RS256", "RS512", "PS256"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/**
 * To what the tokens of an issuer must be bound: to nothing, to a key of which each request brings a proof (DPoP, RFC
 * 9449), or to the certificate of the connection (mutual TLS, RFC 8705).
 */
export const BINDINGS = ["NONE", "DPOP", "MTLS"] as const;
export type Binding = (typeof BINDINGS)[number];

/** A public key of a partner, for as long as it is valid. */
export interface IssuerKey {
  readonly key: KeyObject;
  readonly validity: Validity;
}

/** One partner's issuer of tokens: the one algorithm it uses, its own keys by their id, and what its tokens must be. */
export interface Issuer {
  readonly issuer: string;
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly algorithm: Algorithm;
  readonly maxLifetimeSeconds: number;
  /** The client to which its tokens must have been issued; null where the partner registered none. */
  readonly clientId: string | null;
  readonly binding: Binding;
  /** Whether each of its tokens is good for one request alone. */
  readonly isSingleUse: boolean;
  /** Whether its bearers may read the schema from the hub: a router's issuer, or a developer's. */
  readonly mayReadSchema: boolean;
  /** How much its partner may ask for in a minute; null for as much as any. */
  readonly costPerMinute: number | null;
  readonly keys: ReadonlyMap<string, IssuerKey>;
}

/** Where registered issuers are found. An unknown issuer gives null. */
export interface IssuerDirectory {
  find(issuer: string, kid: string): Promise<Issuer | null>;
}
