import { type CastName, castUserId, establishmentId, partnerId, personId, userId } from "../../seeds/index.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const HELEN = userId("helen-ashby");
const DANIEL = personId("daniel-marsh");
const PAGE = "edges { node { id } cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

interface Listed {
  readonly list: string;
  /** Who reads it, and for what where their one purpose does not say so. */
  readonly name: CastName;
  readonly purpose?: Purpose;
  readonly largest?: number;
  /** Whether its rows are about people, so that whoever is kept out of one's record finds none of theirs. */
  readonly isAboutPeople: boolean;
}

const governance = { name: "ig-lead", purpose: "COMPLIANCE_AUDIT" } as const;
const INVESTIGATIONS: Listed = {
  ...{ list: "investigations", name: "ig-lead", purpose: "INVESTIGATION", isAboutPeople: false },
};
/** The lists of governance and of other work that is waited for. */
const LISTS: readonly Listed[] = [
  INVESTIGATIONS,
  { list: "accessSamples", ...governance, isAboutPeople: false },
  { list: "reviewQueue", ...governance, isAboutPeople: true },
  { list: "accessAlerts", ...governance, isAboutPeople: true },
  { list: "breakGlassReviews", ...governance, isAboutPeople: true },
  { list: "overridesToReview", ...governance, isAboutPeople: true },
  { list: "disclosuresToDecide", name: "caldicott", isAboutPeople: true },
  { list: "incomingMoves", name: "prison-b", isAboutPeople: true },
  { list: "subjectRequestsInHand", name: "council", isAboutPeople: true },
  { list: "receivedSubmissions", name: "council-manager", isAboutPeople: false },
  { list: "majorIncidents", name: "prison", isAboutPeople: false, largest: 50 },
];

async function page(listed: Listed, first: number, after?: string, name = listed.name) {
  const query = `query ($first: Int!, $after: String) { ${listed.list}(first: $first, after: $after) { ${PAGE} } }`;
  const caller = name === listed.name ? await hub().as(name, listed.purpose) : await hub().as(name);
  return caller.ask(query, { first, after });
}

const whole = async (listed: Listed) => idsOf(await page(listed, listed.largest ?? 100), listed.list);

const connection = ({ body }: Answer, list: string) => body.data[list];
const idsOf = (answer: Answer, list: string): string[] =>
  connection(answer, list)?.edges.map(({ node }: { node: { id: string } }) => node.id) ?? [];

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

/** Copies a row of the county so many times; `changes` says in SQL what of the n-th is another: every other is about Daniel. */
async function copied(table: string, count: number, changes: string): Promise<void> {
  await hub().owner.query(
    `INSERT INTO ${table} SELECT copy.* FROM (SELECT entry FROM ${table} AS entry ORDER BY id LIMIT 1) AS one
       CROSS JOIN generate_series(1, ${count}) AS n
       CROSS JOIN LATERAL jsonb_populate_record(one.entry, jsonb_build_object('id', gen_random_uuid(), ${changes})) AS copy`,
    [hub().now],
  );
}

const everyOther = `'person_id', CASE WHEN n % 2 = 0 THEN '${DANIEL}' ELSE (one.entry).person_id END`;
const inPairs = (sign: "+" | "-") => `$1::timestamptz ${sign} make_interval(mins => 1 + n / 2)`;

/** Several of each, more than one of them due at a time; and of investigations one that looks into the lead. */
beforeAll(async () => {
  const council = partnerId("ashdale-council");
  await copied(
    "sharing_override",
    5,
    `'review_due', ($1::timestamptz + make_interval(days => n / 2))::date, ${everyOther}`,
  );
  await copied("access_alert", 5, `'event_at', ${inPairs("-")}, 'to_partner_id', '${council}', ${everyOther}`);
  await copied("disclosure_request", 5, `'event_at', ${inPairs("-")}, ${everyOther}`);
  await copied(
    "planned_move",
    5,
    `'planned_for', ${inPairs("+")}, 'ordinal', 20 + n, 'kind', 'PRISON_TRANSFER',
    'to_establishment_id', '${establishmentId("hmp-brackenfield")}', 'to_place', NULL, ${everyOther}`,
  );
  await copied("inbox_submission", 5, `'event_at', ${inPairs("-")}`);
  await copied(
    "major_incident",
    5,
    `'started_at', ${inPairs("-")}, 'until', $1::timestamptz + interval '1 hour', 'ended_at', NULL,
    'ended_by_user_id', NULL`,
  );
  await copied("subject_request", 5, `'asked_at', ${inPairs("-")}, ${everyOther}`);
  await hub().owner.query(
    `INSERT INTO subject_request_part (request_id, person_id, partner_id, is_told)
     SELECT id, person_id, $1, true FROM subject_request WHERE asked_at > $2::timestamptz - interval '10 minutes'`,
    [council, hub().now],
  );
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
  test("when they page through it, then each is there once and in order, whatever the size of a page", async () => {
    const all = await whole(listed);
    expect(all.length).toBeGreaterThan(3);
    for (const size of [1, 2]) {
      const { ids, sizes } = await pagedThrough(listed, size);
      expect(ids).toEqual(all);
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

  test("then a page of none is refused, and one that is too long", async () => {
    for (const first of [0, (listed.largest ?? 100) + 1]) {
      const { body } = await page(listed, first);
      expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "first" }] });
    }
  });

  test("then a cursor of this list carries no right: to whoever is of another partner it gives nothing", async () => {
    const { endCursor } = connection(await page(listed, 1), listed.list).pageInfo;
    const other = idsOf(await page(listed, listed.largest ?? 100, endCursor, "council-c-ig-lead"), listed.list);
    const seen = new Set(await whole(listed));
    expect(other.filter((id) => seen.has(id))).toEqual([]);
  });
});

test("a person has no requests in hand, after whatever cursor, and is refused a page out of bounds all the same (S11)", async () => {
  const listed: Listed = { list: "subjectRequestsInHand", name: "person", isAboutPeople: true };
  const { edges, pageInfo } = connection(await page(listed, 5, "nonsense"), listed.list);
  expect(edges).toEqual([]);
  expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  for (const first of [0, 101]) {
    const { body } = await page(listed, first);
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ field: "first" }] });
  }
});

test("an investigation into the lead takes no place on any page (AUD-03)", async () => {
  const { rows } = await hub().owner.query("SELECT id FROM investigation WHERE subject_user_id = $1", [HELEN]);
  const { ids, sizes } = await pagedThrough(INVESTIGATIONS, 2);
  expect(rows).toHaveLength(1);
  expect(ids).not.toContain(rows[0].id);
  expect(sizes.slice(0, -1).every((length) => length === 2)).toBe(true);
});

/** Runs work while a user is barred from Daniel's record, or while it is left to that user alone. */
async function barred<Result>(kind: "EXCLUDED" | "RESTRICTED_TO", user: string, work: () => Promise<Result>) {
  const bar = await hub().owner.query(
    `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from) VALUES ($1, $2, $3, 'A relative.', $4)
     RETURNING id`,
    [DANIEL, user, kind, hub().now],
  );
  try {
    return await work();
  } finally {
    await hub().owner.query("DELETE FROM record_exclusion WHERE id = $1", [bar.rows[0].id]);
  }
}

describe.each(LISTS.filter(({ isAboutPeople }) => isAboutPeople))(
  "given $list names somebody whose record its reader is kept out of (NEV-09)",
  (listed) => {
    test("then what is about them takes no place on any page, and is not in the log of the reading", async () => {
      const before = await whole(listed);
      await barred("EXCLUDED", castUserId(listed.name), async () => {
        const { ids, sizes } = await pagedThrough(listed, 2);
        expect(ids.length).toBeLessThan(before.length);
        expect(before.filter((id) => ids.includes(id))).toEqual(ids);
        expect(sizes.slice(0, -1).every((length) => length === 2)).toBe(true);
        const [event] = await hub().eventsOf(await page(listed, 50));
        expect(event?.subjectIds).not.toContain(DANIEL);
      });
      expect(await whole(listed)).toEqual(before);
    });

    test("then a record that is left to others is absent too, but to governance, which examines who was let in", async () => {
      const before = await whole(listed);
      const left = await barred("RESTRICTED_TO", userId("maya-lindqvist"), () => whole(listed));
      if (listed.name === "ig-lead") expect(left).toEqual(before);
      else expect(left.length).toBeLessThan(before.length);
    });
  },
);
