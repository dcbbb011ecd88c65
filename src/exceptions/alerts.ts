import type { Act, HubContext } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import { AccessAlertEntity, type AlertKind } from "./access-alert.entity.js";

/** Alerts the governance of each partner named, once, in the transaction of what it is told of (domain guide 3.7). */
export async function alert(
  kind: AlertKind,
  about: { readonly personId: PersonId; readonly id: string },
  partners: readonly PartnerId[],
  { manager }: Act,
  { principal, now }: HubContext,
): Promise<void> {
  const told = { kind, personId: about.personId, exceptionId: about.id, userId: principal.userId };
  const rows = [...new Set(partners)].map((toPartnerId) => ({ ...told, toPartnerId, eventAt: now, recordedAt: now }));
  // What is told to another partner is nothing its writer could read back.
  await manager.createQueryBuilder().insert().into(AccessAlertEntity).values(rows).updateEntity(false).execute();
}
