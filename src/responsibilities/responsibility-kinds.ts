import type { HubContext } from "../access/index.js";
import { type EntryKind, type EntryRow, entryKind } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { OrdinaryResidenceEntity } from "./ordinary-residence.entity.js";
import { PersonalAdviserOfferEntity } from "./personal-adviser-offer.entity.js";
import { ResponsibilityEntity } from "./responsibility.entity.js";
import type { Responsibility } from "./responsibility-enums.js";

/**
 * What each responsibility betrays beside who is responsible, and so which category guards it.
 *
 * That a council owes leaving care tells of a childhood, section 117 of a detention, CHC of a case: whoever may not
 * know of these is told nothing, not even that something was left out (NEV-06).
 */
const TELLS_OF: Readonly<Record<Responsibility, DataCategory>> = {
  CARE_ACT: "IDENTITY",
  LEAVING_CARE: "CARE_PLAN",
  SECTION_117: "MENTAL_HEALTH",
  CHC: "CHC",
};

/** Whether this caller may know that an authority has this responsibility for the person; noted for the trail. */
export function mayKnowOfDuty(kind: Responsibility, person: PersonId, { gatekeeper }: HubContext): boolean {
  return gatekeeper.weigh(person, TELLS_OF[kind], "SUMMARY", ["ResponsibleAuthority.kind"]);
}

export const duties = entryKind(ResponsibilityEntity, "IDENTITY", "responsibility", {
  mayKnowOf: ({ kind, personId }, context) => mayKnowOfDuty(kind, personId, context),
});
export const residences = entryKind(OrdinaryResidenceEntity, "IDENTITY", "decision about ordinary residence");

/** Written on the footing on which the duty itself is recorded; read with the plan, like the key worker. */
export const adviserOffers = entryKind(PersonalAdviserOfferEntity, "IDENTITY", "offer of a personal adviser", {
  mayKnowOf: ({ personId }, { gatekeeper }) => gatekeeper.permits(personId, "CARE_PLAN", "SUMMARY"),
});

/** Every kind of entry of this room, to end one by its id. */
export const RESPONSIBILITY_KINDS: readonly EntryKind<EntryRow>[] = [duties, residences, adviserOffers];
