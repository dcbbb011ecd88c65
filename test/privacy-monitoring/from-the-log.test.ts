import { randomUUID } from "node:crypto";
import type { CastName } from "../../seeds/index.js";
import { personId, userId } from "../../seeds/index.js";
import { loadRuleBook, runPrivacyMonitoring } from "../../src/privacy-monitoring/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const LEON = personId("leon-baptiste");
const PRIYA = userId("priya-nair");
const PERSON = "query ($id: ID!) { person(id: $id) { id name { familyName } } }";
const DAY = 86_400_000;

/** The log is written by the clock on the wall, and settled some days after it. */
const settled = () => new Date(Date.now() + 4 * DAY);
const run = (now: Date) => runPrivacyMonitoring(hub().owner, loadRuleBook(), now);

async function look(name: CastName, id: string): Promise<void> {
  const { body } = await (await hub().as(name)).ask(PERSON, { id });
  expect(body.errors).toBeUndefined();
}

/** What has been noticed of a user by one rule: about whom, and by how many events. */
async function noticed(rule: string, user: string): Promise<unknown[]> {
  const { rows } = await hub().owner.query(
    "SELECT person_id AS person, cardinality(event_ids) AS events FROM odd_access WHERE rule = $1 AND user_id = $2",
    [rule, user],
  );
  return rows;
}

const feed = (change: string, value: string | null) =>
  hub().owner.query(`UPDATE staff_detail SET ${change} = $2 WHERE user_id = $1`, [PRIYA, value]);
const clear = () => hub().owner.query("TRUNCATE odd_access_run, odd_access CASCADE");

describe("given the log that the hub itself wrote", () => {
  beforeEach(clear);

  test("what may yet be explained is told only when the days for it have passed (GAP-32)", async () => {
    await feed("family_name", "Marsh");
    await look("council", DANIEL);
    await run(hub().now);
    expect(await noticed("SAME_NAME_OR_ADDRESS", PRIYA)).toEqual([]);
    await run(settled());
    expect(await noticed("SAME_NAME_OR_ADDRESS", PRIYA)).toEqual([{ person: DANIEL, events: 1 }]);
    await feed("family_name", "Nair");
  });

  test("the same postcode is told of, and never that of a protected address (GAP-32)", async () => {
    const { rows } = await hub().owner.query("SELECT postcode FROM person_contact WHERE person_id = $1", [DANIEL]);
    await feed("postcode", String(rows[0].postcode).toLowerCase());
    await hub().owner.query("UPDATE person_contact SET is_protected = true WHERE person_id = $1", [DANIEL]);
    await run(settled());
    expect(await noticed("SAME_NAME_OR_ADDRESS", PRIYA)).toEqual([]);
    await hub().owner.query("UPDATE person_contact SET is_protected = false WHERE person_id = $1", [DANIEL]);
    await clear();
    await run(settled());
    expect(await noticed("SAME_NAME_OR_ADDRESS", PRIYA)).toEqual([{ person: DANIEL, events: 1 }]);
    await feed("postcode", null);
  });

  test("a relationship explains a look, and where there was none it is told of (GAP-32)", async () => {
    await run(settled());
    expect(await noticed("NO_RELATIONSHIP", PRIYA)).toEqual([]);
    await clear();
    await hub().owner.query(
      `UPDATE relationship SET started_at = '2020-01-01', ended_at = '2020-02-01', valid_to = '2020-02-01'
       WHERE person_id = $1 AND partner_id = (SELECT partner_id FROM staff_user WHERE id = $2)`,
      [DANIEL, PRIYA],
    );
    await run(settled());
    expect(await noticed("NO_RELATIONSHIP", PRIYA)).toEqual([{ person: DANIEL, events: 1 }]);
  });

  test("a colleague's record is told of, until the colleague has left (GAP-32)", async () => {
    const tom = userId("tom-hallam");
    await hub().owner.query("UPDATE staff_detail SET person_id = $2 WHERE user_id = $1", [tom, DANIEL]);
    await run(hub().now);
    expect(await noticed("COLLEAGUE", PRIYA)).toEqual([{ person: DANIEL, events: 1 }]);
    await clear();
    await hub().owner.query("UPDATE staff_user SET status = 'LEFT' WHERE id = $1", [tom]);
    await run(hub().now);
    expect(await noticed("COLLEAGUE", PRIYA)).toEqual([]);
  });

  test("several people refused, whom the hub may not even hold, are one question about none of them (GAP-32)", async () => {
    for (const id of [LEON, randomUUID(), randomUUID(), randomUUID()]) await look("council-c", id);
    await run(hub().now);
    expect(await noticed("REPEATED_REFUSALS", userId("kit-barlow"))).toEqual([{ person: null, events: 4 }]);
  });

  test("a person's look at their own record, and a system's, are nobody's to question (GAP-32)", async () => {
    await hub().owner.query("UPDATE staff_detail SET person_id = NULL");
    await hub().owner.query("INSERT INTO staff_detail (user_id, family_name, person_id) VALUES ($1, 'Marsh', $2)", [
      userId("daniel-marsh"),
      DANIEL,
    ]);
    await look("person", DANIEL);
    await run(settled());
    expect(await noticed("OWN_RECORD", userId("daniel-marsh"))).toEqual([]);
  });

  test("an emergency that nobody at the hospital reviewed is found without any event (GAP-32)", async () => {
    await run(hub().now);
    expect(await noticed("UNREVIEWED_EMERGENCY", userId("imogen-vale"))).toEqual([{ person: LEON, events: 0 }]);
  });

  test("every transaction of the run works as its own role, and as nobody else (GAP-32)", async () => {
    const texts: string[] = [];
    const query = (asked: { text: string }) => {
      texts.push(asked.text);
      return hub().owner.query(asked) as never;
    };
    await runPrivacyMonitoring({ query }, loadRuleBook(), hub().now);
    const begun = texts.flatMap((text, place) => (text.startsWith("BEGIN") ? [texts[place + 1]] : []));
    expect(begun.length).toBeGreaterThan(1);
    expect(new Set(begun)).toEqual(new Set(["SET LOCAL ROLE concordat_monitor"]));
    expect(texts.filter((text) => text === "COMMIT").length).toBe(begun.length);
  });

  test("a run that fails keeps nothing of its batch, and the next does it again (GAP-32)", async () => {
    const failing = (query: { text: string }) =>
      query.text.includes("INSERT INTO odd_access_run")
        ? Promise.reject(new Error("the connection broke"))
        : (hub().owner.query(query) as never);
    await expect(runPrivacyMonitoring({ query: failing }, loadRuleBook(), hub().now)).rejects.toThrow("broke");
    expect((await hub().owner.query("SELECT id FROM odd_access")).rows).toEqual([]);
    expect((await run(hub().now)).noticed).toBeGreaterThan(0);
  });
});
