import type { HubContext } from "../access/index.js";
import { type EndEntryInput, type EntryPayload, endEntry, inForce, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Forbidden } from "../kernel/errors.js";
import { isId, type UserId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { staffById } from "../partners/index.js";
import type {
  OfferPersonalAdviserInput,
  RecordOrdinaryResidenceInput,
  RecordResponsibilityInput,
} from "./responsibilities.inputs.js";
import { originOfRecord } from "./responsibilities.loader.js";
import { adviserOffers, duties, RESPONSIBILITY_KINDS, residences } from "./responsibility-kinds.js";
import { adviceEnd, requireCouncil, requireLeavingCareDuty } from "./responsibility-rules.js";

const LONGEST_REASON = 4_000;
const AREA_CODE = /^[ENSW]\d{8}$/;

export function recordResponsibility(input: RecordResponsibilityInput, context: HubContext): Promise<EntryPayload> {
  const { partnerId, agencyType } = context.principal;
  return recordEntry(duties, "recordResponsibility", input, context, {
    check: () => undefined,
    said: () => {
      requireCouncil(agencyType, input.kind);
      return { kind: input.kind, responsiblePartnerId: partnerId };
    },
  });
}

export function recordOrdinaryResidence(
  input: RecordOrdinaryResidenceInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { areaCode, reason } = input;
  return recordEntry(residences, "recordOrdinaryResidence", input, context, {
    check: (check) => {
      check.require(AREA_CODE.test(areaCode), "areaCode", "It must be a GSS code: a letter and eight digits.");
      check.text("reason", reason, LONGEST_REASON);
    },
    said: () => {
      requireCouncil(context.principal.agencyType, "ORDINARY_RESIDENCE");
      return { areaCode, reason };
    },
  });
}

export function offerPersonalAdviser(input: OfferPersonalAdviserInput, context: HubContext): Promise<EntryPayload> {
  const { offeredOn, answer = null, answeredOn = null } = input;
  return recordEntry(adviserOffers, "offerPersonalAdviser", input, context, {
    check: async (check) => {
      checkAnswer(check, input, ukDay(context.now));
      await checkAdviser(check, input, context);
    },
    said: async (_act, person) => {
      requireLeavingCareDuty(
        inForce(await context.load(duties.ofPerson, person), context.now),
        context.principal.partnerId,
      );
      const born = (await context.load(originOfRecord, person))?.dateOfBirth ?? null;
      const adviserUserId = (input.adviserUserId?.toLowerCase() ?? null) as UserId | null;
      return { offeredOn, answer, answeredOn, adviserUserId, endsOn: adviceEnd(born, offeredOn, input.endsOn ?? null) };
    },
  });
}

/** Ends an entry of this room; others than councils make none and so end none, whoever has left. */
export async function endResponsibilityEntry(input: EndEntryInput, context: HubContext): Promise<EntryPayload> {
  if (context.principal.agencyType !== "LOCAL_AUTHORITY")
    throw new Forbidden("A council ends what a council recorded.");
  return endEntry(RESPONSIBILITY_KINDS, "endResponsibilityEntry", input, context);
}

function checkAnswer(check: InputCheck, input: OfferPersonalAdviserInput, today: string): void {
  const { offeredOn, answer = null, answeredOn = null, endsOn = null } = input;
  check.require(offeredOn <= today, "offeredOn", "It may not be in the future.");
  check.require((answer === null) === (answeredOn === null), "answeredOn", "Give it with the answer, and only then.");
  const isAfter = answeredOn === null || (answeredOn >= offeredOn && answeredOn <= today);
  check.require(isAfter, "answeredOn", "It may not be before the offer, nor in the future.");
  check.require(endsOn === null || endsOn >= offeredOn, "endsOn", "It may not be before the offer.");
}

async function checkAdviser(
  check: InputCheck,
  { adviserUserId = null, answer }: OfferPersonalAdviserInput,
  context: HubContext,
): Promise<void> {
  if (adviserUserId === null) return;
  const adviser = isId(adviserUserId) ? await context.load(staffById, adviserUserId.toLowerCase()) : null;
  const isOurs = adviser?.partnerId === context.principal.partnerId && adviser.actsForPersonId === null;
  check.require(
    isOurs && adviser?.status === "ACTIVE",
    "adviserUserId",
    "It must be somebody who works for this council.",
  );
  check.require(answer === "WANTED", "adviserUserId", "An adviser is named once one is wanted.");
}
