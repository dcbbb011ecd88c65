import type { Act, HubContext } from "../access/index.js";
import { writeProtection } from "../protections/index.js";
import type { WithheldItemEntity } from "./withheld-item.entity.js";

/** What is kept from a person, as the rooms that show entries need to know it. */
export type Withheld = Pick<
  WithheldItemEntity,
  "personId" | "entryId" | "entryKind" | "category" | "exemption" | "reason"
>;

/** Keeps an entry out of the person's own view, by whatever route they come to it. */
export async function keepFromOwnView(
  act: Act,
  { personId, entryId, category, exemption, reason }: Withheld,
  { principal }: HubContext,
): Promise<void> {
  const setBy = { setByUserId: principal.userId, setByPartnerId: principal.partnerId, namedPartnerIds: [] };
  const why = { kind: "EXEMPT", reasonCode: exemption, note: reason } as const;
  await writeProtection(act, { personId, entryId, category, ...why, ...setBy });
}
