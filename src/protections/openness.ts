import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId } from "../kernel/ids.js";
import type { Principal } from "../policy/vocabulary.js";
import type { EntryProtectionEntity } from "./entry-protection.entity.js";
import { isForThoseNamed } from "./protection-kinds.js";

/** A row that may be protected: it says who recorded it, and for whom. */
export interface ProtectedRow {
  readonly id: string;
  readonly recordedByPartnerId: PartnerId;
  readonly onBehalfOfPartnerId?: PartnerId | null;
}

/** Whether an onlooker may know of a row; `partOf` are the entries it hangs on, whose protection it shares. */
export type IsOpen = (row: ProtectedRow, partOf?: readonly (string | null)[]) => boolean;

type Protection = Pick<
  EntryProtectionEntity,
  "entryId" | "kind" | "setByPartnerId" | "namedPartnerIds" | "reasonCode" | "liftedAt"
>;
type Onlooker = Pick<Principal, "partnerId" | "role">;

/**
 * Says which rows of a person no protection keeps from an onlooker (NEV-08, GAP-20, domain guide 2.5).
 *
 * It looks at nothing but who recorded the row and who was named: no decision of policy opens what it shuts. The
 * account of a person or proxy belongs to none of a partner's staff, so to them every protection shuts.
 */
export function openness(protections: readonly Protection[], onlooker: Onlooker): IsOpen {
  const inForce = protections.filter(({ liftedAt }) => liftedAt === null);
  if (inForce.length === 0) return () => true;
  const byEntry = groupedBy(inForce, ({ entryId }) => entryId);
  return (row, partOf = []) => {
    const concerned = [row.id, ...partOf].flatMap((id) => byEntry.get(id ?? "") ?? []);
    return !concerned.some((protection) => shuts(protection, row, onlooker));
  };
}

function shuts({ kind, setByPartnerId, namedPartnerIds }: Protection, row: ProtectedRow, onlooker: Onlooker): boolean {
  if (onlooker.role === "PERSON" || onlooker.role === "PROXY") return true;
  const insiders = [row.recordedByPartnerId, row.onBehalfOfPartnerId, setByPartnerId, ...namedPartnerIds];
  return isForThoseNamed(kind) && !insiders.includes(onlooker.partnerId);
}
