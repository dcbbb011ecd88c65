import type { PartnerEntity } from "./partner.entity.js";

/**
 * Whether a controller's registration with the Information Commissioner is on file and runs on a day (SHARE-02). One
 * without an expiry counts as none: nobody could say that it runs.
 */
export function isRegistered(
  { icoReference, icoExpiresOn }: Pick<PartnerEntity, "icoReference" | "icoExpiresOn">,
  today: string,
): boolean {
  return icoReference !== null && icoExpiresOn !== null && icoExpiresOn >= today;
}
