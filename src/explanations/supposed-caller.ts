import type { HubContext, Supposition } from "../access/index.js";
import { isId, NO_USER, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { partnerById, staffById } from "../partners/index.js";
import type { Principal, Purpose, Role } from "../policy/vocabulary.js";

/** Whose access is asked about, and when. */
interface Asked {
  readonly personId: string;
  readonly userId?: string | null;
  readonly partnerId?: string | null;
  readonly role?: Role | null;
  readonly team?: string | null;
  readonly at?: Date | null;
  readonly believedAt?: Date | null;
}

const OF_AN_ACCOUNT: readonly Role[] = ["PERSON", "PROXY"];

/** The supposed caller and moment, or `BAD_USER_INPUT` with every argument that does not fit. */
export async function suppositionOf(
  asked: Asked,
  purpose: Purpose,
  context: HubContext,
): Promise<Supposition & { readonly person: PersonId }> {
  const check = new InputCheck();
  check.require(isId(asked.personId), "personId", "It is no id of the hub.");
  check.past("believedAt", asked.believedAt, context.now);
  check.require(
    Boolean(asked.userId) !== Boolean(asked.partnerId),
    "userId",
    "Give a user, or a partner and a role: one of the two.",
  );
  const caller = asked.userId
    ? await userOf(asked, purpose, check, context)
    : await roleOf(asked, purpose, check, context);
  check.refuse();
  return {
    ...(caller as Pick<Supposition, "principal">),
    ...momentOf(asked, context.now),
    person: asked.personId as PersonId,
  };
}

/** Whether nothing but a role was named. */
export function isNamedUser({ userId }: Principal): boolean {
  return userId !== NO_USER;
}

type Caller = Pick<Supposition, "principal" | "standing"> | null;

async function userOf(asked: Asked, purpose: Purpose, check: InputCheck, context: HubContext): Promise<Caller> {
  check.require(!asked.role, "role", "A user has the role that the register gives them.");
  const user = isId(asked.userId ?? "") ? await context.load(staffById, asked.userId ?? "") : null;
  const partner = user && (await context.load(partnerById, user.partnerId));
  check.require(partner !== null, "userId", "There is no such user.");
  if (!user || !partner) return null;
  const { id: userId, partnerId, role, team, actsForPersonId } = user;
  const { agencyType } = partner;
  return { principal: { partnerId, agencyType, userId, role, purpose, team, actsForPersonId, hasSecondFactor: false } };
}

async function roleOf(asked: Asked, purpose: Purpose, check: InputCheck, context: HubContext): Promise<Caller> {
  const role = asked.role ?? "PRACTITIONER";
  check.require(!OF_AN_ACCOUNT.includes(role), "role", "A person or proxy is one user: name them by userId.");
  const partner = isId(asked.partnerId ?? "") ? await context.load(partnerById, asked.partnerId ?? "") : null;
  check.require(partner !== null || !asked.partnerId, "partnerId", "There is no such partner.");
  if (!partner) return null;
  const { id: partnerId, agencyType, status, joinedAt } = partner;
  const principal = { partnerId, agencyType, userId: NO_USER, role, purpose, team: asked.team ?? null };
  return {
    principal: { ...principal, actsForPersonId: null, hasSecondFactor: false },
    standing: { isUserActive: true, isPartnerActive: status === "ACTIVE", partnerJoinedAt: joinedAt },
  };
}

/** Asked about now, by what is believed now, nothing need be looked up in the past. */
function momentOf({ at, believedAt }: Asked, now: Date): Pick<Supposition, "at" | "moment"> {
  if (!at && !believedAt) return { at: now };
  const inForceAt = at ?? now;
  const believed = believedAt ?? (inForceAt < now ? inForceAt : now);
  return { at: inForceAt, moment: { inForceAt, believedAt: believed } };
}
