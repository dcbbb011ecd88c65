import type { HubContext } from "../access/index.js";
import { defineLoader, statement } from "../db/index.js";
import { groupedBy } from "../kernel/grouped.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { asksForThemselves } from "./request-sight.js";

/** What a person says against an entry that stands. */
export interface DisagreementRow {
  readonly personId: PersonId;
  readonly entryId: string;
  readonly category: DataCategory;
  readonly wrong: string;
  readonly right: string;
  readonly attachedAt: Date;
  readonly partnerId: PartnerId;
  /** Whether the request was answered, so that the person knows what was decided. */
  readonly isTold: boolean;
}

/** Where two controllers attached the same statement, the earlier is enough. */
const ATTACHED = statement(`
  SELECT DISTINCT ON (item.id) item.person_id AS "personId", item.entry_id AS "entryId", item.category, item.said_wrong AS wrong,
    item.said_right AS "right", answer.event_at AS "attachedAt", answer.recorded_by_partner_id AS "partnerId",
    EXISTS (SELECT FROM subject_request_step AS step WHERE step.request_id = item.request_id AND step.kind = 'RELEASED') AS "isTold"
  FROM rectification_item AS item JOIN rectification_answer AS answer ON answer.item_id = item.id
  WHERE item.person_id = ANY($1::uuid[]) AND item.entry_id IS NOT NULL AND answer.outcome = 'STATEMENT_ATTACHED'
  ORDER BY item.id, answer.event_at, answer.id`);

const disagreementsOf = defineLoader<PersonId, readonly DisagreementRow[]>(async (session, people) => {
  const byPerson = groupedBy(await session.rows<DisagreementRow>(ATTACHED, [people]), ({ personId }) => personId);
  return people.map((person) => byPerson.get(person) ?? []);
});

/**
 * What the person says against one entry, for whoever reads it (GAP-25, UK GDPR Article 16): a statement that lies apart
 * from what it is about corrects nothing.
 *
 * It is narrative, and so nothing of it shows below level READ; to the person it shows once their request is answered.
 */
export async function disagreementsWith(
  { id, personId }: { readonly id: string; readonly personId: PersonId },
  context: HubContext,
): Promise<readonly DisagreementRow[]> {
  const attached = await context.load(disagreementsOf, personId);
  return attached.filter(
    ({ entryId, category, isTold }) =>
      entryId === id &&
      (isTold || !asksForThemselves(context)) &&
      context.gatekeeper.permits(personId, category, "READ"),
  );
}
