import { staffEntry } from "../../seeds/agencies/staff.js";
import { partnerId } from "../../seeds/ids.js";
import { CAST, type CastName } from "../../seeds/index.js";
import { signToken } from "../auth/index.js";
import type { Purpose } from "../policy/vocabulary.js";
import { type DevelopmentIssuer, developmentIssuerOf } from "./development-issuer.js";

/** A token for a member of the demo cast, with all purposes that member may declare or with one of them; signed in with a second factor only where that is asked for. */
export function castToken(
  name: CastName,
  purposes: readonly Purpose[],
  { privateKey, kid, lifetimeSeconds }: DevelopmentIssuer,
  audience: string,
  now: Date,
  options: { readonly hasSecondFactor?: boolean } = {},
): string {
  const { partner, subject } = CAST[name];
  return signToken({
    ...{ audience, subject, purposes, kid, lifetimeSeconds },
    issuer: developmentIssuerOf(partnerId(partner)),
    role: staffEntry(subject).role,
    issuedAt: now,
    ...(options.hasSecondFactor ? { amr: ["mfa"] } : {}),
    key: privateKey,
    algorithm: "ES256",
  });
}
