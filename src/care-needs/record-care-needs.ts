import type { HubContext } from "../access/index.js";
import { isDecidedInBestInterests, whoMayDecideFor } from "../capacity/index.js";
import { hasRefusedProcess } from "../consents/index.js";
import { type EntryPayload, inForce, recordEntry, unprotectedEntries } from "../entries/index.js";
import { NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import type {
  RecordCareNeedInPlaceInput,
  RecordCareNeedInput,
  RecordNeedsAssessmentInput,
} from "./care-need.inputs.js";
import { assessmentKind, needInPlaceKind, needKind } from "./care-need-kinds.js";
import { requireAssessed, requireDecidedFirst, requireNotRefused } from "./need-rules.js";

const SHORT = 200;
const MIDDLE = 2_000;
const LONG = 4_000;
const LONGEST = 8_000;

/** Records what an assessment found; eligibility is never typed in, it follows. */
export function recordNeedsAssessment(input: RecordNeedsAssessmentInput, context: HubContext): Promise<EntryPayload> {
  const { arisesFromImpairment, hasSignificantImpact, narrative, personView = null, despiteRefusal = null } = input;
  const outcomesUnable = [...new Set(input.outcomesUnable)];
  return recordEntry(assessmentKind, "recordNeedsAssessment", input, context, {
    check: (check) => {
      check.text("narrative", narrative, LONGEST);
      check.text("personView", personView, LONG);
    },
    said: async (_act, person, eventAt) => {
      const isRefused = await hasRefusedProcess(person, "NEEDS_ASSESSMENT", eventAt, context);
      const deciders = await context.load(whoMayDecideFor, person);
      requireNotRefused(isRefused, despiteRefusal, isDecidedInBestInterests(deciders, "PROCESS", eventAt));
      const findings = { arisesFromImpairment, outcomesUnable, hasSignificantImpact };
      return { ...findings, narrative, personView, despiteRefusal: isRefused ? despiteRefusal : null };
    },
  });
}

/** Records one need. Whether it is eligible is decided only after an assessment (CUST-20). */
export function recordCareNeed(input: RecordCareNeedInput, context: HubContext): Promise<EntryPayload> {
  const { inShort, extent, isEligible = null, funder, mattersInEvacuation } = input;
  const outcomes = [...new Set(input.outcomes)];
  return recordEntry(needKind, "recordCareNeed", input, context, {
    check: (check) => {
      check.text("inShort", inShort, SHORT);
      check.text("extent", extent, LONG);
      check.require(outcomes.length > 0, "outcomes", "Name at least one outcome.");
    },
    said: async (_act, person) => {
      const assessments = inForce(await unprotectedEntries(assessmentKind, person, context), context.now);
      requireAssessed(isEligible !== null, assessments.length > 0);
      return { inShort, extent, outcomes, isEligible, funder, mattersInEvacuation };
    },
  });
}

/** Records what a place changes about a need that is recorded and decided already (CUST-14). */
export function recordCareNeedInPlace(input: RecordCareNeedInPlaceInput, context: HubContext): Promise<EntryPayload> {
  const { effect, arrangement } = input;
  return recordEntry(needInPlaceKind, "recordCareNeedInPlace", input, context, {
    check: (check) => {
      check.text("effect", effect, MIDDLE);
      check.text("arrangement", arrangement, MIDDLE);
    },
    said: async (_act, person, eventAt) => {
      const need = await needOf(person, input.needId, context);
      requireDecidedFirst(need, eventAt);
      return { needId: need.id, effect, arrangement };
    },
  });
}

async function needOf(person: PersonId, id: string, context: HubContext) {
  const needs = await unprotectedEntries(needKind, person, context);
  const need = needs.find((one) => one.id === id.toLowerCase());
  if (!need || need.endedAt !== null) throw new NotFound("care need");
  return need;
}
