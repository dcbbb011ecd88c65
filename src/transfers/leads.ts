import { covers, type HubContext } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import { type Partner, partnerById, type StaffMember, staffById } from "../partners/index.js";
import { partiesOf } from "./move-parties.js";
import { leadsOf } from "./transfers.loader.js";

/** The users whom a partner has named as its leads for transfers, and who are so now (TRANS-05). */
export async function leadsInOffice(partner: PartnerId, context: HubContext): Promise<readonly UserId[]> {
  const leads = await context.load(leadsOf, partner);
  const inOffice = leads.filter(({ validFrom, validTo }) => covers({ from: validFrom, to: validTo }, context.now));
  return inOffice.map(({ userId }) => userId);
}

/** The leads of the councils that a move concerns. */
export async function leadsNamed(move: string, context: HubContext): Promise<StaffMember[]> {
  const councils = await councilsOf(move, context);
  const leads = await Promise.all(councils.map((council) => leadsInOffice(council, context)));
  const members = await Promise.all(leads.flat().map((user) => context.load(staffById, user)));
  return members.filter((member) => member !== null);
}

/** The councils that a move concerns and that have named nobody. */
export async function partnersWithoutLead(move: string, context: HubContext): Promise<Partner[]> {
  const councils = await councilsOf(move, context);
  const leads = await Promise.all(councils.map((council) => leadsInOffice(council, context)));
  const without = councils.filter((_, index) => leads[index]?.length === 0);
  const found = await Promise.all(without.map((council) => context.load(partnerById, council)));
  return found.filter((partner) => partner !== null);
}

async function councilsOf(move: string, context: HubContext): Promise<readonly PartnerId[]> {
  const { firstAuthority, secondAuthority } = await context.load(partiesOf, move);
  return [firstAuthority, secondAuthority].filter((council) => council !== null);
}
