import type { HubContext } from "../access/index.js";
import { chcCases, chcDecisions } from "../continuing-healthcare/index.js";
import { originOf } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { AskedMoment } from "./asked-moment.js";
import { heldThen, staysKnown } from "./believed.js";
import { answeringArea } from "./care-act-authority.js";
import type { OrdinaryResidence } from "./ordinary-residence.type.js";
import { heldStaysOf, originOfRecord } from "./responsibilities.loader.js";
import { duties, mayKnowOfDuty, residences } from "./responsibility-kinds.js";
import type { ResponsibleAuthority } from "./responsible-authority.type.js";

const DERIVED = { entryId: null, version: null };

/**
 * Who answers under the Care Act, as far as this caller may know.
 *
 * The answer for now is part of who the person is. That for another moment tells when they came and went, so it is for
 * those alone who may read that of custody; to others it is absent.
 */
export async function careActDuty(
  personId: PersonId,
  moment: AskedMoment,
  context: HubContext,
): Promise<readonly ResponsibleAuthority[]> {
  const [stays, residence] = await Promise.all([
    context.load(heldStaysOf, personId),
    residenceThen(personId, moment, context),
  ]);
  const answering = answeringArea(staysKnown(stays, moment.believedAt), residence, moment.at);
  const isTold = !moment.isPast || context.gatekeeper.weigh(personId, "CUSTODY", "READ", ["Person.responsibilities"]);
  if (!answering || !isTold) return [];
  const { areaCode, ground: knownGround, since: knownSince } = answering;
  return [{ kind: "CARE_ACT", personId, areaCode, responsiblePartnerId: null, knownGround, knownSince, ...DERIVED }];
}

/** The duties that councils recorded of themselves, as far as this caller may know of them. */
export async function recordedDuties(
  personId: PersonId,
  moment: AskedMoment,
  context: HubContext,
): Promise<readonly ResponsibleAuthority[]> {
  const held = heldThen(await context.load(duties.ofPerson, personId), moment);
  return held
    .filter((duty) => duties.mayKnowOf(duty, context))
    .map(({ id, version, kind, responsiblePartnerId, eventAt }) => ({
      ...{ kind, personId, responsiblePartnerId, knownSince: eventAt, entryId: id, version },
      ...{ areaCode: null, knownGround: null },
    }));
}

/** The NHS body that pays for the whole of the person's care, by the latest decision on an open case (CHC-29). */
export async function chcDuties(
  personId: PersonId,
  moment: AskedMoment,
  context: HubContext,
): Promise<readonly ResponsibleAuthority[]> {
  const [cases, decisions] = await Promise.all([
    context.load(chcCases.ofPerson, personId),
    context.load(chcDecisions.ofPerson, personId),
  ]);
  const made = heldThen(decisions, moment);
  const paid = heldThen(cases, moment).flatMap(({ id, responsiblePartnerId }) => {
    const isOfCase = (caseId: string) => originOf(caseId, cases) === originOf(id, cases);
    const decision = made.findLast(({ caseId }) => isOfCase(caseId));
    return decision?.outcome === "ELIGIBLE" ? [{ responsiblePartnerId, knownSince: decision.eventAt }] : [];
  });
  if (paid.length === 0 || !mayKnowOfDuty("CHC", personId, context)) return [];
  return paid.map((duty) => ({ kind: "CHC", personId, areaCode: null, knownGround: null, ...DERIVED, ...duty }));
}

/** Where the person ordinarily resided at a moment: by the latest decision that held, else as the record came. */
export async function residenceThen(
  personId: PersonId,
  moment: AskedMoment,
  context: HubContext,
): Promise<OrdinaryResidence | null> {
  const [decisions, origin] = await Promise.all([
    context.load(residences.ofPerson, personId),
    context.load(originOfRecord, personId),
  ]);
  const decided = heldThen(decisions, moment).at(-1);
  if (decided) {
    const { areaCode, eventAt: since, reason: knownReason, recordedByPartnerId: decidedByPartnerId } = decided;
    return { personId, areaCode, since, knownReason, decidedByPartnerId };
  }
  const areaCode = origin?.ordinaryResidenceCode ?? null;
  return areaCode === null ? null : { personId, areaCode, since: null, knownReason: null, decidedByPartnerId: null };
}
