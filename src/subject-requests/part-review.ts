import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { type HeldEntry, heldAbout, isHeldBy } from "./held-entries.js";
import { isOwnPart, roleIn } from "./request-sight.js";
import type { EntryToReview, SubjectRequestPart, WithheldItem } from "./subject-request-part.type.js";
import { withheldOfPart } from "./subject-requests.loader.js";

/**
 * The entries that a reviewer has to weigh: those of the reviewer's own partner that the person would be shown.
 *
 * What no person ever sees of their own record, such as public protection, is not theirs to weigh.
 */
export async function ownEntries(person: PersonId, context: HubContext): Promise<readonly HeldEntry[]> {
  const { partnerId } = context.principal;
  const { matrix } = context.gatekeeper;
  const all = await context.load(heldAbout, person);
  return all.filter((entry) => isHeldBy(partnerId, entry) && matrix.levelOfSelf(entry.category) !== "NONE");
}

/** What a reviewer is shown of a part: that an entry is there, and whether it is withheld. Null to everybody else. */
export async function entriesToReview(
  part: SubjectRequestPart,
  context: HubContext,
): Promise<readonly EntryToReview[] | null> {
  if (!isOwnPart(part, context)) return null;
  if ((await roleIn(part.personId, "SubjectRequestPart.entries", context)) !== "REVIEWER") return null;
  const withheld = new Set((await context.load(withheldOfPart, part.id)).map(({ entryId }) => entryId));
  return (await ownEntries(part.personId, context)).map((entry) => ({ ...entry, isWithheld: withheld.has(entry.id) }));
}

/** What is withheld in a part, for its partner's reviewers; for governance without the reviewer's words. */
export async function withheldIn(
  part: SubjectRequestPart,
  context: HubContext,
): Promise<readonly WithheldItem[] | null> {
  if (!isOwnPart(part, context)) return null;
  const who = await roleIn(part.personId, "SubjectRequestPart.withheld", context);
  if (who !== "REVIEWER" && who !== "ANSWERER") return null;
  const items = await context.load(withheldOfPart, part.id);
  return items.map((item) => (who === "REVIEWER" ? item : { ...item, reason: null }));
}
