import type { HubContext } from "../access/index.js";
import { type EntryPayload, recordEntry, unprotectedEntries } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { establishmentById } from "../partners/index.js";
import { requireAdvocate, requireLackOfCapacity } from "./authority-rules.js";
import type {
  RecordBestInterestsDecisionInput,
  RecordCapacityAssessmentInput,
  RecordDecisionAuthorityInput,
  RecordLibertyAuthorisationInput,
} from "./capacity.inputs.js";
import { assessmentKind, authorityKind, bestInterestsKind, libertyKind } from "./capacity-kinds.js";

const SHORT = 200;
const MIDDLE = 2_000;
const LONG = 8_000;
const MOST_FELLOWS = 10;
const DAYS_OF_A_YEAR = 366;

/** Records whether the person has capacity for one decision. */
export function recordAssessment(input: RecordCapacityAssessmentInput, context: HubContext): Promise<EntryPayload> {
  const { decision, concerns = null, hasCapacity, supportGiven, narrative, reviewDue = null } = input;
  return recordEntry(assessmentKind, "recordCapacityAssessment", input, context, {
    check: (check) => {
      check.text("decision", decision, SHORT);
      check.text("supportGiven", supportGiven, MIDDLE);
      check.text("narrative", narrative, LONG);
      check.require(reviewDue === null || reviewDue >= ukDay(context.now), "reviewDue", "It may not be in the past.");
    },
    said: () => ({ decision, concerns, hasCapacity, supportGiven, narrative, reviewDue }),
  });
}

/** Records a decision in the person's best interests, on an assessment that found capacity lacking. */
export function recordBestInterests(
  input: RecordBestInterestsDecisionInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { outcome, narrative, consulted, lessRestrictive, pastWishes, hasNobodyToConsult, advocate = null } = input;
  return recordEntry(bestInterestsKind, "recordBestInterestsDecision", input, context, {
    check: (check) => {
      check.text("outcome", outcome, SHORT);
      check.text("narrative", narrative, LONG);
      check.text("consulted", consulted, MIDDLE);
      check.text("lessRestrictive", lessRestrictive, MIDDLE);
      check.text("pastWishes", pastWishes, MIDDLE);
      check.text("advocate", advocate, SHORT);
    },
    said: async (_act, person) => {
      const assessment = await assessmentOf(person, input.assessmentId, context);
      requireLackOfCapacity(assessment);
      requireAdvocate({ hasNobodyToConsult, advocate });
      const weighed = { consulted, lessRestrictive, pastWishes, hasNobodyToConsult, advocate };
      return { assessmentId: assessment.id, outcome, narrative, ...weighed };
    },
  });
}

/** Records a registered power of attorney or a deputy's order. */
export function recordAuthority(input: RecordDecisionAuthorityInput, context: HubContext): Promise<EntryPayload> {
  const { kind, holderName, reference, madeOn = null, registeredOn, expiresOn = null, limits = null } = input;
  const { appointment, fellowHolders } = input;
  const excludedCategories = [...new Set(input.excludedCategories)];
  const excludedPurposes = [...new Set(input.excludedPurposes)];
  return recordEntry(authorityKind, "recordDecisionAuthority", input, context, {
    check: (check) => {
      check.text("holderName", holderName, SHORT);
      check.text("reference", reference, SHORT);
      check.text("limits", limits, MIDDLE);
      check.require(registeredOn <= ukDay(context.now), "registeredOn", "It may not be in the future.");
      check.require(expiresOn === null || expiresOn > registeredOn, "expiresOn", "It must be after registeredOn.");
      check.require(madeOn === null || madeOn <= registeredOn, "madeOn", "It may not be after registeredOn.");
      checkFellows(check, input);
    },
    said: () => {
      const limited = { limits, excludedCategories, excludedPurposes };
      return { kind, holderName, appointment, fellowHolders, reference, madeOn, registeredOn, expiresOn, ...limited };
    },
  });
}

function checkFellows(check: InputCheck, { appointment, fellowHolders }: RecordDecisionAuthorityInput): void {
  const isAlone = appointment === "SOLE";
  check.require(
    isAlone === (fellowHolders.length === 0),
    "fellowHolders",
    "Name the others unless one holds it alone.",
  );
  check.require(fellowHolders.length <= MOST_FELLOWS, "fellowHolders", `It must have at most ${MOST_FELLOWS} entries.`);
  for (const [place, name] of fellowHolders.entries()) check.text(`fellowHolders.${place}`, name, SHORT);
}

/** Records an authorisation to deprive of liberty in one place. */
export function recordLiberty(input: RecordLibertyAuthorisationInput, context: HubContext): Promise<EntryPayload> {
  const { kind, fromOn, untilOn, conditions = null } = input;
  const establishmentId = input.establishmentId.toLowerCase();
  return recordEntry(libertyKind, "recordLibertyAuthorisation", input, context, {
    check: async (check) => {
      check.text("conditions", conditions, MIDDLE);
      const days = (Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000;
      check.require(
        days > 0 && days <= DAYS_OF_A_YEAR,
        "untilOn",
        "It must be after fromOn, and at most a year later.",
      );
      const isKnown = isId(establishmentId) && (await context.load(establishmentById, establishmentId)) !== null;
      check.require(isKnown, "establishmentId", "There is no such place.");
    },
    said: () => ({ establishmentId, kind, fromOn, untilOn, conditions }),
  });
}

async function assessmentOf(person: PersonId, id: string, context: HubContext) {
  const assessments = await unprotectedEntries(assessmentKind, person, context);
  const assessment = assessments.find((one) => one.id === id.toLowerCase());
  if (!assessment) throw new NotFound("capacity assessment");
  return assessment;
}
