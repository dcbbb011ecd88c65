import { consentId, partnerId, personId, userId } from "../../seeds/index.js";
import type { Answer, Caller } from "../support/hub.js";
import { useHub } from "../support/hub.js";
import { askKeyed, saidIn } from "../support/keyed.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const RECORD = `mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) {
  entryId version person { id name { familyName } housing { kind } } } }`;
const situation = (change: Record<string, unknown> = {}) => ({
  input: { personId: DANIEL, kind: "TEMPORARY", since: "2026-06-01", isAtRisk: true, ...change },
});
const errorOf = ({ status, body }: Answer) => ({ status, ...body.errors?.[0]?.extensions });
const isReplayed = ({ headers }: Answer) => headers.get("idempotency-replayed");
const situations = async () => {
  const { rows } = await hub().owner.query("SELECT id FROM housing_situation WHERE person_id = $1", [DANIEL]);
  return rows.length;
};

describe("a change that is sent again with the same key", () => {
  let prison: Caller;
  beforeAll(async () => {
    prison = await hub().as("prison");
  });
  const record = (key: string, change: Record<string, unknown> = {}, query = RECORD) =>
    askKeyed(hub(), prison, { query, variables: situation(change), key });

  test("is made once, and answered as before, whatever the layout of the query (F9)", async () => {
    const before = await situations();
    const first = await record("once");
    const again = await record("once", {}, RECORD.replaceAll(/\s+/g, "  "));
    expect(first.body.data.recordHousingSituation.person.name.familyName).toBe("Marsh");
    expect(saidIn(again)).toEqual(saidIn(first));
    expect([isReplayed(first), isReplayed(again)]).toEqual([null, "true"]);
    expect(await situations()).toBe(before + 1);
  });

  test("leaves an event of its own: which request it repeats, and what was read again", async () => {
    const first = await record("noted");
    const events = await hub().eventsOf(await record("noted"));
    expect(events.map(({ kind }) => kind)).toEqual(["READ"]);
    const { requestId } = first.body.extensions.hub;
    expect(events[0]?.body.repeats).toEqual([{ action: "recordHousingSituation", requestId }]);
    expect(events[0]?.body.writes).toEqual([]);
    expect(events[0]?.body.decisions.map(({ category }) => category)).toContain("HOUSING");
  });

  test("is made twice without a key, and with two", async () => {
    const before = await situations();
    await prison.ask(RECORD, situation());
    await record("the one");
    await record("the other");
    expect(await situations()).toBe(before + 3);
  });

  test.each([
    ["other values", { isAtRisk: false }, RECORD],
    ["another selection", {}, RECORD.replace("version", "")],
  ])("but with %s is refused with 422, and nothing is written (F9)", async (_what, change, query) => {
    const key = `body ${query.length}`;
    await record(key);
    const before = await situations();
    expect(errorOf(await record(key, change, query))).toEqual({ status: 422, code: "IDEMPOTENCY_MISMATCH" });
    expect(await situations()).toBe(before);
  });

  test("and another user's key is another key: it gives nothing of this one's", async () => {
    const before = await situations();
    await record("shared");
    const governor = await hub().as("prison-governor");
    const theirs = await askKeyed(hub(), governor, { query: RECORD, variables: situation(), key: "shared" });
    expect(isReplayed(theirs)).toBeNull();
    expect(await situations()).toBe(before + 2);
  });

  test("is refused again as it was refused, though it would be let through by now", async () => {
    const early = { since: "2026-06-20" };
    const first = await record("refused", early);
    expect(errorOf(first)).toMatchObject({ status: 200, code: "BAD_USER_INPUT" });
    const then = hub().now;
    hub().pass(7 * 24 * 60);
    prison = await hub().as("prison");
    const again = await record("refused", early);
    expect(saidIn(again)).toEqual(saidIn(first));
    const [event] = await hub().eventsOf(again);
    const { requestId } = first.body.extensions.hub;
    expect(event?.body.repeats).toEqual([{ action: "recordHousingSituation", requestId }]);
    expect((await record("afresh", early)).body.errors).toBeUndefined();
    hub().now = then;
    prison = await hub().as("prison");
  });

  test.each([
    ["an empty one", ""],
    ["one of 256 characters", "x".repeat(256)],
    ["one with a tab", "tab\tbed"],
  ])("a key that is none is refused before anything is done: %s", async (_what, key) => {
    const before = await situations();
    const answer = await record(key);
    expect(errorOf(answer)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    expect(answer.body.extensions.hub.requestId).toEqual(expect.any(String));
    expect(await situations()).toBe(before);
  });

  test("a question needs no key, and takes no notice of one", async () => {
    const query = "{ me { role } }";
    for (const _time of [1, 2]) {
      const answer = await askKeyed(hub(), prison, { query, key: "question" });
      expect([isReplayed(answer), answer.body.errors]).toEqual([null, undefined]);
    }
  });

  test("of several changes in one operation each is made once", async () => {
    const query = `mutation ($input: RecordHousingSituationInput!, $bad: RecordHousingSituationInput!) {
      one: recordHousingSituation(input: $input) { entryId }
      wrong: recordHousingSituation(input: $bad) { entryId }
      two: recordHousingSituation(input: $input) { entryId } }`;
    const variables = { ...situation(), bad: situation({ since: "2030-01-01" }).input };
    const before = await situations();
    const first = await askKeyed(hub(), prison, { query, variables, key: "several" });
    expect(first.body.data).toEqual({
      one: { entryId: expect.any(String) },
      wrong: null,
      two: { entryId: expect.any(String) },
    });
    expect(saidIn(await askKeyed(hub(), prison, { query, variables, key: "several" }))).toEqual(saidIn(first));
    expect(await situations()).toBe(before + 2);
  });

  test("keeps of the key its hash, and of the answer ids and codes alone", async () => {
    await record("Marsh, D.", { narrative: "Sleeps at his sister's." });
    const { rows } = await hub().owner.query(
      "SELECT idempotency_key::text || idempotent_answer::text AS kept FROM idempotency_key JOIN idempotent_answer ON key_id = id",
    );
    const kept = rows.map((row: { kept: string }) => row.kept).join();
    expect(kept).toContain("recordHousingSituation");
    expect(kept).not.toMatch(/Marsh|sister/);
  });
});

describe("an answer that is asked for again when its reader may see less", () => {
  test("tells no more than they may see by now", async () => {
    const [icb, council] = [await hub().as("icb"), await hub().as("council")];
    const query = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
      person { name { familyName } careNeeds { needsInShort } } } }`;
    const input = {
      ...{ personId: DANIEL, kind: "PROCESS", process: "NEEDS_ASSESSMENT", howGiven: "VERBAL" },
      ...{
        recipients: [{ partnerId: partnerId("northmere-icb") }],
        categories: ["CHC"],
        purposes: ["CARE_MANAGEMENT"],
      },
    };
    const keyed = { query, variables: { input }, key: "withdrawn between" };
    const first = await askKeyed(hub(), icb, keyed);
    expect(first.body.data.recordConsent.person.careNeeds).not.toBeNull();
    await council.ask("mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { person { id } } }", {
      input: { consentId: consentId("daniel-chc-icb"), expectedVersion: 1, consequencesExplained: true },
    });
    const again = await askKeyed(hub(), icb, keyed);
    expect(isReplayed(again)).toBe("true");
    expect(again.body.data.recordConsent.person).toEqual({ name: { familyName: "Marsh" }, careNeeds: null });
    expect(again.body.extensions.hub.withheld).toMatchObject([{ category: "CARE_NEEDS" }]);
    const [event] = await hub().eventsOf(again);
    expect(event?.body.decisions.find(({ category }) => category === "CARE_NEEDS")?.effect).toBe("DENY");
  });

  test("tells whoever lacks the right by now that it was done, and nothing else", async () => {
    const lead = await hub().as("ig-lead");
    const query = `mutation ($input: ExcludeFromRecordInput!) { excludeFromRecord(input: $input) { exclusion { id reason } } }`;
    const input = { personId: DANIEL, userId: userId("tom-hallam"), reason: "He is a neighbour of the family." };
    const keyed = { query, variables: { input }, key: "neighbour" };
    const first = await askKeyed(hub(), lead, keyed);
    expect(first.body.data.excludeFromRecord.exclusion.reason).toBe(input.reason);
    await hub().owner.query("UPDATE person SET record_owner_id = $1 WHERE id = $2", [
      partnerId("callowmere-council"),
      DANIEL,
    ]);
    const again = await askKeyed(hub(), lead, keyed);
    expect(again.body.data).toEqual({ excludeFromRecord: null });
    expect(errorOf(again)).toEqual({ status: 200, code: "CONFLICT", isDone: true });
    const [event] = await hub().eventsOf(again);
    expect(event?.body.acts).toMatchObject([{ action: "excludeFromRecord", isPermitted: false }]);
  });
});
