import type { HubContext } from "../access/index.js";
import { hasRefusedProcess } from "../consents/index.js";
import { checkPartner, type EntryPayload, inForce, recordEntry, unprotectedEntries } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { Forbidden, NotFound } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type {
  AnswerHousingReferralInput,
  RecordHousingSituationInput,
  RecordResettlementPlanInput,
  ReferToHousingInput,
} from "./housing.inputs.js";
import { homelessnessAnswers, homelessnessReferrals, housingSituations, resettlementPlans } from "./housing-kinds.js";
import { requireNotRefused, requireReferable, requireWorkable } from "./housing-rules.js";

const LONGEST_NARRATIVE = 4_000;
const AREA_CODE = /^[ENSW]\d{8}$/;

export function recordHousingSituation(input: RecordHousingSituationInput, context: HubContext): Promise<EntryPayload> {
  const { kind, since, isAtRisk, narrative = null } = input;
  return recordEntry(housingSituations, "recordHousingSituation", input, context, {
    check: (check) => {
      checkPast(check, "since", since, context);
      check.text("narrative", narrative, LONGEST_NARRATIVE);
    },
    said: () => ({ kind, since, isAtRisk, narrative }),
  });
}

export function recordResettlementPlan(input: RecordResettlementPlanInput, context: HubContext): Promise<EntryPayload> {
  const { intendedAreaCode, isAreaBeforeCustody, areaReason = null, summary, narrative } = input;
  const { probationInvolvedOn = null } = input;
  return recordEntry(resettlementPlans, "recordResettlementPlan", input, context, {
    check: async (check) => {
      check.require(
        AREA_CODE.test(intendedAreaCode),
        "intendedAreaCode",
        "It must be a GSS code: a letter and eight digits.",
      );
      check.text("areaReason", areaReason, LONGEST_NARRATIVE);
      check.text("summary", summary, 200);
      check.text("narrative", narrative, LONGEST_NARRATIVE);
      checkPast(check, "probationInvolvedOn", probationInvolvedOn, context);
      const partner = input.workableAccordingToPartnerId ?? null;
      if (partner !== null) await checkPartner(check, "workableAccordingToPartnerId", partner, context);
    },
    said: () => {
      const workableAccordingToPartnerId = (input.workableAccordingToPartnerId?.toLowerCase() ??
        null) as PartnerId | null;
      const plan = { isAreaBeforeCustody, areaReason, workableAccordingToPartnerId, probationInvolvedOn };
      requireWorkable(plan);
      return { intendedAreaCode, summary, narrative, ...plan };
    },
  });
}

export function referToHousing(input: ReferToHousingInput, context: HubContext): Promise<EntryPayload> {
  const { consents, consentedOn, choseAuthority, contactDetailsAgreed } = input;
  const { expectedHomelessOn = null, narrative = null } = input;
  return recordEntry(homelessnessReferrals, "referToHousing", input, context, {
    check: async (check) => {
      checkPast(check, "consentedOn", consentedOn, context);
      check.text("narrative", narrative, LONGEST_NARRATIVE);
      await checkAuthority(check, input.referredToPartnerId, context);
    },
    said: async (_act, person, eventAt) => {
      requireReferable({ consents, choseAuthority, contactDetailsAgreed }, context.principal.agencyType);
      requireNotRefused(await hasRefusedProcess(person, "HOMELESSNESS_REFERRAL", eventAt, context));
      const referredToPartnerId = input.referredToPartnerId.toLowerCase() as PartnerId;
      return { referredToPartnerId, consentedOn, choseAuthority, contactDetailsAgreed, expectedHomelessOn, narrative };
    },
  });
}

export function answerHousingReferral(input: AnswerHousingReferralInput, context: HubContext): Promise<EntryPayload> {
  const { answer, answeredOn, narrative = null } = input;
  return recordEntry(homelessnessAnswers, "answerHousingReferral", input, context, {
    check: (check) => {
      checkPast(check, "answeredOn", answeredOn, context);
      check.text("narrative", narrative, LONGEST_NARRATIVE);
    },
    said: async (_act, person) => {
      const referrals = inForce(await unprotectedEntries(homelessnessReferrals, person, context), context.now);
      const referral = referrals.find(({ id }) => id === input.referralId.toLowerCase());
      if (!referral) throw new NotFound(homelessnessReferrals.noun);
      if (referral.referredToPartnerId !== context.principal.partnerId) {
        throw new Forbidden("Only the housing authority that was asked answers a referral.", { category: "HOUSING" });
      }
      return { referralId: referral.id, answer, answeredOn, narrative };
    },
  });
}

function checkPast(check: InputCheck, field: string, day: string | null, { now }: HubContext): void {
  check.require(day === null || day <= ukDay(now), field, "It may not be in the future.");
}

async function checkAuthority(check: InputCheck, id: string, context: HubContext): Promise<void> {
  const authority = isId(id) ? await context.load(partnerById, id.toLowerCase()) : null;
  const isAuthority = authority?.agencyType === "HOUSING" || authority?.agencyType === "LOCAL_AUTHORITY";
  check.require(isAuthority, "referredToPartnerId", "It must be a housing authority.");
}
