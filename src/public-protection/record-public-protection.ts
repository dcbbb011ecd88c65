import type { HubContext } from "../access/index.js";
import { type EntryPayload, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { RecordPublicProtectionInput } from "./public-protection.inputs.js";
import { arrangements } from "./public-protection-kinds.js";

/** The responsible authority of an area acts jointly: police, probation and prisons (Criminal Justice Act 2003 s325(1)). */
const MAY_LEAD = ["PRISON", "PROBATION", "POLICE"];

/** Records how a person is managed under public protection arrangements. */
export function recordPublicProtection(input: RecordPublicProtectionInput, context: HubContext): Promise<EntryPayload> {
  const { category, level, contactName, reviewDue } = input;
  return recordEntry(arrangements, "recordPublicProtection", input, context, {
    check: async (check) => {
      check.require(category >= 1 && category <= 4, "category", "It must be from 1 to 4.");
      check.require(level >= 1 && level <= 3, "level", "It must be from 1 to 3.");
      check.text("contactName", contactName, 120);
      check.require(reviewDue >= ukDay(context.now), "reviewDue", "It may not be in the past.");
      await checkLead(check, input.leadPartnerId, context);
    },
    said: () => {
      const leadPartnerId = input.leadPartnerId.toLowerCase() as PartnerId;
      return { category, level, leadPartnerId, contactName, reviewDue };
    },
  });
}

async function checkLead(check: InputCheck, id: string, context: HubContext): Promise<void> {
  const lead = isId(id) ? await context.load(partnerById, id.toLowerCase()) : null;
  check.require(
    lead !== null && MAY_LEAD.includes(lead.agencyType),
    "leadPartnerId",
    "It must be a prison, the probation service or the police.",
  );
}
