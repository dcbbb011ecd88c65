import type { AddressInfo } from "node:net";
import { personId } from "../../seeds/index.js";
import { readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { buildHub } from "../../src/server/hub.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { askKeyed, saidIn } from "../support/keyed.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const RECORD = "mutation ($input: RecordHousingSituationInput!) { recordHousingSituation(input: $input) { entryId } }";
const variables = { input: { personId: DANIEL, kind: "TEMPORARY", since: "2026-06-01", isAtRisk: true } };
const errorOf = ({ status, body }: Answer) => ({ status, ...body.errors?.[0]?.extensions });
const entryIn = ({ body }: Answer): string | undefined => body.data?.recordHousingSituation?.entryId;
const situations = async () => {
  const { rows } = await hub().owner.query("SELECT id FROM housing_situation WHERE person_id = $1", [DANIEL]);
  return rows.length;
};
let prison: Caller;
const record = (key: string) => askKeyed(hub(), prison, { query: RECORD, variables, key });

beforeAll(async () => {
  prison = await hub().as("prison");
});

describe("one change, sent fifty times at once with the same key", () => {
  let answers: Answer[];
  let before: number;
  beforeAll(async () => {
    before = await situations();
    answers = await Promise.all(Array.from({ length: 50 }, () => record("storm")));
  });

  test("is made once; who comes while it is under way, or finds no room, is told to come again (F9)", async () => {
    expect(await situations()).toBe(before + 1);
    const told = answers.filter(({ status }) => status === 200).map(entryIn);
    expect(new Set(told).size).toBe(1);
    for (const early of answers.filter(({ status }) => status !== 200)) {
      expect([409, 503]).toContain(early.status);
      expect(errorOf(early).code).toBe(early.status === 409 ? "CONFLICT" : "UNAVAILABLE");
      expect(early.headers.get("retry-after")).toEqual(expect.any(String));
    }
  });

  test("is answered as before by a hub that has started since (F9)", async () => {
    const issuer = await readDevelopmentIssuer(process.env.TEST_DATA_DIR ?? "");
    const other = await buildHub({
      claimKey: hub().hub.parts.claimKey,
      ...{ databaseUrl: hub().hubUrl, audience: "concordat", accessMatrixPath: null, developmentIssuer: issuer },
      ...{ logKey: hub().logKey, sequenceEveryMilliseconds: null, logLevel: "silent", now: () => hub().now },
    });
    await other.http.listen({ host: "127.0.0.1", port: 0 });
    const { port } = other.http.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", authorization: `Bearer ${prison.token}`, "idempotency-key": "storm" },
      },
      body: JSON.stringify({ query: RECORD, variables }),
    });
    const body = await response.json();
    await other.close();
    const first = answers.find(({ status }) => status === 200) as Answer;
    expect(saidIn({ status: response.status, headers: response.headers, body })).toEqual(saidIn(first));
    expect(await situations()).toBe(before + 1);
  });
});

describe("a hub that dies while a keyed change is under way", () => {
  const HELD =
    "UPDATE idempotency_key SET held_by = gen_random_uuid(), held_until = $1 WHERE recorded_at = (SELECT max(recorded_at) FROM idempotency_key)";
  const inAMoment = () => new Date(hub().now.getTime() + 20_000);

  test("after the commit: the repetition waits its turn, then tells what was done", async () => {
    const before = await situations();
    const first = await record("died after");
    await hub().owner.query(HELD, [inAMoment()]);
    expect(errorOf(await record("died after"))).toMatchObject({ status: 409, isUnderWay: true });
    hub().pass(1);
    expect(entryIn(await record("died after"))).toBe(entryIn(first));
    expect(await situations()).toBe(before + 1);
  });

  test("before the commit: the repetition does it", async () => {
    const before = await situations();
    await hub().owner.query("REVOKE INSERT ON housing_situation FROM concordat_hub");
    expect(errorOf(await record("died before")).code).toBe("INTERNAL");
    await hub().owner.query("GRANT INSERT ON housing_situation TO concordat_hub");
    expect(await situations()).toBe(before);
    const answer = await record("died before");
    expect([entryIn(answer), answer.headers.get("idempotency-replayed")]).toEqual([expect.any(String), null]);
    expect(entryIn(await record("died before"))).toBe(entryIn(answer));
    expect(await situations()).toBe(before + 1);
  });

  test("and a change whose answer cannot be kept is not made", async () => {
    const before = await situations();
    await hub().owner.query("REVOKE INSERT ON idempotent_answer FROM concordat_hub");
    expect(errorOf(await record("unkept")).code).toBe("INTERNAL");
    await hub().owner.query("GRANT INSERT ON idempotent_answer TO concordat_hub");
    expect(await situations()).toBe(before);
  });

  test("or was only slow: of the two that are at it then, one writes", async () => {
    const before = await situations();
    await hub().owner.query("BEGIN; LOCK TABLE housing_situation IN EXCLUSIVE MODE");
    const slow = record("slow");
    await waiting(1);
    hub().pass(1);
    const second = record("slow");
    await waiting(2);
    await hub().owner.query("COMMIT");
    const answers = await Promise.all([slow, second]);
    expect(answers.filter((answer) => entryIn(answer))).toHaveLength(1);
    expect(answers.flatMap(({ body }) => body.errors ?? [])).toMatchObject([{ extensions: { isUnderWay: true } }]);
    expect(await situations()).toBe(before + 1);
  });
});

test("keys of more than a day ago are forgotten with their answers, fifty at a time", async () => {
  await record("old");
  await hub().owner.query(`
    INSERT INTO idempotency_key (partner_id, user_id, key_hash, fingerprint)
    SELECT partner_id, user_id, sha256(convert_to(n::text, 'UTF8')), fingerprint
    FROM (SELECT * FROM idempotency_key LIMIT 1) AS one, generate_series(1, 70) AS n`);
  const { rows } = await hub().owner.query(
    "UPDATE idempotency_key SET recorded_at = now() - interval '25 hours' RETURNING id",
  );
  await record("new");
  const { rows: left } = await hub().owner.query("SELECT id FROM idempotency_key");
  expect(left).toHaveLength(rows.length - 50 + 1);
  await record("newer");
  const { rows: answers } = await hub().owner.query("SELECT key_id FROM idempotent_answer");
  expect(answers).toHaveLength(2);
});

/** PostgreSQL tells of the locks of every database on the server, those of other tests among them. */
const WAITS = `SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
  WHERE NOT granted AND locktype = 'relation' AND datname = current_database()`;

/** Lets the hub work until so many of its transactions wait for a lock. */
async function waiting(wanted: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await hub().owner.query(WAITS);
    if (rows.length >= wanted) return;
    await hub().post({ query: "{ __typename }" });
  }
  throw new Error("nobody came to wait");
}
