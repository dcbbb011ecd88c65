import type { HubContext } from "../access/index.js";

/** Who writes a step of an investigation, for which partner, and when. */
export function recordedBy({ principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  return { recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}
