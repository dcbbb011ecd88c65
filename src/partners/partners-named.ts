import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, Recipient } from "../policy/vocabulary.js";

const NAMED = statement(`
  SELECT id, agency_type AS "agencyType", status = 'ACTIVE' AS "isActive", joined_at AS "joinedAt"
  FROM partner WHERE id = ANY($1::uuid[]) OR (agency_type = ANY($2::text[]) AND status = 'ACTIVE') ORDER BY name, id
`);

/** A partner to which a decision about sharing speaks. */
export interface NamedPartner {
  readonly id: PartnerId;
  readonly agencyType: AgencyType;
  readonly isActive: boolean;
  readonly joinedAt: Date;
}

/** The partners that recipients name, by themselves or by their kind. A named individual is no partner. */
export function partnersNamed(recipients: readonly Recipient[], { session }: HubContext): Promise<NamedPartner[]> {
  const ids = recipients.flatMap((one) => (one.kind === "PARTNER" ? [one.partnerId] : []));
  const types = recipients.flatMap((one) => (one.kind === "AGENCY_TYPE" ? [one.agencyType] : []));
  return session.rows<NamedPartner>(NAMED, [ids, types]);
}
