import { personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const READ = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const SAMPLE =
  "id month seed drawnFrom dueOn isOverdue items { id place entry { id requestId } outcome { outcome note } }";
const DRAW = `mutation ($month: LocalDate!, $size: Int!) { drawSample(month: $month, size: $size) { sample { ${SAMPLE} } } }`;
const SAMPLES = `query ($overdue: Boolean) { accessSamples(overdue: $overdue) { edges { node { ${SAMPLE} } } } }`;
const nodesOf = ({ body }: Answer) => body.data.accessSamples.edges.map(({ node }: { node: object }) => node);
const RECORD = `mutation ($input: RecordSampleOutcomeInput!) { recordSampleOutcome(input: $input) { sample { ${SAMPLE} } } }`;
const DAY = 24 * 60;

let month: string;
let sample: { id: string; seed: string; items: { id: string; place: number; entry: { id: string } }[] };
const codeOf = (answer: Answer): string => answer.body.errors[0].extensions.code;
const lead = (): Promise<Caller> => hub().as("ig-lead");
const found = (itemId: string | undefined) => ({ input: { itemId, outcome: "ROUTINE", note: "On her caseload." } });

beforeAll(async () => {
  month = hub().now.toISOString().slice(0, 10);
  const caller = await hub().as("council");
  for (let n = 0; n < 12; n += 1) await caller.ask(READ, { id: personId("daniel-marsh") });
  await (await hub().as("probation")).ask(READ, { id: personId("daniel-marsh") });
  await (await lead()).ask(READ, { id: personId("daniel-marsh") });
});

describe("given a month of routine access by the council's users (GAP-32, AUD-03)", () => {
  test("while the month runs, no sample of it is drawn", async () => {
    expect(codeOf(await (await lead()).ask(DRAW, { month, size: 5 }))).toBe("BAD_USER_INPUT");
  });

  test("when it is over, then a sample is drawn of own users' accesses alone, and the drawing is logged", async () => {
    hub().pass(31 * DAY);
    const answer = await (await lead()).ask(DRAW, { month, size: 5 });
    expect(answer.body.errors).toBeUndefined();
    sample = answer.body.data.drawSample.sample;
    expect(sample).toMatchObject({ month: `${month.slice(0, 7)}-01`, drawnFrom: 12, isOverdue: false });
    expect(sample.items.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
    const event = (await hub().eventsOf(answer)).find(({ kind }) => kind === "WRITE");
    expect(event?.body.writes).toEqual([{ action: "drawSample", recordId: sample.id }]);
  });

  test("then the seed that is kept draws the same accesses again", async () => {
    const { rows } = await hub().owner.query<{ id: string }>(
      `SELECT id FROM access_event WHERE user_id = (SELECT id FROM staff_user WHERE display_name = 'Priya Nair')
       ORDER BY sha256(convert_to($1 || id::text, 'UTF8')) LIMIT 5`,
      [sample.seed],
    );
    expect(sample.items.map(({ entry }) => entry.id)).toEqual(rows.map(({ id }) => id));
  });

  test("then it is drawn once, whoever may want a kinder one", async () => {
    expect(codeOf(await (await lead()).ask(DRAW, { month, size: 5 }))).toBe("CONFLICT");
  });

  test("then what a look found is recorded once", async () => {
    const governance = await lead();
    const [item] = sample.items;
    const answer = await governance.ask(RECORD, found(item?.id));
    expect(answer.body.data.recordSampleOutcome.sample.items[0].outcome).toEqual({
      ...{ outcome: "ROUTINE", note: "On her caseload." },
    });
    expect(codeOf(await governance.ask(RECORD, found(item?.id)))).toBe("CONFLICT");
  });

  test("then what nobody has looked at in time is overdue", async () => {
    expect(nodesOf(await (await lead()).ask(SAMPLES, { overdue: true }))).toEqual([]);
    hub().pass(40 * DAY);
    const late = await (await lead()).ask(SAMPLES, { overdue: true });
    expect(nodesOf(late)).toMatchObject([{ id: sample.id, isOverdue: true }]);
    for (const { id } of sample.items.slice(1)) await (await lead()).ask(RECORD, found(id));
    const done = await (await lead()).ask(SAMPLES, { overdue: false });
    expect(nodesOf(done)).toMatchObject([{ id: sample.id, isOverdue: false }]);
  });
});

describe("a sample is for the governance of its own partner (AUD-03)", () => {
  test("another partner's lead finds none, and records nothing", async () => {
    const other = await hub().as("icb-ig-lead");
    expect(nodesOf(await other.ask(SAMPLES))).toEqual([]);
    const [tried, ofNone] = [sample.items[0]?.id, sample.id].map((id) => other.ask(RECORD, found(id)));
    expect(codeOf(await (tried as Promise<Answer>))).toBe("NOT_FOUND");
    expect((await tried)?.body.errors[0].message).toBe((await ofNone)?.body.errors[0].message);
    expect(codeOf(await other.ask(DRAW, { month, size: 5 }))).toBe("RULE_BROKEN");
  });

  test.each(["council", "council-manager", "caldicott"] as const)(
    "%s gets null with a notice, and may not draw",
    async (name) => {
      const caller = await hub().as(name);
      const { data, extensions } = (await caller.ask(SAMPLES)).body;
      expect(data.accessSamples).toBeNull();
      expect(extensions.hub.withheld).toMatchObject([{ path: ["accessSamples"], category: "ACCESS_LOG" }]);
      expect(codeOf(await caller.ask(DRAW, { month, size: 5 }))).toBe("FORBIDDEN");
    },
  );

  test("reading one is in the log, and takes as many statements for five accesses as for one", async () => {
    const governance = await lead();
    const answer = await governance.ask(SAMPLES);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.logReads).toHaveLength(5);
    const asked = () => statementsOf(async () => void (await governance.ask(SAMPLES)));
    const five = await asked();
    await hub().owner.query("DELETE FROM access_sample_finding");
    await hub().owner.query("DELETE FROM access_sample_item WHERE place > 1");
    expect(await asked()).toBe(five);
  });
});
