import pg from "pg";
import { personId } from "../../seeds/index.js";
import { prepareMonths } from "../../src/audit/trail/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const monthsFrom = (months: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
};
const partOf = (month: Date) => `access_event_${month.toISOString().slice(0, 7).replace("-", "_")}`;
const PARTS = `SELECT inhrelid::regclass::text AS part FROM pg_inherits WHERE inhparent = 'access_event'::regclass ORDER BY 1`;
const parts = async () => (await hub().owner.query<{ part: string }>(PARTS)).rows.map(({ part }) => part);

async function asHub<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: hub().hubUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** An entry as it would be if it were recorded at a moment. */
const recordedAt = (moment: Date) =>
  hub().owner.query(
    `INSERT INTO access_event (id, request_id, occurred_at, recorded_at, kind, policy_fingerprint, body)
     VALUES (gen_random_uuid(), 'months-test', $1, $1, 'READ', 'matrix', '{}') RETURNING tableoid::regclass::text AS part`,
    [moment],
  );

describe("the access log stands in parts by month (AUD-02)", () => {
  test("an entry is in the part of the month in which it was recorded", async () => {
    const council = await hub().as("council");
    const answer = await council.ask("query ($id: ID!) { person(id: $id) { id } }", { id: personId("daniel-marsh") });
    const { rows } = await hub().owner.query(
      "SELECT tableoid::regclass::text AS part, recorded_at AS at FROM access_event WHERE request_id = $1",
      [answer.body.extensions.hub.requestId],
    );
    expect(rows).toEqual([{ part: partOf(rows[0].at), at: expect.any(Date) }]);
  });

  test("the hub makes the parts of the months to come, this one and three more, and no other", async () => {
    const ahead = [0, 1, 2, 3].map((months) => partOf(monthsFrom(months)));
    await hub().owner.query(`DROP TABLE ${ahead[2]}`);
    expect(await asHub(prepareMonths)).toBe(true);
    expect(await parts()).toEqual(["access_event_rest", ...ahead].sort());
    await expect(asHub((client) => client.query("SELECT make_part_of_access_log('2000-01-01')"))).rejects.toMatchObject(
      { code: "42501" },
    );
  });

  test("each part is append-only, also for whoever owns it, and none is open to the hub by its own name", async () => {
    for (const part of await parts()) {
      for (const change of [`UPDATE ${part} SET operation = 'x'`, `DELETE FROM ${part}`, `TRUNCATE ${part}`]) {
        await expect(hub().owner.query(change)).rejects.toThrow("append-only");
        await expect(asHub((client) => client.query(change))).rejects.toMatchObject({ code: "42501" });
      }
      await expect(asHub((client) => client.query(`TABLE ${part}`))).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("an entry of a month without a part is kept among the rest, and that is told", async () => {
    const { rows } = await recordedAt(monthsFrom(9));
    expect(rows).toEqual([{ part: "access_event_rest" }]);
    expect(await asHub(prepareMonths)).toBe(false);
  });

  test("where the log is being read, making a part is put off, and nothing waits for it", async () => {
    await hub().owner.query(`DROP TABLE ${partOf(monthsFrom(3))}`);
    await hub().owner.query("BEGIN; SELECT count(*) FROM access_event");
    await asHub(prepareMonths);
    await hub().owner.query("COMMIT");
    expect(await parts()).not.toContain(partOf(monthsFrom(3)));
    await asHub(prepareMonths);
    expect(await parts()).toContain(partOf(monthsFrom(3)));
  });

  test("nothing is held and nothing sampled that is no entry", async () => {
    const unknown = hub().owner.query(
      `INSERT INTO event_hold (investigation_id, event_id, recorded_by_user_id, recorded_by_partner_id, event_at)
       SELECT id, gen_random_uuid(), recorded_by_user_id, recorded_by_partner_id, now() FROM investigation LIMIT 1`,
    );
    await expect(unknown).rejects.toMatchObject({ code: "23503" });
  });
});
