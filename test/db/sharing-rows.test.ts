import { SHARING_TABLES } from "../../migrations/second-lock/sharing-tables.js";
import { type CastName, personId } from "../../seeds/index.js";
import { asking, claimOf, goodClaim, useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();
const JUDGE_ALL = "SELECT second_lock.judge((SELECT array_agg(id) FROM person))";
const about = (person: Parameters<typeof personId>[0]) => `person_id = '${personId(person)}'`;
const of = (name: string) => `(SELECT id FROM partner WHERE name = '${name}')`;

/** Rows of a table, who meets every one of them though each asks about everybody, and who meets none. */
type Case = readonly [table: string, rows: string, met: readonly CastName[], hidden: readonly CastName[], why: string];

const ASHDALE = of("Ashdale Council");
const NOBODY_ELSE = ["council-d", "hospice", "housing-association", "council-leaver", "care-provider-left"] as const;
const UNTOLD = "person_told_at IS NULL";
const ON_THE_WAY = "planned_for > '2026-06-16' AND kind = 'PRISON_TRANSFER'";

const CASES: readonly Case[] = [
  ["consent", about("daniel-marsh"), ["council", "person"], ["police", "person-in-prison", "ig-lead"], "by its door"],
  [
    "consent",
    `obtained_by_partner_id = ${ASHDALE} AND NOT recipients @> '[{"kind": "AGENCY_TYPE", "agencyType": "CARE_PROVIDER"}]'
       AND NOT recipients::text LIKE '%' || (SELECT id::text FROM partner WHERE name = 'Heronsgate Care') || '%'`,
    [],
    ["care-provider"],
    "of own scope, where it is not named",
  ],
  ["sharing_override", UNTOLD, ["council", "housing"], ["hospital", "police", "prison", "icb"], "decided, was let in"],
  ["sharing_override", `NOT ${UNTOLD}`, ["caldicott", "prison", "person-in-prison"], ["housing", "person"], "was told"],
  [
    "override_review",
    "true",
    ["ig-lead", "prison", "person-in-prison"],
    ["housing", "icb-ig-lead"],
    "with the override",
  ],
  [
    "disclosure_request",
    "purpose = 'SAFEGUARDING'",
    ["police", "council-manager"],
    ["hospital", "icb"],
    "asked, controls",
  ],
  [
    "disclosure_decision",
    "reason LIKE 'Needed%'",
    ["police", "caldicott"],
    ["care-provider", "hospital"],
    "with the request",
  ],
  ["early_end", "true", ["care-provider", "council"], ["police", "icb"], "with what ended"],
  [
    "break_glass",
    "true",
    ["hospital", "ig-lead"],
    ["police", "icb-ig-lead", "person"],
    "opened it, controls the record",
  ],
  ["break_glass_review", "true", ["hospital", "ig-lead"], ["police", "icb-ig-lead"], "with the emergency"],
  [
    "access_alert",
    `to_partner_id = ${ASHDALE}`,
    ["ig-lead"],
    ["council", "icb-ig-lead", "hospital"],
    "is told as governance",
  ],
  ["partner_notice", "categories = '{OFFENCE}'", ["care-provider"], ["council", "ig-lead", "dwp"], "is told"],
  [
    "investigation",
    "true",
    ["ig-lead"],
    ["council", "caldicott", "excluded-worker", "icb-ig-lead"],
    "leads governance there",
  ],
  ["investigation_note", "true", ["ig-lead"], ["council", "excluded-worker", "icb-ig-lead"], "with the investigation"],
  [
    "investigation_outcome",
    "true",
    ["ig-lead"],
    ["council", "excluded-worker", "icb-ig-lead"],
    "with the investigation",
  ],
  ["event_hold", "true", ["ig-lead"], ["council", "excluded-worker", "icb-ig-lead"], "with the investigation"],
  [
    "odd_access",
    "rule = 'UNREVIEWED_EMERGENCY'",
    ["ig-lead"],
    ["council", "icb-ig-lead", "hospital"],
    "controls the record",
  ],
  [
    "odd_access",
    "rule = 'COLLEAGUE'",
    [],
    ["ig-lead", "icb-ig-lead", "hospital"],
    "personnel records are their partner's",
  ],
  ["odd_access_resolution", "true", ["ig-lead"], ["council", "icb-ig-lead"], "leads governance of the user's partner"],
  ["access_sample_item", "true", ["ig-lead"], ["council", "icb-ig-lead"], "leads governance of the sampled partner"],
  ["access_sample_finding", "true", ["ig-lead"], ["council", "icb-ig-lead"], "with the sampled access"],
  ["legal_hold", "true", ["ig-lead"], ["council", "icb-ig-lead"], "leads governance there"],
  ["legal_hold_release", "true", ["ig-lead"], ["council", "icb-ig-lead"], "with the hold"],
  [
    "subject_request",
    about("edna-fairley"),
    ["proxy", "gp", "care-provider"],
    ["person", "police", "hospital"],
    "was routed to",
  ],
  [
    "subject_request_part",
    about("edna-fairley"),
    ["proxy", "gp", "care-provider"],
    ["person", "icb"],
    "with the request",
  ],
  [
    "subject_request_step",
    about("edna-fairley"),
    ["proxy", "gp", "care-provider"],
    ["person", "icb"],
    "with the request",
  ],
  ["withheld_item", "true", ["care-provider"], ["proxy", "council", "ig-lead", "gp"], "decided it, and not the person"],
  ["rectification_item", "true", ["council"], ["care-provider", "hospital", "icb", "person"], "it was routed to"],
  ["rectification_answer", "true", ["council"], ["care-provider", "hospital", "icb"], "with what was said wrong"],
  [
    "planned_move",
    ON_THE_WAY,
    ["prison", "prison-b", "prison-healthcare", "prison-healthcare-b", "council", "council-b"],
    ["prison-yoi", "probation", "police", "icb", "council-c", "gp"],
    "has a part in it and was told",
  ],
  [
    "planned_move",
    "kind = 'HOSPITAL_ESCORT'",
    ["prison"],
    ["council", "hospital", "prison-b"],
    "an escort, nobody was told of",
  ],
  ["move_step", "step = 'ACCEPTED'", ["prison", "prison-b", "council-b"], ["probation", "police"], "with the move"],
  ["responsibility_handover", "true", ["prison-b"], ["prison", "police", "council-c"], "recorded it"],
  ["record_exclusion", "true", ["ig-lead"], ["hospital", "icb-ig-lead", "council-b"], "controls the record"],
  [
    "relationship",
    `partner_id = ${of("Northmere Police")}`,
    ["police"],
    ["council", "hospital", "person"],
    "is its own",
  ],
  ["entry_protection", "true", ["council", "prison"], ["person-in-prison", "person", "council-b"], "is bound by it"],
  [
    "inbox_submission",
    "true",
    ["council", "care-provider-suspended"],
    ["icb", "person", "council-b"],
    "left it, is to read it",
  ],
];

/** How many rows of each case somebody meets who asks PostgreSQL about everybody, as by a resolver without a rule. */
const met = new Map<CastName, readonly number[]>();
const COUNTS = CASES.map(([table, rows]) => `(SELECT count(*)::int FROM ${table} WHERE ${rows})`).join(", ");

beforeAll(async () => {
  const { owner, hub } = county();
  await owner.query(KINDS_THAT_THE_COUNTY_LACKS);
  for (const who of new Set(CASES.flatMap(([, , seeing, blind]) => [...seeing, ...blind, ...NOBODY_ELSE]))) {
    const claim = await claimOf(county(), who);
    const [row] = (await asking(hub, claim, JUDGE_ALL, `SELECT ARRAY[${COUNTS}] AS counts`)) as { counts: number[] }[];
    met.set(who, row?.counts ?? []);
  }
});

/** What no story of the county holds: of each, one that the council's governance has in hand, of events in no log. */
const KINDS_THAT_THE_COUNTY_LACKS = `
  ALTER TABLE event_hold DISABLE TRIGGER USER;
  ALTER TABLE access_sample_item DISABLE TRIGGER USER;
  WITH lead AS (SELECT id, partner_id FROM staff_user WHERE subject = 'helen-ashby'),
  matter AS (SELECT id FROM investigation WHERE subject_user_id IS NOT NULL)
  INSERT INTO event_hold (investigation_id, event_id, recorded_by_user_id, recorded_by_partner_id, event_at)
  SELECT matter.id, gen_random_uuid(), lead.id, lead.partner_id, now() FROM matter, lead;

  INSERT INTO odd_access (rule, user_id, partner_id, person_id, day, event_ids, weight, noticed, to_check, noticed_at)
  SELECT 'COLLEAGUE', user_id, (SELECT id FROM partner WHERE name = 'HMP Ashgrove'), person_id, day, event_ids, weight,
    noticed, to_check, noticed_at FROM odd_access;
  INSERT INTO odd_access_resolution (odd_access_id, outcome, words, recorded_by_user_id, recorded_by_partner_id, event_at)
  SELECT odd_access.id, 'JUSTIFIED', 'x', lead.id, lead.partner_id, now()
  FROM odd_access, (SELECT id, partner_id FROM staff_user WHERE subject = 'helen-ashby') AS lead LIMIT 1;

  WITH lead AS (SELECT id, partner_id FROM staff_user WHERE subject = 'helen-ashby'),
  drawn AS (INSERT INTO access_sample (partner_id, month, seed, drawn_from, due_on, recorded_by_user_id,
      recorded_by_partner_id, event_at) SELECT partner_id, '2026-05-01', 'x', 1, '2026-07-01', id, partner_id, now() FROM lead
    RETURNING id),
  item AS (INSERT INTO access_sample_item (sample_id, place, event_id) SELECT id, 1, gen_random_uuid() FROM drawn RETURNING id)
  INSERT INTO access_sample_finding (item_id, outcome, note, recorded_by_user_id, recorded_by_partner_id, event_at)
  SELECT item.id, 'ROUTINE', 'x', lead.id, lead.partner_id, now() FROM item, lead;`;

const TABLE = CASES.map((one, place) => [...one, place] as const);

describe("a row of what sharing is decided by", () => {
  test.each(TABLE)(
    "of %s (%s) is met by %j and never by %j: %s (D2)",
    async (table, rows, seeing, blind, _why, place) => {
      const { rows: all } = await county().owner.query(`SELECT FROM ${table} WHERE ${rows}`);
      expect(all.length).toBeGreaterThan(0);
      const countsOf = (people: readonly CastName[]) => people.map((who) => [who, met.get(who)?.[place]]);
      expect(countsOf(seeing)).toEqual(seeing.map((who) => [who, all.length]));
      expect(countsOf([...blind, ...NOBODY_ELSE])).toEqual([...blind, ...NOBODY_ELSE].map((who) => [who, 0]));
    },
  );

  test("is met as that table says in every table whose rows are told apart", () => {
    const tables = SHARING_TABLES.map(({ name }) => name);
    expect(tables.filter((name) => !CASES.some(([table]) => table === name))).toEqual([]);
  });

  test("is met by nobody before somebody was judged whose door it stands behind (D2)", async () => {
    const { owner, hub } = county();
    const claim = await goodClaim(county());
    expect((await owner.query("SELECT FROM consent")).rows.length).toBeGreaterThan(0);
    expect(await asking(hub, claim, "SELECT FROM consent")).toEqual([]);
    expect(
      await asking(hub, claim, "SELECT FROM entry_protection WHERE set_by_partner_id <> second_lock.partner()"),
    ).toEqual([]);
  });
});
