import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { type IsOpen, openness } from "./openness.js";
import type { EntryProtection } from "./protection.type.js";
import { barsOf } from "./protections.loader.js";

/**
 * Which rows of a person this caller may know of, as far as protections go.
 *
 * A room that serves rows other than shared entries asks it beside their loading: it costs one statement a request.
 */
export async function openTo(person: PersonId, context: HubContext): Promise<IsOpen> {
  return openness(await context.load(barsOf, person), context.principal);
}

/** What protects one entry now, to tell whoever may read it what they must not do. */
export async function protectionsOn(
  entryId: string,
  person: PersonId,
  context: HubContext,
): Promise<readonly EntryProtection[]> {
  const protections = await context.load(barsOf, person);
  return protections.filter((one) => one.entryId === entryId && one.liftedAt === null);
}
