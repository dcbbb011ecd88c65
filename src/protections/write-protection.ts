import { randomUUID } from "node:crypto";
import type { Act } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { EntryProtectionEntity } from "./entry-protection.entity.js";
import type { ProtectionKind } from "./protection-kinds.js";

/** A protection as it is set: on which entry, of what kind, by whom, and whom it leaves in. */
export interface NewProtection {
  readonly personId: PersonId;
  readonly entryId: string;
  readonly category: DataCategory;
  readonly kind: ProtectionKind;
  readonly reasonCode: string;
  readonly note: string | null;
  readonly certifiedBy?: string | null;
  readonly setByUserId: UserId;
  readonly setByPartnerId: PartnerId;
  readonly namedPartnerIds: readonly PartnerId[];
}

/**
 * Protects one entry, within the transaction of an act that has made its demand, and gives the id of the protection.
 *
 * Who may do so is the caller's to have asked. It adds to what protects the entry already, and takes nothing away.
 */
export async function writeProtection({ manager, now, wrote }: Act, input: NewProtection): Promise<string> {
  const id = randomUUID() as string;
  const namedPartnerIds = [...new Set(input.namedPartnerIds)];
  await manager.insert(EntryProtectionEntity, { certifiedBy: null, ...input, id, namedPartnerIds, recordedAt: now });
  wrote(id);
  return id;
}
