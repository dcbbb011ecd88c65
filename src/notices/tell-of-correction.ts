import type { Act } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { writeNotices } from "./write-notices.js";

/** What was put right. */
export interface Correction {
  readonly personId: PersonId;
  readonly category: DataCategory;
}

/**
 * Tells partners that were given something which has been put right, in the transaction of the correction (UK GDPR
 * Article 19): in which category, and no word of what.
 */
export async function tellOfCorrection(
  partners: readonly PartnerId[],
  { personId, category }: Correction,
  { manager, now }: Act,
): Promise<void> {
  const about = { personId, kind: "RECORD_CORRECTED", eventAt: now, recordedAt: now } as const;
  const notices = partners.map((partnerId) => ({ partnerId, ...about, categories: [category] }));
  await writeNotices(notices, manager);
}
