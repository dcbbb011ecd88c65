import { CAST, partnerId, personId } from "../../seeds/index.js";
import { Gatekeeper } from "../../src/access/index.js";
import { type AccessEvent, Trail } from "../../src/audit/trail/index.js";
import { Findings } from "../../src/commands/leaks/findings.js";
import type { Ground } from "../../src/commands/leaks/judge.js";
import { strangersOf } from "../../src/commands/leaks/register-knows.js";
import { ROUTE_NAMES } from "../../src/commands/leaks/routes.js";
import { attackAll } from "../../src/commands/leaks/run-leaks.js";
import { type Logs, searchLogs } from "../../src/commands/leaks/search-logs.js";
import { compared, tailBeyond } from "../../src/commands/leaks/timing.js";
import { attackByWriting } from "../../src/commands/leaks/writes.js";
import { useHub } from "../support/hub.js";
import { type Attacked, attacked, BentHub } from "./attacked.js";

/** Columns in which the county has nothing that a canary could replace, and a constraint lets none be added. */
const NOTHING_THERE = [
  "care_purchase_request.decision",
  "entry_protection.lift_reason",
  "needs_assessment.despite_refusal",
  "planned_move.to_place",
  "record_exclusion.end_reason",
  "staff_detail.family_name",
  "staff_detail.postcode",
];

const processLog: string[] = [];
const hub = useHub({ logLevel: "trace", logTo: { write: (line) => processLog.push(line) } });
let target: Attacked;
beforeAll(async () => {
  // A receipt is for a log that has a checkpoint.
  await (await hub().as("person")).ask("{ me { id } }");
  await hub().hub.sealedLog.sequencer.step();
  target = await attacked(hub());
});

const QUIET = () => undefined;
const quickly = { isThorough: false, mayWrite: false };

test("a canary stands in every column of text about a person", () => {
  expect(target.planting.empty.map(({ table, column }) => `${table}.${column}`)).toEqual(NOTHING_THERE);
  expect(target.planting.planted.length).toBeGreaterThan(150);
});

test("a partner has to do with whoever it has seen in an emergency: its words about them are its own", () => {
  const hospital = target.callers.find(({ name }) => name === "hospital");
  expect(hospital?.knows.at(-1)).toBe(personId("leon-baptiste"));
});

test("given a caller of each kind, when they try every way round the doors, then nothing leaks and every guarded field was tried (Z1, Z2, Z4, Z5, Z7, Z9, Z11, Z22)", async () => {
  const { ground, callers } = target;
  const findings = await attackAll(ground, callers, quickly, QUIET);
  expect(findings.leaks).toEqual([]);
  expect([...findings.refusedRoutes]).toEqual([]);
  const tried = new Set([...findings.cells.values()].map(({ coordinate }) => coordinate));
  const guarded = [...ground.labels.fields].filter(([, { kind }]) => kind === "door" || kind === "level");
  expect(guarded.map(([coordinate]) => coordinate).filter((coordinate) => !tried.has(coordinate))).toEqual([]);
  const released = new Set(
    [...findings.cells.values()].flatMap((cell) => (cell.released > 0 ? [cell.coordinate] : [])),
  );
  expect(guarded.map(([coordinate]) => coordinate).filter((coordinate) => !released.has(coordinate))).toEqual([]);
}, 240_000);

test("given somebody out of reach, when a caller writes about them, then the refusal is that about nobody (Z13)", async () => {
  const { ground, callers } = target;
  const housing = callers.filter(({ name }) => name === "housing");
  const knows = housing.flatMap((one) => one.knows);
  const strangers = await strangersOf(hub().owner, partnerId(CAST.housing.partner), knows, 4, 0);
  expect(strangers).toHaveLength(4);
  const [caller] = housing.map((one) => ({ ...one, asksAbout: [], strangers }));
  const findings = await attackAll(ground, caller ? [caller] : [], { ...quickly, mayWrite: true }, QUIET);
  expect(findings.leaks).toEqual([]);
  expect(findings.questions).toBeGreaterThan(200);
}, 120_000);

test("given changes that a council may make, then their payloads tell no more than its reads (Z16)", async () => {
  const { ground, callers, records, now } = target;
  const findings = new Findings();
  for (const caller of callers.filter(({ name }) => name === "council")) {
    await attackByWriting(ground, caller, findings, { records, now, tries: 1 });
  }
  expect(findings.leaks).toEqual([]);
  expect(findings.changes).toBeGreaterThan(0);
}, 120_000);

/** What the test's hub keeps and tells of what it was asked so far. */
function logs(): Logs {
  const { databaseUrl, logKey, now } = hub();
  return { databaseUrl, logKey, origin: "concordat", selection: {}, processLog, now: () => now };
}

test("given all that was asked and changed, then no format of the access log's export holds a value, nor does a receipt, the process log or a metric (AUD-02, P4, P5)", async () => {
  const { rows } = await hub().owner.query("SELECT count(*)::int AS count FROM access_event");
  const findings = new Findings();
  await hub().hub.sealedLog.sequencer.step();
  await searchLogs(target.ground, target.callers, findings, logs());
  expect(findings.leaks).toEqual([]);
  expect(findings.searched.get("export as ndjson")).toBeGreaterThan(rows[0].count);
  expect(findings.searched.get("export as csv")).toBeGreaterThan(rows[0].count);
  expect(findings.searched.get("export as fhir")).toBeGreaterThan(rows[0].count);
  expect(findings.searched.get("receipt")).toBe(1);
  expect(findings.searched.get("metrics")).toBeGreaterThan(100);
}, 60_000);

describe("the suite finds", () => {
  /** What the suite finds as one caller, who asks about the people named or else about whom it would. */
  async function leaksOf(name: string, bend: (text: string) => string, asksAbout?: readonly string[]) {
    const { ground, callers } = target;
    const caller = callers
      .filter((one) => one.name === name)
      .map((one) => ({ ...one, ...(asksAbout ? { asksAbout } : {}) }));
    return (await attackAll({ ...ground, hub: new BentHub(hub().url, bend) }, caller, quickly, QUIET)).leaks;
  }

  /** What the suite finds where the first lock has left the door of mental health open. */
  async function leaksWithoutGuard(person: string) {
    const { open } = Gatekeeper.prototype;
    jest.spyOn(Gatekeeper.prototype, "open").mockImplementation(function (this: Gatekeeper, ...asked) {
      return asked[1] === "MENTAL_HEALTH" ? true : open.apply(this, asked);
    });
    const leaks = await leaksOf("housing", (text) => text, [person]);
    jest.restoreAllMocks();
    return leaks;
  }

  async function somebodyWithCondition(): Promise<string> {
    const { rows } = await hub().owner.query<{ person: string }>(
      `SELECT person_id AS person FROM mental_health_condition JOIN relationship USING (person_id)
       WHERE partner_id = $1 AND relationship.ended_at IS NULL AND resolved_on IS NULL LIMIT 1`,
      [partnerId(CAST.housing.partner)],
    );
    return rows[0]?.person ?? "";
  }

  test("nothing behind a door whose guard is gone, since PostgreSQL shows no row of it either (I2)", async () => {
    expect(await leaksWithoutGuard(await somebodyWithCondition())).toEqual([]);
  });

  test("a door that neither lock holds, by its name and by every route to it", async () => {
    const person = await somebodyWithCondition();
    await hub().owner.query("ALTER TABLE mental_health_condition DISABLE ROW LEVEL SECURITY");
    const leaks = await leaksWithoutGuard(person);
    await hub().owner.query("ALTER TABLE mental_health_condition ENABLE ROW LEVEL SECURITY");
    const told = leaks.filter(({ coordinate }) => coordinate === "Person.mentalHealth");
    expect(new Set(told.map(({ route }) => route).filter((route) => route !== "nested"))).toEqual(
      new Set(["plain", "list", ...ROUTE_NAMES]),
    );
    expect(told[0]).toMatchObject({
      caller: "housing",
      person,
      because: "the matrix gives NONE of MENTAL_HEALTH, and it needs SUMMARY",
    });
    expect(leaks.map(({ coordinate }) => coordinate)).toContain("mental_health_condition.functional_effect");
  });

  test("a text of somebody whom the caller may not know, wherever it stands", async () => {
    const [stranger] = target.callers.find(({ name }) => name === "housing")?.strangers ?? [];
    const canary = `canary-person_identity-family_name-${stranger?.person}`;
    const leaks = await leaksOf("housing", (text) => text.replace('"requestId":"', `"hint":"${canary}","requestId":"`));
    expect(leaks[0]).toMatchObject({
      coordinate: "person_identity.family_name",
      person: stranger?.person,
      because: "the partner has nothing to do with the person",
    });
  });

  test("an answer that tells hidden from absent", async () => {
    const [stranger] = target.callers.find(({ name }) => name === "housing")?.strangers ?? [];
    const hint = '"errors":[{"message":"Forbidden"}],"data"';
    const hidden = new BentHub(hub().url, (text) => text);
    const post = hidden.post.bind(hidden);
    hidden.post = async (body, headers, signal) => {
      const reply = await post(body, headers, signal);
      const isAbout = stranger !== undefined && body.includes(stranger.person);
      return isAbout ? { ...reply, text: reply.text.replace('"data"', hint) } : reply;
    };
    const { ground, callers } = target;
    const housing = callers.filter(({ name }) => name === "housing");
    const { leaks } = await attackAll({ ...ground, hub: hidden }, housing, quickly, QUIET);
    expect(leaks.map(({ route }) => route)).toContain("hidden or absent");
  });

  test("a list that counts more than can be paged to (Z9)", async () => {
    const leaks = await leaksOf("housing", (text) => text.replace(/"totalCount":(\d+)/, '"totalCount":9$1'));
    expect(leaks).toEqual([expect.objectContaining({ route: "pages", coordinate: "Query.caseload" })]);
  });

  test("a number that the caller is not shown, and that finds its holder (Z8)", async () => {
    const { ground, callers } = target;
    const housing = callers.filter(({ name }) => name === "housing").map((one) => ({ ...one, asksAbout: [] }));
    const bent = new BentHub(hub().url, (text) => text);
    const post = bent.post.bind(bent);
    bent.post = async (body, headers, signal) => {
      const reply = await post(body, headers, signal);
      return body.includes("identifier:") ? { ...reply, text: reply.text.replace("null", '{"id":"x"}') } : reply;
    };
    const { leaks } = await attackAll({ ...ground, hub: bent }, housing, quickly, QUIET);
    expect(leaks[0]).toMatchObject({ route: "lookup", coordinate: "Query.person" });
  });

  test("a notice that names what is withheld without a trace", async () => {
    const notice = '"withheld":[{"path":["person","mentalHealth"],"category":"MENTAL_HEALTH"}],"requestId":"';
    const leaks = await leaksOf("dwp", (text) => text.replace('"requestId":"', notice));
    expect(leaks.map(({ because }) => because)).toContain("a notice tells that MENTAL_HEALTH is withheld");
  });

  describe("a value in", () => {
    const NOBODY = "00000000-0000-4000-8000-000000000001";
    const CANARY = `canary-person_contact-telephone-${NOBODY}`;

    /** What the suite finds in the logs after one question, whose event was changed on its way to the trail. */
    async function leaksInLogs(
      bent: (event: AccessEvent) => AccessEvent,
      { ground = target.ground, lines = [] }: { readonly ground?: Ground; readonly lines?: readonly string[] } = {},
    ) {
      hub().pass(1);
      const { take } = Trail.prototype;
      jest.spyOn(Trail.prototype, "take").mockImplementation(function (this: Trail, kind) {
        return bent(take.call(this, kind));
      });
      await (await hub().as("council")).ask("{ me { role } caseload(first: 1) { totalCount } }");
      jest.restoreAllMocks();
      const findings = new Findings();
      const selection = { from: hub().now.toISOString() };
      await searchLogs(ground, target.callers, findings, { ...logs(), selection, processLog: lines });
      return findings.leaks.map(({ route, coordinate, person, because }) => [route, coordinate, person, because]);
    }

    const PLACE = ["person_contact.telephone", NOBODY];
    const SOMEWHERE = expect.stringMatching(/^line \d+ holds it$/);

    test("an event, in each format of the export, in base64 as well (AUD-02)", async () => {
      expect(await leaksInLogs((event) => ({ ...event, operation: `me ${CANARY}` }))).toEqual([
        ["export as ndjson", ...PLACE, SOMEWHERE],
        ["export as csv", ...PLACE, SOMEWHERE],
        ["export as fhir", ...PLACE, SOMEWHERE],
      ]);
    });

    test("an event that holds a number by which somebody is looked up (AUD-02)", async () => {
      const number = target.callers[0]?.identifiers[0];
      const errors = [number?.value ?? ""];
      expect(await leaksInLogs((event) => ({ ...event, body: { ...event.body, errors } }))).toEqual([
        ["export as ndjson", `person_identifier.value of ${number?.kind}`, number?.person, SOMEWHERE],
        ["export as csv", `person_identifier.value of ${number?.kind}`, number?.person, SOMEWHERE],
      ]);
    });

    test("a receipt, the process log or a metric, by its line (P4)", async () => {
      const bent = new BentHub(hub().url, (text) =>
        text.replace("concordat-receipt/1", CANARY).replace("# HELP", `# ${CANARY}`),
      );
      const ground = { ...target.ground, hub: bent };
      expect(await leaksInLogs((event) => event, { ground, lines: ["{}", `{"msg":"${CANARY}"}`] })).toEqual([
        ["receipt", ...PLACE, "line 1 holds it"],
        ["process log", ...PLACE, "line 2 holds it"],
        ["metrics", ...PLACE, "line 1 holds it"],
      ]);
    });
  });
});

test("times that are thoroughly mixed cannot be told apart, and times that differ can (Z12)", () => {
  const times = Array.from({ length: 400 }, (_, index) => index + 400);
  const [even, odd] = [times.filter((time) => time % 2 === 0), times.filter((time) => time % 2 === 1)];
  expect(compared("housing", even, odd)).toMatchObject({
    canBeToldApart: false,
    chanceOfSlower: expect.closeTo(0.5, 2),
  });
  expect(compared("housing", times.slice(200), times.slice(0, 200))).toMatchObject({
    canBeToldApart: true,
    chanceOfSlower: 1,
    probability: expect.closeTo(0, 5),
  });
});

test.each([
  [1.96, 0.05],
  [2.576, 0.01],
])("a deviate of %d comes by chance with a probability of %d (Z12)", (deviate, probability) => {
  expect(2 * tailBeyond(deviate)).toBeCloseTo(probability, 3);
});
