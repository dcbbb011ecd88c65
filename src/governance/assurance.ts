import { isRegistered } from "../partners/index.js";
import type { AgencyType } from "../policy/vocabulary.js";
import { type Gap, yearBefore } from "./policy-gaps.js";

/** What a partner shows of how it keeps what it holds: the register's own words. */
export interface Assurance {
  readonly agencyType: AgencyType;
  readonly icoReference: string | null;
  readonly icoExpiresOn: string | null;
  readonly dsptStatus: string | null;
  readonly dsptPublishedOn: string | null;
}

/** Whether the Data Security and Protection Toolkit was published within a year; it is published anew each year. */
export function isToolkitStale({ dsptStatus, dsptPublishedOn }: Assurance, today: string): boolean {
  return dsptStatus === null || dsptPublishedOn === null || dsptPublishedOn <= yearBefore(today);
}

/** What is wanting in a partner's registration and toolkit on a day (SHARE-02, SHARE-03). */
export function assuranceGaps(partner: Assurance, today: string): Gap[] {
  const isExpired = !isRegistered(partner, today);
  return [
    ...(isExpired ? [{ gap: "REGISTRATION_EXPIRED", kind: null } as const] : []),
    ...(isToolkitStale(partner, today) ? [{ gap: "TOOLKIT_STALE", kind: null } as const] : []),
  ];
}
