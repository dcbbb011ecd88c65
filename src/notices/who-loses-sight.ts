import {
  type Act,
  doorChange,
  type HubContext,
  type Rehearsal,
  reaches,
  type SupposedPartner,
} from "../access/index.js";
import { statement } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import { writeNotices } from "./write-notices.js";

/** What a change of sharing is about: nobody's access to anything else can end by it. */
export interface SharingChange {
  readonly personId: PersonId;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
}

const INVOLVED = statement(`
  SELECT DISTINCT partner.id, partner.agency_type AS "agencyType"
  FROM facts.relationship JOIN partner ON partner.id = relationship.partner_id WHERE relationship.person_id = $1
  ORDER BY partner.id
`);

/**
 * Makes a change of sharing, and tells each partner that could see something before and sees less of it afterwards,
 * in the same transaction (domain guide 3.8).
 *
 * The live policy says who could and who can. A partner that saw nothing, or is not involved, is not told: it would
 * learn of the person, or of a decision, by the notice. Statements do not grow with the partners.
 *
 * @example
 * await tellingWhoLosesSight({ personId, categories, purposes }, act, context, () => writeTheWithdrawal());
 */
export async function tellingWhoLosesSight<Result>(
  about: SharingChange,
  { manager }: Act,
  context: HubContext,
  change: () => Promise<Result>,
): Promise<Result> {
  const involved = await context.session.rows<SupposedPartner>(INVOLVED, [about.personId]);
  const before = await context.rehearseEach(involved, about.personId);
  const result = await change();
  const after = await context.rehearseEach(involved, about.personId);
  const notices = involved.flatMap(({ id }, place) => {
    const lost = categoriesLost(about, before[place], after[place], context);
    return lost.length > 0 ? [noticeFor(id, about.personId, lost, context)] : [];
  });
  await writeNotices(notices, manager);
  return result;
}

/** The categories of which a partner sees less than before, for one of the purposes at least. */
function categoriesLost(
  { categories, purposes }: SharingChange,
  before: Rehearsal | undefined,
  after: Rehearsal | undefined,
  { gatekeeper: { matrix } }: HubContext,
): DataCategory[] {
  const pairs = purposes.flatMap((purpose) =>
    before && after ? [[before.asking(purpose), after.asking(purpose)] as const] : [],
  );
  return [...new Set(categories)].filter((category) =>
    pairs.some(([then, now]) => {
      const was = then.decide(category);
      if (matrix.isConcealed(category) && !wasKnownToBeOpen(was)) return false;
      const change = doorChange(was, now.decide(category));
      return change === "CLOSES" || change === "FALLS";
    }),
  );
}

/**
 * Of what is withheld silently a partner is told only where it knew that it was let in, by a consent, an override or a
 * disclosure. That somebody objects to what rests on involvement alone would betray that there is something (NEV-06).
 */
function wasKnownToBeOpen({ level, reason }: ReturnType<Rehearsal["decide"]>): boolean {
  return reaches(level, "SUMMARY") && (reason === "CONSENT" || reason === "OVERRIDE" || reason === "DISCLOSURE");
}

function noticeFor(partnerId: PartnerId, personId: PersonId, categories: DataCategory[], { now }: HubContext) {
  return { partnerId, personId, kind: "ACCESS_ENDED", categories, eventAt: now, recordedAt: now } as const;
}
