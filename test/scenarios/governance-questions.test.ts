import { personId, userId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const READ = "query ($id: ID!) { person(id: $id) { name { familyName } mentalHealth { functionalEffects } } }";
const COUNTS = `query ($period: AccessPeriod!, $by: AccessCountBy!) { accessCounts(period: $period, groupBy: $by) {
  partner { id } purpose category on requests withRefusal byBreakGlass } }`;
const TREND = "{ accessTrend(first: 100) { user { id } thisWeek weeklyMean } }";
const DAY = 24 * 60;
const HELEN = userId("helen-ashby");

interface Count {
  readonly partner: { readonly id: string } | null;
  readonly purpose: string | null;
  readonly category: string | null;
  readonly on: string | null;
  readonly requests: number;
  readonly withRefusal: number;
}

let lead: Caller;
let from: string;

const today = () => hub().now.toISOString().slice(0, 10);

async function counts(by: string, caller = lead): Promise<Count[]> {
  const answer = await caller.ask(COUNTS, { period: { from, to: today() }, by });
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.accessCounts;
}

/** Requests made one after another. */
async function read(caller: Caller, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await caller.ask(READ, { id: DANIEL });
}

async function given(name: "council" | "probation" | "council-c", times: number): Promise<void> {
  await read(await hub().as(name), times);
}

beforeAll(async () => {
  from = today();
  await given("council", 8);
  hub().pass(9 * DAY);
  await given("council", 3);
  await given("probation", 2);
  await given("council-c", 1);
  lead = await hub().as("ig-lead");
});

describe("given the council and probation read a record that the council controls, and a stranger tried", () => {
  test("then they are counted by purpose, by day and by category, the most first (AUD-03)", async () => {
    const byPurpose = await counts("PURPOSE");
    expect(byPurpose).toEqual([
      expect.objectContaining({ purpose: "CARE_MANAGEMENT", requests: 12 }),
      expect.objectContaining({ purpose: "SUPERVISION", requests: 2, withRefusal: 2 }),
    ]);
    const byDay = await counts("DAY");
    const [first, last] = [from, today()].map((on) => byDay.find((count) => count.on === on)?.requests ?? 0);
    expect([first, (last ?? 0) >= 6]).toEqual([8, true]);
    const byCategory = await counts("CATEGORY");
    expect(byCategory.find(({ category }) => category === "MENTAL_HEALTH")?.requests).toBe(13);
  });

  test("then each partner's requests are counted, the stranger's refusal with them (AUD-03)", async () => {
    const ofOthers = (await counts("PARTNER")).filter(({ partner }) => partner !== null);
    const refused = ofOthers.map(({ requests, withRefusal }) => [requests, withRefusal]);
    expect(refused).toEqual(
      expect.arrayContaining([
        [2, 2],
        [1, 1],
      ]),
    );
  });

  test("another partner's lead counts own users and own records alone (AUD-03)", async () => {
    const other = await hub().as("icb-ig-lead");
    const seen = await counts("PURPOSE", other);
    expect(seen.filter(({ purpose }) => purpose === "SUPERVISION" || purpose === "CARE_MANAGEMENT")).toEqual([]);
  });

  test("counting is itself in the log (AUD-03)", async () => {
    const answer = await lead.ask(COUNTS, { period: { from, to: today() }, by: "PURPOSE" });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.logReads).toEqual([{ filters: ["period"], found: answer.body.data.accessCounts.length }]);
  });

  test.each([
    ["ends before it begins", "2026-03-02", "2026-03-01"],
    ["is longer than 31 days", "2026-03-01", "2026-04-01"],
  ])("a period that %s is refused", async (_what, first, last) => {
    const answer = await lead.ask(COUNTS, { period: { from: first, to: last }, by: "DAY" });
    expect(answer.body.errors[0].extensions.fields.map(({ field }: { field: string }) => field)).toEqual(["period.to"]);
  });

  test("this week stands against the mean of the eight before, of the lead's own users alone (GAP-32, AUD-03)", async () => {
    const answer = await lead.ask(TREND);
    const trend: { user: { id: string } }[] = answer.body.data.accessTrend;
    expect(trend.find(({ user }) => user.id === userId("priya-nair"))).toMatchObject({ thisWeek: 3, weeklyMean: 1 });
    const users = trend.map(({ user }) => user.id);
    expect(users).not.toContain(userId("carla-benning"));
    expect(users).toContain(HELEN);
  });
});

describe("everybody else gets null, with the reason (AUD-03)", () => {
  test.each(["council", "council-manager", "caldicott", "probation"] as const)("%s", async (name) => {
    const caller = await hub().as(name);
    const counted = await caller.ask(COUNTS, { period: { from, to: today() }, by: "PARTNER" });
    const trend = await caller.ask(TREND);
    expect([counted.body.data.accessCounts, trend.body.data.accessTrend]).toEqual([null, null]);
    expect(counted.body.extensions.hub.withheld).toEqual([
      expect.objectContaining({ path: ["accessCounts"], category: "ACCESS_LOG" }),
    ]);
  });
});

test("the statements are as many for one line as for many", async () => {
  const ask = async (by: string) => statementsOf(async () => void (await counts(by)));
  const few = await statementsOf(async () => {
    await lead.ask(COUNTS, { period: { from: "2020-01-01", to: "2020-01-02" }, by: "DAY" });
  });
  expect([await ask("DAY"), await ask("PURPOSE"), await ask("CATEGORY")]).toEqual([few, few, few]);
});
