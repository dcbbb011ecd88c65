import { type CastName, partnerId, personId, userId } from "../../seeds/index.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const HELEN = userId("helen-ashby");
const DANIEL = personId("daniel-marsh");
const PAGE = "edges { node { id } cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** The lists of governance, with the purpose for which each is read. */
const LISTS = [
  { list: "investigations", purpose: "INVESTIGATION" },
  { list: "reviewQueue", purpose: "COMPLIANCE_AUDIT" },
  { list: "accessSamples", purpose: "COMPLIANCE_AUDIT" },
] as const satisfies readonly { list: string; purpose: Purpose }[];
type Listed = (typeof LISTS)[number];

async function page({ list, purpose }: Listed, first: number, after?: string, name: CastName = "ig-lead") {
  const query = `query ($first: Int!, $after: String) { ${list}(first: $first, after: $after) { ${PAGE} } }`;
  return (await hub().as(name, purpose)).ask(query, { first, after });
}

const connection = ({ body }: Answer, list: string) => body.data[list];
const idsOf = (answer: Answer, list: string): string[] =>
  connection(answer, list).edges.map(({ node }: { node: { id: string } }) => node.id);

/** The ids of a list, page after page; and how long each page was. */
async function pagedThrough(listed: Listed, first: number): Promise<{ ids: string[]; sizes: number[] }> {
  const ids: string[] = [];
  const sizes: number[] = [];
  for (let after: string | undefined, isMore = true; isMore; ) {
    const answer = await page(listed, first, after);
    expect(answer.body.errors).toBeUndefined();
    const { pageInfo, edges } = connection(answer, listed.list);
    expect(pageInfo).toMatchObject({ hasPreviousPage: after !== undefined, startCursor: edges[0].cursor });
    ids.push(...idsOf(answer, listed.list));
    sizes.push(edges.length);
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return { ids, sizes };
}

/** Several of each, more than one of them due on a day; and of investigations one that looks into the lead. */
beforeAll(async () => {
  const council = partnerId("ashdale-council");
  await hub().owner.query(
    `INSERT INTO break_glass (person_id, user_id, partner_id, record_owner_id, reason, circumstances, claimed_relationship,
       is_life_critical, started_at, until, ended_at, review_due)
     SELECT ($1::uuid[])[1 + n % 3], $2, $3, $3, 'RISK_TO_LIFE', 'Found on the floor of the library.', 'Duty worker', false,
       $4::timestamptz - make_interval(days => n), $4::timestamptz - make_interval(days => n, hours => -1),
       $4::timestamptz - make_interval(days => n, hours => -1), ($4::timestamptz - make_interval(days => n / 2))::date
     FROM generate_series(1, 6) AS n`,
    [[DANIEL, personId("gareth-lloyd"), personId("leon-baptiste")], userId("kit-barlow"), council, hub().now],
  );
  await hub().owner.query(
    `INSERT INTO investigation (subject_user_id, person_id, reason, recorded_by_user_id, recorded_by_partner_id, event_at)
     SELECT CASE WHEN n = 3 THEN $1::uuid END, $2, 'Paging', CASE WHEN n = 3 THEN $3::uuid ELSE $1::uuid END, $4,
       $5::timestamptz - make_interval(days => n / 2) FROM generate_series(1, 6) AS n`,
    [HELEN, DANIEL, userId("grace-okafor"), council, hub().now],
  );
  await hub().owner.query(
    `INSERT INTO access_sample (partner_id, month, seed, drawn_from, due_on, recorded_by_user_id, recorded_by_partner_id, event_at)
     SELECT $1, '2024-01-01'::date + make_interval(months => n), 'seed', 9, '2026-01-01', $2, $1, $3
     FROM generate_series(1, 5) AS n`,
    [council, HELEN, hub().now],
  );
});

describe.each(LISTS)("given $list is longer than a page (AUD-03)", (listed) => {
  test("when the lead pages through it, then each is there once and in order, whatever the size of a page", async () => {
    const whole = idsOf(await page(listed, 100), listed.list);
    expect(whole.length).toBeGreaterThan(3);
    for (const size of [1, 2]) {
      const { ids, sizes } = await pagedThrough(listed, size);
      expect(ids).toEqual(whole);
      expect(sizes.slice(0, -1).every((length) => length === size)).toBe(true);
    }
  });

  test.each([
    ["no cursor at all", "nonsense"],
    ["a cursor of another list", Buffer.from('["a","b","c"]').toString("base64url")],
    [
      "what only looks like a moment",
      Buffer.from('["1","5c6a1b0e-0000-4000-8000-000000000000"]').toString("base64url"),
    ],
    ["a day that no month has", Buffer.from('["2026-02-31"]').toString("base64url")],
  ])("then %s is refused as ill said", async (_what, after) => {
    const { body } = await page(listed, 2, after);
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "after" }] });
  });

  test.each([0, 101])("then a page of %d is refused", async (first) => {
    const { body } = await page(listed, first);
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "first" }] });
  });

  test("then a cursor of this list carries no right: to whoever is no lead of that partner it gives nothing", async () => {
    const { endCursor } = connection(await page(listed, 1), listed.list).pageInfo;
    const other = await page(listed, 100, endCursor, "icb-ig-lead");
    const seen = new Set(idsOf(await page(listed, 100), listed.list));
    expect(idsOf(other, listed.list).filter((id) => seen.has(id))).toEqual([]);
  });
});

test("an investigation into the lead takes no place on any page (AUD-03)", async () => {
  const [investigations] = LISTS;
  const { rows } = await hub().owner.query("SELECT id FROM investigation WHERE subject_user_id = $1", [HELEN]);
  const { ids, sizes } = await pagedThrough(investigations, 2);
  expect(rows).toHaveLength(1);
  expect(ids).not.toContain(rows[0].id);
  expect(sizes.slice(0, -1).every((length) => length === 2)).toBe(true);
});

test("an item about a record that the lead is kept out of takes no place on any page of the queue (NEV-09)", async () => {
  const queue = LISTS[1];
  const before = await pagedThrough(queue, 2);
  const bar = await hub().owner.query(
    `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from) VALUES ($1, $2, 'EXCLUDED', 'A relative.', $3)
     RETURNING id`,
    [DANIEL, HELEN, hub().now],
  );
  const { ids, sizes } = await pagedThrough(queue, 2);
  expect(before.ids.filter((id) => ids.includes(id))).toEqual(ids);
  expect(ids.length).toBeLessThan(before.ids.length);
  expect(sizes.slice(0, -1).every((length) => length === 2)).toBe(true);
  const [event] = await hub().eventsOf(await page(queue, 100));
  expect(event?.subjectIds).not.toContain(DANIEL);
  await hub().owner.query("DELETE FROM record_exclusion WHERE id = $1", [bar.rows[0].id]);
});
