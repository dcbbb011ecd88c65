import type { HubContext } from "../access/index.js";
import { hasRefusedProcess } from "../consents/index.js";
import { statement } from "../db/index.js";
import {
  checkPartner,
  type EntryPayload,
  inForce,
  originOf,
  recordEntry,
  unprotectedEntries,
} from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { BadUserInput, NotFound } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { AddChcPackageLineInput, DecideChcCaseInput, OpenChcCaseInput } from "./chc.inputs.js";
import type { ChcCaseEntity } from "./chc-case.entity.js";
import { chcCases, chcDecisions, chcPackageLines } from "./chc-kinds.js";
import { requireAdult, requireExplained, requirePackage, requireResponsible } from "./chc-rules.js";

const BORN = statement(`SELECT date_of_birth::text AS "dateOfBirth" FROM facts.person_identity WHERE person_id = $1`);
const LONGEST_NARRATIVE = 4_000;
const MOST_PENCE = 5_000_000;
const MINUTES_OF_A_WEEK = 10_080;

export function openChcCase(input: OpenChcCaseInput, context: HubContext): Promise<EntryPayload> {
  const { route, needOrigin, receivedOn, consequencesExplained = null } = input;
  const today = ukDay(context.now);
  return recordEntry(chcCases, "openChcCase", input, context, {
    check: async (check) => {
      check.require(receivedOn <= today, "receivedOn", "It may not be in the future.");
      check.text("consequencesExplained", consequencesExplained, LONGEST_NARRATIVE);
      await checkBoard(check, input.responsiblePartnerId, context);
    },
    said: async (_act, person, eventAt) => {
      const [identity] = await context.session.rows<{ dateOfBirth: string | null }>(BORN, [person]);
      requireAdult(identity?.dateOfBirth ?? null, receivedOn);
      const isRefused = await hasRefusedProcess(person, "CHC_ASSESSMENT", eventAt, context);
      requireExplained(isRefused, consequencesExplained);
      const responsiblePartnerId = input.responsiblePartnerId.toLowerCase() as PartnerId;
      const explained = { consequencesExplained: isRefused ? consequencesExplained : null };
      return { route, needOrigin, responsiblePartnerId, receivedOn, ...explained };
    },
  });
}

export function decideChcCase(input: DecideChcCaseInput, context: HubContext): Promise<EntryPayload> {
  const { outcome, decidedOn, personToldOn = null } = input;
  const today = ukDay(context.now);
  return recordEntry(chcDecisions, "decideChcCase", input, context, {
    check: (check) => {
      check.require(decidedOn <= today, "decidedOn", "It may not be in the future.");
      const isToldAfter = personToldOn === null || (personToldOn >= decidedOn && personToldOn <= today);
      check.require(isToldAfter, "personToldOn", "It may not be before the decision, nor in the future.");
    },
    said: async (_act, person) => {
      const chcCase = await openCase(input.caseId, person, context);
      requireResponsible(chcCase, context.principal.partnerId);
      if (decidedOn < chcCase.receivedOn) {
        throw new BadUserInput([{ field: "input.decidedOn", problem: "It may not be before the case was received." }]);
      }
      return { caseId: chcCase.id, outcome, decidedOn, personToldOn };
    },
  });
}

export function addChcPackageLine(input: AddChcPackageLineInput, context: HubContext): Promise<EntryPayload> {
  const { item, service, minutesAWeek = null, weeklyCostPence = null, fromDay, toDay = null } = input;
  return recordEntry(chcPackageLines, "addChcPackageLine", input, context, {
    check: async (check) => {
      check.text("service", service, 200);
      checkAmount(check, "minutesAWeek", minutesAWeek, [1, MINUTES_OF_A_WEEK]);
      checkAmount(check, "weeklyCostPence", weeklyCostPence, [0, MOST_PENCE]);
      check.require(toDay === null || toDay >= fromDay, "toDay", "It may not be before the first day.");
      await checkPartner(check, "providerPartnerId", input.providerPartnerId, context);
    },
    said: async (_act, person) => {
      const chcCase = await openCase(input.caseId, person, context);
      requireResponsible(chcCase, context.principal.partnerId);
      requirePackage(await decisionOn(chcCase, person, context));
      const providerPartnerId = input.providerPartnerId.toLowerCase() as PartnerId;
      return { caseId: chcCase.id, providerPartnerId, item, service, minutesAWeek, weeklyCostPence, fromDay, toDay };
    },
  });
}

async function openCase(id: string, person: PersonId, context: HubContext): Promise<ChcCaseEntity> {
  const cases = inForce(await unprotectedEntries(chcCases, person, context), context.now);
  const found = cases.find((one) => one.id === id.toLowerCase());
  if (!found) throw new NotFound(chcCases.noun);
  return found;
}

async function decisionOn(chcCase: ChcCaseEntity, person: PersonId, context: HubContext) {
  const [cases, decisions] = await Promise.all([
    unprotectedEntries(chcCases, person, context),
    unprotectedEntries(chcDecisions, person, context),
  ]);
  const origin = originOf(chcCase.id, cases);
  return inForce(decisions, context.now).findLast(({ caseId }) => originOf(caseId, cases) === origin) ?? null;
}

async function checkBoard(check: InputCheck, id: string, context: HubContext): Promise<void> {
  const body = isId(id) ? await context.load(partnerById, id.toLowerCase()) : null;
  check.require(body?.agencyType === "ICB", "responsiblePartnerId", "It must be an integrated care board.");
}

function checkAmount(
  check: InputCheck,
  field: string,
  amount: number | null,
  [least, most]: readonly [number, number],
): void {
  check.require(amount === null || (amount >= least && amount <= most), field, `It must be from ${least} to ${most}.`);
}
