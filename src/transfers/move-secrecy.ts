import type { HubContext } from "../access/index.js";
import type { Principal } from "../policy/vocabulary.js";
import { leadsInOffice } from "./leads.js";
import { type Move, taken } from "./move.js";
import type { MoveParties } from "./move-parties.js";

type Asking = Pick<Principal, "agencyType" | "partnerId" | "role">;

/**
 * Whether a caller is one to whom planned moves show at all before the arrival is recorded (domain guide 2.2, note on
 * row 15): prisons, prison healthcare, and a council's named leads; never the person, nor who acts for them.
 *
 * It turns on the caller alone, so that to everybody else somebody with a planned move looks like somebody without.
 */
export function mayKnowOfPlans({ agencyType, role }: Asking, isLead: boolean): boolean {
  if (role === "PERSON" || role === "PROXY") return false;
  if (agencyType === "LOCAL_AUTHORITY") return isLead;
  return agencyType === "PRISON" || agencyType === "PRISON_HEALTHCARE";
}

/** Whether one move has been told to a caller who may know of plans: to a council's leads, by its notice (TRANS-01, TRANS-03). */
export function isToldOf(move: Pick<Move, "steps">, parties: MoveParties, { agencyType, partnerId }: Asking): boolean {
  if (agencyType !== "LOCAL_AUTHORITY") return true;
  const isFirst = parties.firstAuthority === partnerId && taken(move, "FIRST_AUTHORITY_NOTIFIED") !== null;
  const isSecond = parties.secondAuthority === partnerId && taken(move, "SECOND_AUTHORITY_NOTIFIED") !== null;
  return isFirst || isSecond;
}

/** Whether a caller has a part in a move, and so may name it by its id. */
export function hasPartIn(parties: MoveParties, { partnerId }: Asking): boolean {
  return Object.values(parties).includes(partnerId);
}

/** Whether the caller is one of those to whom planned moves show: of a council, who is a named lead now. */
export async function knowsPlans(context: HubContext): Promise<boolean> {
  const { partnerId, userId } = context.principal;
  const leads = await leadsInOffice(partnerId, context);
  return mayKnowOfPlans(context.principal, leads.includes(userId));
}
