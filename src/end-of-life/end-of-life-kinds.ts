import type { HubContext } from "../access/index.js";
import { entryKind } from "../entries/index.js";
import { EndOfLifeWishEntity, TellingDecisionEntity, TerminalIllnessEntity } from "./end-of-life.entity.js";

type Onlooker = Pick<HubContext, "principal">;

/** A person's own account does not tell them of an illness before a clinician has (domain guide 2.5). */
export const illnessKind = entryKind(TerminalIllnessEntity, "TERMINAL_ILLNESS", "end-of-life entry", {
  mayKnowOf: ({ personToldOn }, onlooker) => personToldOn !== null || !isOwnAccount(onlooker),
});
export const wishKind = entryKind(EndOfLifeWishEntity, "TERMINAL_ILLNESS", "end-of-life entry");
/** Whoever was asked knows of the diagnosis; a decision about somebody who was not would tell them of it. */
export const tellingKind = entryKind(TellingDecisionEntity, "TERMINAL_ILLNESS", "end-of-life entry", {
  mayKnowOf: ({ consentAnswer }, onlooker) => ["GIVEN", "REFUSED"].includes(consentAnswer) || !isOwnAccount(onlooker),
});

function isOwnAccount({ principal }: Onlooker): boolean {
  return principal.role === "PERSON" || principal.role === "PROXY";
}
