import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { partnerId } from "../../seeds/index.js";
import type { Algorithm, Binding } from "../../src/auth/index.js";
import type { TestHub } from "./hub.js";

export type Words = Record<string, unknown>;

export const base64url = (part: unknown): string =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

/** Signs by hand what a library would refuse to make. */
export function signedBy(key: KeyObject, header: Words, payload: unknown): string {
  const body = `${base64url(header)}.${base64url(payload)}`;
  const digest = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  return `${body}.${sign(digest, Buffer.from(body), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

/** How an issuer is registered. */
export interface Registration {
  readonly issuer: string;
  readonly algorithm?: Algorithm;
  readonly binding?: Binding;
  readonly clientId?: string;
  readonly isSingleUse?: boolean;
  readonly jwksUri?: string;
  /** False where the issuer's keys are published alone. */
  readonly hasRegisteredKey?: boolean;
  readonly pair?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

/** An issuer of the council's tokens, with a key of its own. */
export class PartnerIssuer {
  private constructor(
    readonly name: string,
    readonly kid: string,
    readonly key: KeyObject,
    readonly publicKey: KeyObject,
    private readonly algorithm: Algorithm,
    private readonly hub: TestHub,
  ) {}

  /** Registers it, as the operator would. The hub must not have been asked anything yet, since it remembers the register for a while. */
  static async register(hub: TestHub, registration: Registration): Promise<PartnerIssuer> {
    const { issuer, algorithm = "ES256", binding = "NONE", clientId = null, isSingleUse = false } = registration;
    const pair = registration.pair ?? generateKeyPairSync("ec", { namedCurve: "P-256" });
    await hub.owner.query(
      `INSERT INTO partner_issuer (issuer, partner_id, algorithm, binding, client_id, is_single_use, jwks_uri)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [issuer, partnerId("ashdale-council"), algorithm, binding, clientId, isSingleUse, registration.jwksUri ?? null],
    );
    const made = new PartnerIssuer(issuer, randomUUID(), pair.privateKey, pair.publicKey, algorithm, hub);
    if (registration.hasRegisteredKey ?? true) await made.registerKey();
    return made;
  }

  private async registerKey(): Promise<void> {
    await this.hub.owner.query(
      "INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from) VALUES ($1, $2, $3, 'epoch')",
      [this.name, this.kid, this.publicKey.export({ type: "spki", format: "pem" })],
    );
  }

  /** A token for a practitioner of the council, good for ten minutes, changed as told. */
  token(changed: Words = {}, header: Words = {}): string {
    return signedBy(this.key, { alg: this.algorithm, typ: "at+jwt", kid: this.kid, ...header }, this.claims(changed));
  }

  claims(changed: Words = {}): Words {
    const iat = Math.floor(this.hub.now.getTime() / 1_000);
    const known = { iss: this.name, aud: "concordat", sub: "priya-nair", role: "PRACTITIONER" };
    return { ...known, purposes: ["CARE_MANAGEMENT"], iat, exp: iat + 600, ...changed };
  }
}
