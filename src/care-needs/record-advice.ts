import type { HubContext } from "../access/index.js";
import { currentStay, knownStaysOf, staysBegun } from "../custody/index.js";
import { type EntryPayload, recordEntry } from "../entries/index.js";
import { NotFound } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { RecordAdviceInput } from "./advice.inputs.js";
import { isCustodial, requireConsentToCopy } from "./advice-copies.js";
import { requireReachableFormat, requireWrittenAdvice } from "./advice-rules.js";
import { adviceKind, needKind } from "./care-need-kinds.js";

const LONGEST = 8_000;
const LONGEST_REASON = 2_000;
const MOST_COPIES = 5;

/** Records advice that the person was given, and to which custodial managers it was copied (PREV-01, CUST-21, CONS-02). */
export function recordAdvice(input: RecordAdviceInput, context: HubContext): Promise<EntryPayload> {
  const { account, format, formatReason = null, isWritten } = input;
  const copiedTo = [...new Set(input.copiedTo.map((id) => id.toLowerCase() as PartnerId))];
  return recordEntry(adviceKind, "recordAdvice", input, context, {
    check: async (check) => {
      check.require(input.subjects.length > 0, "subjects", "Name at least one subject.");
      check.text("account", account, LONGEST);
      check.text("formatReason", formatReason, LONGEST_REASON);
      await checkCustodial(check, copiedTo, context);
    },
    said: async (_act, person, eventAt) => {
      const needs = await needsOf(person, input.needIds, context);
      requireWrittenAdvice(needs, isWritten);
      requireReachableFormat(format, formatReason, await wasInCustody(person, eventAt, context));
      await requireConsentToCopy(copiedTo, person, context);
      const needIds = needs.map(({ id }) => id);
      return { needIds, subjects: [...new Set(input.subjects)], account, format, formatReason, isWritten, copiedTo };
    },
  });
}

async function needsOf(person: PersonId, ids: readonly string[], context: HubContext) {
  const known = await context.load(needKind.ofPerson, person);
  return [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => {
    const need = known.find((one) => one.id === id && one.endedAt === null);
    if (!need) throw new NotFound("care need");
    return need;
  });
}

async function wasInCustody(person: PersonId, moment: Date, context: HubContext): Promise<boolean> {
  return currentStay(staysBegun(await context.load(knownStaysOf, person), moment)) !== null;
}

async function checkCustodial(check: InputCheck, copiedTo: readonly PartnerId[], context: HubContext): Promise<void> {
  const partners = await Promise.all(copiedTo.map((id) => (isId(id) ? context.load(partnerById, id) : null)));
  const fits = partners.every((partner) => partner !== null && isCustodial(partner.agencyType));
  check.require(fits, "copiedTo", "Name prisons or probation alone; others read it by their own access.");
  check.require(copiedTo.length <= MOST_COPIES, "copiedTo", `At most ${MOST_COPIES} can be named.`);
}
