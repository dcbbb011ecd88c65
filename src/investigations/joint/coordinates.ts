import { covers, type HubContext } from "../../access/index.js";
import { rowsBy } from "../../db/index.js";
import { CoordinationAppointmentEntity } from "./coordination-appointment.entity.js";

const appointmentsOf = rowsBy(CoordinationAppointmentEntity, "userId", ["validFrom", "id"]);

/**
 * Whether the caller is appointed to coordinate joint investigations now.
 *
 * It is no role, and opens nothing by itself: who asks must be known to lead their partner's governance already.
 */
export async function coordinates(context: HubContext): Promise<boolean> {
  const appointments = await context.load(appointmentsOf, context.principal.userId);
  return appointments.some(({ validFrom: from, validTo: to }) => covers({ from, to }, context.now));
}
