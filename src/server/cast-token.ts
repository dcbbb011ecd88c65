import { CAST, type CastName } from "../../seeds/index.js";
import { staffEntry } from "../../seeds/agencies/staff.js";
import { partnerId } from "../../seeds/ids.js";
import { signToken } from "../auth/index.js";
import type { Purpose } from "../policy/vocabulary.js";
import { type DevelopmentIssuer, developmentIssuerOf } from "./development-issuer.js";

/** A token for a member of the demo cast, with all purposes that member may declare or with one of them. */
export function castToken(
  name: CastName,
  purposes: readonly Purpose[],
  { privateKey, kid, lifetimeSeconds }: DevelopmentIssuer,
  audience: string,
  now: Date,
): string {
  const { partner, subject } = CAST[name];
  return signToken({
    ...{ audience, subject, purposes, kid, lifetimeSeconds },
    issuer: developmentIssuerOf(partnerId(partner)),
    role: staffEntry(subject).role,
    issuedAt: now,
    key: privateKey,
    algorithm: "ES256",
  });
}
