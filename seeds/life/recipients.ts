import type { AgencyType, Recipient } from "../../src/policy/vocabulary.js";
import type { PartnerKey } from "../agencies/partners.js";
import { partnerId } from "../ids.js";

/** To these partners, by name. */
export const toPartners = (...keys: readonly PartnerKey[]): readonly Recipient[] =>
  keys.map((key) => ({ kind: "PARTNER", partnerId: partnerId(key) }));

/** To all partners of a kind; those that join later only if the person said so. */
export const toAllOf = (agencyType: AgencyType, includesFuture = false): readonly Recipient[] => [
  { kind: "AGENCY_TYPE", agencyType, includesFuture },
];

/** To a relative or friend. */
export const toSomebody = (name: string): readonly Recipient[] => [{ kind: "INDIVIDUAL", name }];
