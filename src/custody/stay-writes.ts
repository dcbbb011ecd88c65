import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { type KnownStay, knownStaysOf } from "./custody.loader.js";
import { currentStay, staysBegun } from "./stays.js";

/** The stay that a person is in by what is recorded; null when in none. For rules, not for showing. */
export async function presentStay(person: PersonId, context: HubContext): Promise<KnownStay | null> {
  return currentStay(staysBegun(await context.load(knownStaysOf, person), context.now));
}

/** Where and when somebody's stay goes on. */
type NextStay = Pick<KnownStay, "arrivedAt" | "establishmentId"> & { readonly departedAt: Date };

/**
 * Goes on from a stay to one elsewhere, on the same footing. Where in the new place, nobody has said yet.
 *
 * The database does it, for the prison that a move was planned to: that prison has no door to the stay it ends.
 */
export async function moveStay(
  stay: KnownStay,
  { departedAt, arrivedAt, establishmentId }: NextStay,
  { manager }: Act,
): Promise<void> {
  const told = [stay.id, randomUUID(), departedAt, arrivedAt, establishmentId];
  await manager.query("SELECT facts.move_stay($1, $2, $3, $4, $5)", told);
}
