import { type DatabaseSession, statement } from "../../db/index.js";
import type { PartnerId, PersonId } from "../../kernel/ids.js";

const PAGE = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** People with whom a partner was ever involved, or whose record it controls: to anybody else every door is shut. */
const KNOWN = statement(`
  SELECT id FROM (
    (SELECT DISTINCT person_id AS id FROM relationship WHERE partner_id = $1 AND person_id > $2 ORDER BY id LIMIT ${PAGE})
    UNION
    (SELECT id FROM person WHERE record_owner_id = $1 AND id > $2 ORDER BY id LIMIT ${PAGE})
  ) AS known ORDER BY id LIMIT ${PAGE}
`);

/** The people whom a partner could see anything of, a page at a time. */
export async function* knownPeople(session: DatabaseSession, partner: PartnerId): AsyncGenerator<readonly PersonId[]> {
  for (let after = FIRST; ; ) {
    const rows = await session.rows<{ id: PersonId }>(KNOWN, [partner, after]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    if (rows.length < PAGE) return;
    after = last.id;
  }
}
