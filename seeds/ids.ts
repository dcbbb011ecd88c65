import { createHash } from "node:crypto";
import type { AgreementId, CarePlanId, ConsentId, PartnerId, PersonId, UserId } from "../src/kernel/ids.js";

/**
 * The id that a name always has, so that a test can say `personId("daniel-marsh")` without asking the database.
 *
 * It has the shape of a random UUID (version 4), because that is what the hub gives to records made later.
 */
export function idOf(kind: string, key: string): string {
  const hex = createHash("sha256").update(`concordat/${kind}/${key}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  const tail = `4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${tail}`;
}

export const personId = (key: string): PersonId => idOf("person", key) as PersonId;
export const partnerId = (key: string): PartnerId => idOf("partner", key) as PartnerId;
export const userId = (key: string): UserId => idOf("user", key) as UserId;
export const agreementId = (key: string): AgreementId => idOf("agreement", key) as AgreementId;
export const consentId = (key: string): ConsentId => idOf("consent", key) as ConsentId;
export const planId = (key: string): CarePlanId => idOf("care-plan", key) as CarePlanId;
export const establishmentId = (key: string): string => idOf("establishment", key);
