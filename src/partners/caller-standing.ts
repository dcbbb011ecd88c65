import type { StandingSource } from "../access/index.js";
import { type DatabaseSession, statement } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { Role } from "../policy/vocabulary.js";

/** A user of a partner, as the hub knows them at this moment. */
export interface KnownUser {
  readonly userId: UserId;
  readonly displayName: string;
  readonly role: Role;
  readonly team: string | null;
  readonly actsForPersonId: PersonId | null;
  readonly isUserActive: boolean;
  readonly isPartnerActive: boolean;
  /** A suspended partner is not active, but may still leave something in the inbox (NEV-10). One that left may not. */
  readonly isPartnerSuspended: boolean;
  readonly partnerJoinedAt: Date;
}

const KNOWN_USER = statement(`
  SELECT staff_user.id AS "userId", staff_user.display_name AS "displayName", staff_user.role, staff_user.team,
    staff_user.acts_for_person_id AS "actsForPersonId", staff_user.status = 'ACTIVE' AS "isUserActive",
    partner.status = 'ACTIVE' AS "isPartnerActive", partner.status = 'SUSPENDED' AS "isPartnerSuspended",
    partner.joined_at AS "partnerJoinedAt"
  FROM staff_user JOIN partner ON partner.id = staff_user.partner_id
  WHERE staff_user.partner_id = $1 AND staff_user.subject = $2
`);

const STANDING = statement(`
  SELECT staff_user.status = 'ACTIVE' AS "isUserActive", partner.status = 'ACTIVE' AS "isPartnerActive",
    partner.joined_at AS "partnerJoinedAt"
  FROM staff_user JOIN partner ON partner.id = staff_user.partner_id
  WHERE staff_user.id = $1 AND partner.id = $2
`);

/** Whom a token named, by the snapshot in which they were read: what is read in the same one is the same. */
const named = new WeakMap<object, KnownUser & { readonly partnerId: PartnerId }>();

/** Finds the user whom a token names, as they are now: a change of role or status bites on the next request. */
export async function findUser(
  session: DatabaseSession,
  partnerId: PartnerId,
  subject: string,
): Promise<KnownUser | null> {
  const [user] = await session.rows<KnownUser>(KNOWN_USER, [partnerId, subject]);
  if (user && session.snapshot) named.set(session.snapshot, { ...user, partnerId });
  return user ?? null;
}

/** No user is meant: that one is active is supposed. */
const STANDING_OF_EACH = statement(`
  SELECT id, true AS "isUserActive", status = 'ACTIVE' AS "isPartnerActive", joined_at AS "partnerJoinedAt"
  FROM partner WHERE id = ANY($1::uuid[])
`);

type StandingRow = Pick<KnownUser, "isUserActive" | "isPartnerActive" | "partnerJoinedAt">;

/** Whether the caller and their partner are active; a mutation reads it anew in the transaction in which it writes. */
export const callerStanding: StandingSource = {
  async gather(session, principal) {
    const known = session.snapshot ? named.get(session.snapshot) : undefined;
    if (known?.userId === principal.userId && known.partnerId === principal.partnerId) return standingOf(known);
    const [row] = await session.rows<StandingRow>(STANDING, [principal.userId, principal.partnerId]);
    return row ?? {};
  },
  async gatherEach(session, partners) {
    const rows = await session.rows<StandingRow & { readonly id: PartnerId }>(STANDING_OF_EACH, [partners]);
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  },
};

function standingOf({ isUserActive, isPartnerActive, partnerJoinedAt }: StandingRow): StandingRow {
  return { isUserActive, isPartnerActive, partnerJoinedAt };
}
