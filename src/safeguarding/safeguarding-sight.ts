import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { type IsOpen, openTo } from "../protections/index.js";
import { fileInSight, type Onlooker, type SafeguardingFile } from "./safeguarding-file.js";
import { concerns, enquiries, outcomes } from "./safeguarding-kinds.js";
import { custodialStaysOf, isInCustody } from "./stays.js";

/** The whole file of a person, what of it no protection keeps from this caller, what they may see, and who looks. */
export interface Sight {
  readonly whole: SafeguardingFile;
  readonly unprotected: SafeguardingFile;
  readonly seen: SafeguardingFile;
  readonly onlooker: Onlooker;
}

/**
 * Reads a person's file as this caller may see it.
 *
 * The whole of it is for rules that keep somebody out: a protected entry shuts an alleged source out like any other
 * (NEV-03). What an author is told in a word comes from what no protection keeps from them (NEV-08).
 */
export async function safeguardingSight(person: PersonId, context: HubContext): Promise<Sight> {
  const [concernRows, enquiryRows, outcomeRows, stays, isOpen] = await Promise.all([
    context.load(concerns.ofPerson, person),
    context.load(enquiries.ofPerson, person),
    context.load(outcomes.ofPerson, person),
    context.load(custodialStaysOf, person),
    openTo(person, context),
  ]);
  const whole = { concerns: concernRows, enquiries: enquiryRows, outcomes: outcomeRows };
  const { partnerId, agencyType, role } = context.principal;
  const { scope } = context.gatekeeper.decision(person, "SAFEGUARDING");
  const onlooker = { partnerId, agencyType, role, scope, wasInCustody: (moment: Date) => isInCustody(stays, moment) };
  const seen = unprotectedIn(fileInSight(whole, onlooker), isOpen);
  return { whole, unprotected: unprotectedIn(whole, isOpen), seen, onlooker };
}

function unprotectedIn(file: SafeguardingFile, isOpen: IsOpen): SafeguardingFile {
  return {
    concerns: file.concerns.filter((row) => isOpen(row, concerns.partOf(row))),
    enquiries: file.enquiries.filter((row) => isOpen(row, enquiries.partOf(row))),
    outcomes: file.outcomes.filter((row) => isOpen(row, outcomes.partOf(row))),
  };
}
