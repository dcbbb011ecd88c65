import { personId } from "../../../seeds/index.js";
import { Quota } from "../../../src/server/limits/quota.js";
import { TokenBucket } from "../../../src/server/limits/token-bucket.js";
import { type Answer, type Caller, useHub } from "../../support/hub.js";

const PER_MINUTE = 1_000;
const hub = useHub({ costPerMinute: PER_MINUTE });
/** Costs 401: four hundred names behind a hundred people, and the list. */
const PAGE = "{ caseload(first: 100) { edges { node { id } } } }";
const told = (answer: Answer) => [answer.status, answer.body.errors?.[0].extensions.code];

async function spendAll(caller: Caller): Promise<Answer> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await caller.ask(PAGE);
    if (answer.status !== 200) return answer;
  }
  throw new Error("the quota has no end");
}

beforeEach(() => hub().pass(2));

test("who has spent a minute's share is told when to come back, and the refusal is in the trail (D7)", async () => {
  const council = await hub().as("council");
  const refused = await spendAll(council);
  expect(told(refused)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const [event] = await hub().eventsOf(refused);
  expect(event).toMatchObject({
    hasRefusal: true,
    body: { outcome: "REFUSED", errors: ["RATE_LIMITED"], decisions: [] },
  });
  expect(event?.userId).not.toBeNull();
});

test("nobody else is kept waiting for it, nor what costs next to nothing (D7)", async () => {
  const council = await hub().as("council");
  await spendAll(council);
  expect((await (await hub().as("probation")).ask(PAGE)).status).toBe(200);
});

test("after the time that was named, the same is answered (D7)", async () => {
  const council = await hub().as("council");
  const refused = await spendAll(council);
  hub().pass(Number(refused.headers.get("retry-after")) / 60);
  expect((await council.ask(PAGE)).status).toBe(200);
});

test("a partner whose share the register names has that, and no other's changes (D7)", async () => {
  const quota = new Quota(PER_MINUTE, () => hub().now);
  const never = async () => false;
  const spender = { partnerId: "p" as never, userId: "u" as never };
  await quota.spend({ ...spender, costPerMinute: 10 }, 5, never);
  await expect(quota.spend({ ...spender, costPerMinute: 10 }, 5, never)).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
});

describe("an emergency", () => {
  const BREAK = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { person { id name { familyName } } } }`;
  const input = () => ({
    personId: personId("leon-baptiste"),
    reason: "RISK_TO_LIFE",
    circumstances: "On the bridge at ten past two, says he has not slept for three nights.",
    claimedRelationship: "Duty social worker",
    until: new Date(hub().now.getTime() + 3_600_000).toISOString(),
  });

  test("is declared, and the record read, on a reserve of its own when everything else is spent (D7)", async () => {
    hub().now = new Date("2026-06-16T01:10:00.000Z");
    const duty = await hub().as("council-c", "EMERGENCY", { hasSecondFactor: true });
    const ordinary = "{ partners { id name } }";
    for (const query of [ordinary, "{ me { role } }"]) while ((await duty.ask(query)).status === 200);
    const opened = await duty.ask(BREAK, { input: input() });
    expect(opened.body.data.breakGlass.person.name.familyName).toBe("Baptiste");
    expect((await duty.ask(ordinary)).status).toBe(200);
  });

  test("has an end, too", async () => {
    const quota = new Quota(PER_MINUTE, () => hub().now);
    const spender = { partnerId: "p" as never, userId: "u" as never, costPerMinute: null };
    const always = async () => true;
    await quota.spend(spender, 500, always);
    for (let n = 0; n < 50; n += 1) await quota.spend(spender, 1_000, always);
    await expect(quota.spend(spender, 1_000, always)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

describe("what may be spent", () => {
  const at = (seconds: number) => new Date(1_000 * seconds);

  test("fills up evenly, and never beyond a minute's", () => {
    const bucket = new TokenBucket(60, at(0));
    bucket.spend(60);
    expect([bucket.wait(1, at(0)), bucket.wait(10, at(10)), bucket.wait(60, at(3_600))]).toEqual([1_000, 0, 0]);
    bucket.spend(60);
    expect(bucket.wait(60, at(3_601))).toBe(59_000);
  });

  test("is not filled by a clock that is put back, nor kept from filling", () => {
    const bucket = new TokenBucket(60, at(100));
    bucket.spend(60);
    expect([bucket.wait(1, at(0)), bucket.wait(1, at(1))]).toEqual([1_000, 0]);
  });
});
