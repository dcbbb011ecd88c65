import { personId } from "../../seeds/index.js";
import { plantCanaries } from "../../src/commands/attack/canaries.js";
import { makeNhsNumber } from "../../src/kernel/identifiers/index.js";
import { processLog } from "../../src/server/process-log.js";
import { type Answer, TestHub } from "../support/hub.js";

/** What a line of the log may consist of. */
const FIELDS = ["level", "time", "requestId", "reason", "error", "code", "issuer", "seconds", "at", "msg"];

function heard() {
  const lines: string[] = [];
  return { lines, destination: { write: (line: string) => lines.push(line) } };
}

describe("a line of the process log", () => {
  const told = (...args: unknown[]) => {
    const { lines, destination } = heard();
    const log = processLog("info", destination) as unknown as { info(...args: unknown[]): void };
    log.info(...args);
    const { level: _level, time: _time, ...said } = JSON.parse(lines[0] ?? "{}");
    return said;
  };

  test("has the fields of a closed list, and no other that somebody hands it (P4)", () => {
    const fields = { requestId: "request-1", code: "57P01", variables: { nhs: "1" }, person: "Ann", at: ["a", "b"] };
    expect(told(fields, "it failed")).toEqual({
      requestId: "request-1",
      code: "57P01",
      at: ["a", "b"],
      msg: "it failed",
    });
  });

  test("holds nothing of an error that is handed over as it is, nor of what would be set into its sentence", () => {
    const unsaid = { msg: "something was logged without a sentence" };
    expect(told(new Error("Key (value)=(9990000018) already exists"))).toEqual(unsaid);
    expect(told("Ann Example was not found")).toEqual(unsaid);
    expect(told({}, "%s failed", "Ann Example")).toEqual({ msg: "%s failed" });
  });

  test("leaves out a value of another kind than its field has", () => {
    expect(told({ code: { nested: "Ann" }, reason: "x".repeat(201), at: [{}] }, "it failed")).toEqual({
      msg: "it failed",
    });
  });
});

describe("given a county full of canaries and requests that carry more of them", () => {
  const NHS = makeNhsNumber(4_242);
  const CARRIED = [NHS, "Quillan-Vexley", "canary"];
  const DANIEL = personId("daniel-marsh");
  const { lines, destination } = heard();
  let hub: TestHub;
  let answers: Answer[];

  beforeAll(async () => {
    hub = await TestHub.start({ logLevel: "trace", logTo: destination });
    await plantCanaries(hub.owner);
    const council = await hub.as("council");
    const bearer = { authorization: `Bearer ${council.token}` };
    answers = [
      await council.ask(`{ person(id: "${DANIEL}") { name { familyName } mentalHealth { __typename } } }`),
      await council.ask("query ($i: IdentifierInput) { person(identifier: $i) { id } }", {
        i: { kind: "NHS_NUMBER", value: NHS },
      }),
      await council.ask("query ($id: ID!) { person(id: $id) { id } }", { id: { canary: NHS } }),
      await council.ask(`query canary { person(id: "canary ${NHS}") { Quillan: canaryField } }`),
      await council.ask('mutation { recordConsent(input: { canary: "Quillan-Vexley" }) { version } }'),
      await hub.post(`{"query": "{ canary ${NHS}`, bearer),
      await hub.post({ query: "{ me { role } }" }, { authorization: `Bearer canary.${NHS}.canary` }),
      await hub.post({ query: "{ me { role } }" }, { ...bearer, "hub-purpose": `canary ${NHS}` }),
    ];
    await hub.owner.query("ALTER TABLE physical_health_condition RENAME COLUMN diagnosis TO canary_moved");
    answers.push(
      await council.ask(`query Quillan { person(id: "${DANIEL}") { canary: physicalHealth { __typename } } }`),
    );
    await hub.owner.query("ALTER TABLE access_event RENAME TO canary_event");
    answers.push(await council.ask(`{ person(id: "${DANIEL}") { id } }`));
    await hub.owner.query("ALTER TABLE canary_event RENAME TO access_event");
  });
  afterAll(() => hub.stop());

  test("the requests went well, badly, and wrong inside the hub", () => {
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 400, 400, 400, 401, 403, 200, 503]);
    expect(answers[0]?.body.data.person.name.familyName).toContain("canary-person_identity");
    expect(answers[8]?.body.errors[0].extensions.code).toBe("INTERNAL");
  });

  test("then no line of the process log holds one, nor a field that is not on the list (P4)", () => {
    expect(lines.length).toBeGreaterThanOrEqual(4);
    const said = lines.map((line) => JSON.parse(line));
    expect(said.flatMap((line) => Object.keys(line)).filter((name) => !FIELDS.includes(name))).toEqual([]);
    for (const canary of CARRIED) expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  });

  test("then neither the metrics nor what the access log keeps holds one (P4, P5)", async () => {
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    const { rows } = await hub.owner.query<{ text: string }>(
      "SELECT to_jsonb(access_event)::text AS text FROM access_event",
    );
    // All but the body that was no JSON, and the one that no event could be written for.
    expect(rows.length).toBe(answers.length - 2);
    for (const canary of CARRIED) {
      expect(metrics).not.toContain(canary);
      expect(rows.filter(({ text }) => text.includes(canary))).toEqual([]);
    }
  });
});
