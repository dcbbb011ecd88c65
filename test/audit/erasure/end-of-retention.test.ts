import pg from "pg";
import { personId, userId } from "../../../seeds/index.js";
import { erasureMade, SealedTrail } from "../../../src/audit/trail/index.js";
import { runAuditRetain } from "../../../src/commands/run-audit-retain.js";
import { called, exportOf, verified } from "../../support/audit-exports.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";
import { ownerUrlOf } from "../../support/owner-url.js";

const hub = useHub();
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const DANIEL = personId("daniel-marsh");
const inYears = (years: number) => new Date(Date.now() + years * 366 * 86_400_000);
const MONTH = `access_event_${new Date().toISOString().slice(0, 7).replace("-", "_")}`;
let council: Caller;

const step = () => hub().hub.sealedLog.sequencer.step();
const retain = (now: Date, isDryRun = false, batchSize = 3) => {
  return runAuditRetain(
    ownerUrlOf(hub()),
    { isDryRun },
    { logKey: hub().logKey, policyFingerprint: "matrix", now, batchSize },
  );
};
const bodiesOf = async (answers: readonly Answer[]) => {
  const ids = answers.map(({ body }) => body.extensions.hub.requestId);
  const { rowCount } = await hub().owner.query("SELECT FROM access_event WHERE request_id = ANY($1)", [ids]);
  return rowCount;
};
const ask = (times: number) => Promise.all(Array.from({ length: times }, () => council.ask(QUERY, { id: DANIEL })));

beforeAll(async () => {
  council = await hub().as("council");
});

describe("given entries of the log whose retention has ended (GAP-23, P5)", () => {
  let old: Answer[];
  let recent: Answer[];
  let refused: Answer;

  beforeAll(async () => {
    old = await ask(8);
    refused = await hub().post({ query: "{ me { role } }" });
    await step();
    recent = await ask(2);
    await step();
  });

  test("then nothing is erased before its class has ended, nor in a dry run", async () => {
    expect(await retain(inYears(1))).toMatch(/^0 entries are older/);
    expect(await retain(inYears(9), true)).toMatch(/11 would be erased, 0 are held/);
    expect(await bodiesOf([...old, ...recent, refused])).toBe(11);
  });

  test("then a class that ends sooner goes alone", async () => {
    expect(await retain(inYears(3))).toMatch(/1 were erased, 0 are held.\n {2}SIGN_IN_REFUSED: 1$/);
    expect(await bodiesOf([...old, ...recent])).toBe(10);
    expect(await bodiesOf([refused])).toBe(0);
  });

  test("then what an investigation or a legal hold keeps stays, and the rest goes, in batches", async () => {
    const { owner } = hub();
    const lead = [userId("helen-ashby")];
    const held = old[0]?.body.extensions.hub.requestId;
    await owner.query(
      `INSERT INTO investigation (id, person_id, reason, recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT '0b54e3f2-6b5c-4f37-9d34-0d0b8d1c5a11', $2, 'A complaint.', id, partner_id, now() FROM staff_user WHERE id = $1`,
      [...lead, DANIEL],
    );
    await owner.query(
      `INSERT INTO event_hold (investigation_id, event_id, recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT '0b54e3f2-6b5c-4f37-9d34-0d0b8d1c5a11', event.id, staff_user.id, staff_user.partner_id, now()
       FROM access_event AS event, staff_user WHERE request_id = $2 AND staff_user.id = $1`,
      [...lead, held],
    );
    expect(await retain(inYears(9))).toMatch(/9 were erased, 1 are held.\n {2}ROUTINE: 9$/);
    expect(await bodiesOf(old)).toBe(1);
    expect(await bodiesOf(recent)).toBe(0);
  });

  test("then the whole log verifies, and the verdict counts what was erased", async () => {
    await step();
    const text = await exportOf(hub());
    const verdict = await verified(text, { logKey: hub().logKey.publicKey.toString("base64") });
    expect(verdict).toMatchObject({ exitCode: 0, erased: 10, warnings: [] });
    expect(verdict.events).toBe(verdict.bodies + 10);
    expect((await called(text)).out).toContain("by the log's own record: 10");
  });

  test("then formats for reading end with how many of the period there are no rows of (GAP-23)", async () => {
    const ends = async (selection: { from?: string; to?: string }) => {
      const table = (await exportOf(hub(), { format: "csv", selection })).trimEnd().split("\r\n");
      const resources = (await exportOf(hub(), { format: "fhir", selection })).trimEnd().split("\n");
      return { table, row: table.at(-1) ?? "", resource: resources.at(-1) ?? "" };
    };
    const { table, row, resource } = await ends({});
    expect(table[0]?.split(",").at(-1)).toBe("erased");
    expect([row.split(",")[3], row.split(",").at(-1)]).toEqual(["ERASED", "10"]);
    expect(row.split(",")).toHaveLength(table[0]?.split(",").length ?? 0);
    expect(JSON.parse(resource)).toMatchObject({
      resourceType: "OperationOutcome",
      issue: [{ severity: "information", diagnostics: expect.stringMatching(/^10 entries/) }],
    });
    const before = await ends({ to: inYears(-1).toISOString() });
    expect([before.row, before.resource]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/ERASED|OperationOutcome/)]),
    );
  });

  test("then a second run finds nothing more, and the records are never erased", async () => {
    const count = async () =>
      (await hub().owner.query("SELECT FROM access_event WHERE operation = 'audit:retain'")).rowCount;
    const before = await count();
    expect(await retain(inYears(9))).toMatch(/0 were erased/);
    expect(await count()).toBe(before);
  });

  test("then the record of it names no person, and governance reads of it (AUD-01)", async () => {
    const { rows } = await hub().owner.query("SELECT * FROM access_event WHERE operation = 'audit:retain'");
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toContain(DANIEL);
    const lead = await hub().as("ig-lead");
    const answer = await lead.ask(
      "{ accessLog(first: 50) { edges { node { operation erasures { retentionClass events before } } } } }",
    );
    const nodes = answer.body.data.accessLog.edges.map(({ node }: { node: object }) => node);
    expect(nodes).toContainEqual(
      expect.objectContaining({
        operation: "audit:retain",
        erasures: [{ retentionClass: "SIGN_IN_REFUSED", events: 1, before: expect.any(String) }],
      }),
    );
  });

  test("then the hub's own role erases nothing, and neither does the owner by hand", async () => {
    for (const table of ["access_event", MONTH]) {
      await expect(hub().owner.query(`DELETE FROM ${table}`)).rejects.toThrow("append-only");
    }
    const asHub = new pg.Client({ connectionString: hub().hubUrl });
    await asHub.connect();
    await expect(asHub.query("SET ROLE concordat_retention")).rejects.toMatchObject({ code: "42501" });
    await expect(asHub.query("DELETE FROM access_event")).rejects.toMatchObject({ code: "42501" });
    await asHub.end();
  });

  test("then a record that is older than what it covers does not cover it, whoever sealed it", async () => {
    const { logKey, owner } = hub();
    const [answer] = await ask(1);
    const [stream = "", sequence = ""] = (answer?.headers.get("hub-audit-receipt") ?? "").split(".");
    const before = "2020-01-01T00:00:00.000Z";
    const entry = { retentionClass: "ROUTINE", before, events: 1, places: [{ stream, sequences: sequence }] };
    const made = erasureMade([entry], { policyFingerprint: "matrix", controllerIds: [], now: hub().now });
    const trail = new SealedTrail({ database: owner, logKey, node: "forger", now: () => hub().now });
    await trail.store([{ event: made, isStored: false }]);
    await owner.query("BEGIN; SET LOCAL ROLE concordat_retention");
    await owner.query("DELETE FROM access_event WHERE request_id = $1", [answer?.body.extensions.hub.requestId]);
    await owner.query("COMMIT");
    await step();
    const verdict = await verified(await exportOf(hub()));
    expect(verdict).toMatchObject({ exitCode: 1, stream, sequence: Number(sequence) });
  });
});
