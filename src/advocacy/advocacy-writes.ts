import type { HubContext } from "../access/index.js";
import { hasRefusedProcess } from "../consents/index.js";
import { type EntryPayload, recordEntry } from "../entries/index.js";
import { ukDay } from "../kernel/calendar.js";
import { RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { RecordAdvocacyFindingInput, ReferToAdvocateInput } from "./advocacy.inputs.js";
import { advocacyInstructions, advocacyNeeds } from "./advocacy-kinds.js";
import type { AdvocacyProcess } from "./advocacy-need.entity.js";

const LONGEST_NAME = 120;
const LONGEST_NARRATIVE = 4_000;

/** Records whether a person has substantial difficulty in being involved. It is the council's to find (ADV-01). */
export function recordAdvocacyFinding(input: RecordAdvocacyFindingInput, context: HubContext): Promise<EntryPayload> {
  const { process, hasSubstantialDifficulty, appropriatePerson = null, narrative } = input;
  return recordEntry(advocacyNeeds, "recordAdvocacyFinding", input, context, {
    check: (check) => {
      check.text("appropriatePerson", appropriatePerson, LONGEST_NAME);
      check.text("narrative", narrative, LONGEST_NARRATIVE);
    },
    said: () => {
      if (context.principal.agencyType !== "LOCAL_AUTHORITY") {
        throw new RuleBroken(
          "ADV-01",
          "The council finds whether a person is entitled to an advocate. Tell it what you see.",
        );
      }
      return { process, hasSubstantialDifficulty, appropriatePerson, narrative };
    },
  });
}

/** Records that an advocate was asked for one process; the service itself records it when it takes the case. */
export function referToAdvocate(input: ReferToAdvocateInput, context: HubContext): Promise<EntryPayload> {
  const { process, advocateName = null, referredOn, acceptedOn = null, instructions = null } = input;
  const today = ukDay(context.now);
  return recordEntry(advocacyInstructions, "referToAdvocate", input, context, {
    check: async (check) => {
      check.text("advocateName", advocateName, LONGEST_NAME);
      check.text("instructions", instructions, LONGEST_NARRATIVE);
      check.require(referredOn <= today, "referredOn", "It may not be in the future.");
      const fits = acceptedOn === null || (acceptedOn >= referredOn && acceptedOn <= today);
      check.require(fits, "acceptedOn", "It may not be before the referral, nor in the future.");
      await checkService(check, input.advocatePartnerId, context);
    },
    said: async (_act, person, eventAt) => {
      const advocatePartnerId = input.advocatePartnerId.toLowerCase() as PartnerId;
      requireArranger(advocatePartnerId, context);
      requireWanted(process, await hasRefusedProcess(person, "ADVOCACY_REFERRAL", eventAt, context));
      return { process, advocatePartnerId, advocateName, referredOn, acceptedOn, instructions };
    },
  });
}

/**
 * Nobody is referred to an advocate whom they refused. A mental capacity advocate is instructed by duty, for a person
 * who cannot refuse (Mental Capacity Act 2005 s37).
 */
function requireWanted(process: AdvocacyProcess, isRefused: boolean): void {
  if (!isRefused || process === "MENTAL_CAPACITY") return;
  throw new RuleBroken(
    "ADV-01",
    "The person refused to be referred to an advocate. If they agree now, record that consent first.",
  );
}

/** The council arranges an advocate; a service may record what it was itself asked for (ADV-01). */
function requireArranger(service: PartnerId, { principal }: HubContext): void {
  if (principal.agencyType === "LOCAL_AUTHORITY" || principal.partnerId === service) return;
  throw new RuleBroken("ADV-01", "The council arranges the advocate, in custody as outside. Ask it to refer.");
}

async function checkService(check: InputCheck, id: string, context: HubContext): Promise<void> {
  const service = isId(id) ? await context.load(partnerById, id.toLowerCase()) : null;
  check.require(service?.agencyType === "ADVOCACY", "advocatePartnerId", "It must be an advocacy service.");
}
