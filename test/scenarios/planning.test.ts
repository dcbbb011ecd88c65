import { partnerId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const COUNTS =
  "query ($by: PlanningGroup!) { planningCounts(groupBy: $by) { groupedBy people cells { word people } } }";
const GROUPS = ["AREA", "CATEGORY_OF_NEED", "PROTECTED_CHARACTERISTIC", "HOUSING_SITUATION"] as const;
const ICB = partnerId("northmere-icb");
const [AREA_A, AREA_B] = ["E08000011", "E08000013"];

interface Cell {
  readonly word: string;
  readonly people: number | null;
}

/** Gives the care board people of its own: so many in each area, each with the characteristics named. */
async function addPeople(area: string, count: number, kinds: readonly string[] = []): Promise<void> {
  const { owner } = hub();
  const made = await owner.query<{ id: string }>(
    "INSERT INTO person (record_owner_id) SELECT $1 FROM generate_series(1, $2::int) RETURNING id",
    [ICB, count],
  );
  const ids = made.rows.map(({ id }) => id);
  await owner.query(
    "INSERT INTO person_identity (person_id, given_names, family_name, date_of_birth) SELECT id, 'A', 'B', '1960-01-01' FROM unnest($1::uuid[]) id",
    [ids],
  );
  await owner.query("INSERT INTO person_contact (person_id, area_code) SELECT id, $2 FROM unnest($1::uuid[]) id", [
    ids,
    area,
  ]);
  await owner.query(
    `INSERT INTO equality_characteristic (version, person_id, recorded_by_user_id, recorded_by_partner_id, event_at, kind, description)
     SELECT 1, id, (SELECT id FROM staff_user WHERE subject = 'alan-pym'), $2, $3, kind, 'So they say.'
     FROM unnest($1::uuid[]) id, unnest($4::text[]) kind`,
    [ids, ICB, hub().now, kinds],
  );
}

async function tableOf(caller: Caller, by: string): Promise<{ cells: Cell[]; people: number | null }> {
  const { body } = await caller.ask(COUNTS, { by });
  expect(body.errors).toBeUndefined();
  return body.data.planningCounts;
}

const cellOf = (cells: readonly Cell[], word: string): number | null | undefined =>
  cells.find((cell) => cell.word === word)?.people;

describe("given a care board plans for the people whose records it controls", () => {
  let lead: Caller;

  beforeAll(async () => {
    lead = await hub().as("icb-ig-lead");
    await addPeople(AREA_A as string, 13, ["RACE"]);
    await addPeople(AREA_B as string, 4, ["RACE", "SEXUAL_ORIENTATION"]);
  });

  test("when it counts them by area, then a small area is hidden, and with it the next smallest (NEV-11, COOP-11)", async () => {
    const { cells, people } = await tableOf(lead, "AREA");
    expect(cells).toEqual([
      { word: AREA_A, people: 10 },
      { word: "E08000012", people: null },
      { word: AREA_B, people: null },
      { word: "E08000014", people: null },
    ]);
    expect(people).toBeNull();
  });

  test("when it counts them by characteristic, then no count below five is told, not even none (NEV-11)", async () => {
    const { cells, people } = await tableOf(lead, "PROTECTED_CHARACTERISTIC");
    expect(cellOf(cells, "RACE")).toBe(15);
    expect(cellOf(cells, "SEXUAL_ORIENTATION")).toBeNull();
    expect(cellOf(cells, "GENDER_REASSIGNMENT")).toBeNull();
    expect(cells).toHaveLength(10);
    expect(people).toBeNull();
  });

  test("when one more comes, then the table reads the same until there are five more (NEV-11)", async () => {
    const before = await tableOf(lead, "PROTECTED_CHARACTERISTIC");
    await addPeople(AREA_A as string, 1, ["RACE"]);
    expect(await tableOf(lead, "PROTECTED_CHARACTERISTIC")).toEqual(before);
    await addPeople(AREA_A as string, 2, ["RACE"]);
    expect(cellOf((await tableOf(lead, "PROTECTED_CHARACTERISTIC")).cells, "RACE")).toBe(20);
  });

  test("when somebody has died, or what they said has ended, then they are not counted", async () => {
    const before = cellOf((await tableOf(lead, "AREA")).cells, AREA_A as string);
    const mine = "person_id IN (SELECT id FROM person WHERE record_owner_id = $1)";
    await hub().owner.query(`UPDATE person_identity SET died_on = '2026-06-01' WHERE ${mine}`, [ICB]);
    expect(cellOf((await tableOf(lead, "AREA")).cells, AREA_A as string)).toBeNull();
    await hub().owner.query(`UPDATE person_identity SET died_on = NULL WHERE ${mine}`, [ICB]);
    expect(cellOf((await tableOf(lead, "AREA")).cells, AREA_A as string)).toBe(before);
  });

  test.each(GROUPS)(
    "when the council counts its own by %s, then each line is there and nobody is in any (COOP-11)",
    async (by) => {
      const council = await hub().as("ig-lead");
      const answer = await council.ask(COUNTS, { by });
      const { cells } = answer.body.data.planningCounts as { cells: Cell[] };
      expect(cells.length).toBeGreaterThan(3);
      expect(cells.every(({ people }) => people === null || (people >= 5 && people % 5 === 0))).toBe(true);
      const [event] = await hub().eventsOf(answer);
      expect(event).toMatchObject({ operation: "query planningCounts", purpose: "COMPLIANCE_AUDIT", subjectIds: [] });
      expect(event?.body.offices).toMatchObject([{ office: "PLAN", isPermitted: true }]);
    },
  );

  test.each([
    ["council-manager", undefined],
    ["icb", undefined],
    ["caldicott", undefined],
    ["care-provider", undefined],
    ["person", undefined],
    ["ig-lead", "INVESTIGATION"],
  ] as const)(
    "when the %s asks, for %s, then there is no table, and the trail keeps it (NEV-11)",
    async (name, purpose) => {
      const answer = await (await hub().as(name, purpose)).ask(COUNTS, { by: "AREA" });
      expect(answer.body.data).toEqual({ planningCounts: null });
      const [event] = await hub().eventsOf(answer);
      expect(event).toMatchObject({ hasRefusal: true });
      expect(event?.body.offices).toMatchObject([{ office: "PLAN", isPermitted: false }]);
    },
  );

  test("nothing narrows a table down: two tables cannot be set apart (NEV-11)", async () => {
    const { body } = await lead.ask('{ __type(name: "Query") { fields { name args { name } } } }');
    const field = body.data.__type.fields.find(({ name }: { name: string }) => name === "planningCounts");
    expect(field.args).toEqual([{ name: "groupBy" }]);
  });
});
