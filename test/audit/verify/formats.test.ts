import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { partnerId, personId, userId } from "../../../seeds/index.js";
import { cellOf } from "../../../src/audit/export/index.js";
import { newSigningKey } from "../../../src/audit/seal/index.js";
import { readAuditExportArguments, runAuditExport } from "../../../src/commands/run-audit-export.js";
import { UsageError } from "../../../src/commands/run-command.js";
import { exportOf, linesIn } from "../../support/audit-exports.js";
import { type Answer, useHub } from "../../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } physicalHealth { functionalEffects } } }";
let read: Answer;

beforeAll(async () => {
  const probation = await hub().as("probation");
  const council = await hub().as("council");
  read = await probation.ask(QUERY, { id: DANIEL });
  await council.ask("{ me { role } }");
  await hub().post({ query: "{ me { role } }" }, { "x-request-id": "-2-3-cmd-calc" });
});

describe("a selection of the log (AUD-01)", () => {
  const operations = async (args: string[]) => {
    const asked = readAuditExportArguments([...args, "--format", "fhir"]);
    const lines = linesIn(await exportOf(hub(), asked ?? {}));
    return lines.flatMap(({ id }) => (id ? [id] : []));
  };
  const idsWhere = async (condition: string, values: unknown[]) => {
    const { rows } = await hub().owner.query(`SELECT id FROM access_event WHERE ${condition}`, values);
    return rows.map(({ id }) => id);
  };

  test.each([
    [
      "a partner did",
      ["--partner", partnerId("northmere-probation")],
      "partner_id = $1",
      partnerId("northmere-probation"),
    ],
    ["a user did", ["--user", userId("carla-benning")], "user_id = $1", userId("carla-benning")],
    ["is about a person", ["--person", DANIEL], "subject_ids @> ARRAY[$1::uuid]", DANIEL],
  ])("holds what %s, and nothing else", async (_, args, condition, id) => {
    const before = await idsWhere(condition, [id]);
    expect(before.length).toBeGreaterThan(0);
    const found = await operations(args);
    expect(new Set(found)).toEqual(new Set(await idsWhere(condition, [id])));
  });

  test("holds what lies in a period, its beginning included and its end not", async () => {
    const moment = hub().now.toISOString();
    expect(await operations(["--to", moment])).toEqual([]);
    expect((await operations(["--from", moment])).length).toBeGreaterThan(2);
  });

  test.each([
    ["two of person, partner and user", ["--person", DANIEL, "--user", DANIEL]],
    ["no id", ["--person", "Daniel Marsh"]],
    ["no moment", ["--from", "yesterday"]],
    ["a period that ends before it begins", ["--from", "2026-02-01", "--to", "2026-01-01"]],
    ["a format that there is none of", ["--format", "pdf"]],
    ["a name with a line break", ["--as", "Morgan\nRay"]],
  ])("is refused with the usage where it names %s", (_, args) => {
    expect(() => readAuditExportArguments(args)).toThrow(UsageError);
  });
});

describe("an export with a key that is not the log's", () => {
  test("is refused before anything is sealed with it", async () => {
    const count = async () => (await hub().owner.query("SELECT count(*)::int AS n FROM audit_stream")).rows[0].n;
    const before = await count();
    const occasion = { origin: "concordat", logKey: newSigningKey(), policyFingerprint: "m", now: () => hub().now };
    const asked = { selection: {}, format: "csv", out: null, by: "operator" } as const;
    await expect(runAuditExport(hub().hubUrl, asked, occasion, new Writable())).rejects.toThrow(
      "signed with another key",
    );
    expect(await count()).toBe(before);
  });
});

describe("an export into a file", () => {
  test("makes one that its owner alone can read, and writes over none", async () => {
    const directory = await mkdtemp(join(tmpdir(), "audit-export-"));
    const out = join(directory, "log.csv");
    await exportOf(hub(), { format: "csv", out });
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(await readFile(out, "utf8")).toMatch(/^id,request_id,/);
    await expect(exportOf(hub(), { format: "csv", out })).rejects.toThrow(UsageError);
    await rm(directory, { recursive: true });
  });
});

describe("the log as a table", () => {
  test("has a row for each event, and what a caller chose is no formula", async () => {
    const rows = (await exportOf(hub(), { format: "csv" })).split("\r\n");
    const columns = rows[0]?.split(",").length ?? 0;
    expect(rows.slice(1, -1).every((row) => row.split(",").length === columns)).toBe(true);
    expect(rows.find((row) => row.includes("cmd-calc"))).toContain(",'-2-3-cmd-calc,");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+44", "'+44"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["a,b", '"a,b"'],
    ["plain", "plain"],
    [null, ""],
    [7, "7"],
  ])("a cell of %j is written %j", (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });
});

describe("the log as FHIR AuditEvent resources", () => {
  const resources = async () => linesIn(await exportOf(hub(), { format: "fhir" }));

  test("each has what FHIR R4 requires of one, in the codes of the Basic Audit Log Patterns", async () => {
    for (const resource of await resources()) {
      expect(resource).toMatchObject({
        resourceType: "AuditEvent",
        type: { system: expect.any(String), code: expect.any(String) },
        subtype: [{ code: expect.any(String) }],
        action: expect.stringMatching(/^[CRUDE]$/),
        recorded: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        outcome: expect.stringMatching(/^(0|4|8|12)$/),
        source: { observer: { identifier: { value: "concordat" } } },
      });
      expect(resource.agent.filter(({ requestor }: { requestor: boolean }) => requestor)).toHaveLength(1);
      for (const { type, who, requestor } of resource.agent) {
        expect([type.coding[0].code, typeof requestor]).toEqual([
          expect.stringMatching(/^(110152|110153|IRCP)$/),
          "boolean",
        ]);
        expect(who.identifier ?? who.display).toBeTruthy();
      }
      for (const entity of resource.entity) expect(entity.name && entity.query).toBeFalsy();
    }
  });

  test("a read names the person, the user, the purpose, the request and what was decided", async () => {
    const [event] = await hub().eventsOf(read);
    const resource = (await resources()).find(({ id }) => id === event?.id);
    expect(resource).toMatchObject({
      action: "E",
      type: { code: "rest" },
      subtype: [{ code: "search" }],
      purposeOfEvent: [{ coding: [{ system: "urn:concordat:purpose", code: "SUPERVISION" }] }],
    });
    const codes = resource?.entity.map(({ type }: { type: { code: string } }) => type.code);
    expect(codes).toEqual(expect.arrayContaining(["1", "2", "XrequestId"]));
    expect(resource?.entity[0].what.reference).toBe(`Patient/${DANIEL}`);
    expect(JSON.stringify(resource)).not.toContain("Marsh");
    expect(resource?.entity[1].detail.map(({ type }: { type: string }) => type)).toContain("PHYSICAL_HEALTH");
  });

  test("a bearer who was not let in is a failed login of somebody unknown", async () => {
    const login = (await resources()).find(({ type }) => type.code === "110114");
    expect(login).toMatchObject({ outcome: "4", agent: [{ who: { display: "not known" }, requestor: true }, {}] });
  });
});
