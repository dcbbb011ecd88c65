import { CAST, partnerId } from "../../seeds/index.js";
import { Gatekeeper } from "../../src/access/index.js";
import { Findings } from "../../src/commands/leaks/findings.js";
import { ROUTE_NAMES } from "../../src/commands/leaks/routes.js";
import { attackAll } from "../../src/commands/leaks/run-leaks.js";
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

const hub = useHub();
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
  const strangers = housing.flatMap((caller) => caller.strangers.map(({ person }) => ({ person, records: [] })));
  const [caller] = housing.map((one) => ({ ...one, asksAbout: [], strangers }));
  const findings = await attackAll(ground, caller ? [caller] : [], { ...quickly, mayWrite: true }, QUIET);
  expect(findings.leaks).toEqual([]);
  expect(findings.questions).toBeGreaterThan(100);
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
