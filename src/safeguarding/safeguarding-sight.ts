import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { fileInSight, type Onlooker, type SafeguardingFile } from "./safeguarding-file.js";
import { concerns, enquiries, outcomes } from "./safeguarding-kinds.js";
import { custodialStaysOf, isInCustody } from "./stays.js";

/** The whole file of a person, the part of it that this caller may see, and who looks. */
export interface Sight {
  readonly whole: SafeguardingFile;
  readonly seen: SafeguardingFile;
  readonly onlooker: Onlooker;
}

/** Reads a person's file as this caller may see it. The whole of it is for rules and the words told to an author. */
export async function safeguardingSight(person: PersonId, context: HubContext): Promise<Sight> {
  const [concernRows, enquiryRows, outcomeRows, stays] = await Promise.all([
    context.load(concerns.ofPerson, person),
    context.load(enquiries.ofPerson, person),
    context.load(outcomes.ofPerson, person),
    context.load(custodialStaysOf, person),
  ]);
  const whole = { concerns: concernRows, enquiries: enquiryRows, outcomes: outcomeRows };
  const { partnerId, agencyType, role } = context.principal;
  const { scope } = context.gatekeeper.decision(person, "SAFEGUARDING");
  const onlooker = { partnerId, agencyType, role, scope, wasInCustody: (moment: Date) => isInCustody(stays, moment) };
  return { whole, seen: fileInSight(whole, onlooker), onlooker };
}
