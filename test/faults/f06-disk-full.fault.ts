import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, HOUSING, HOUSING_ROWS, NAME, RECORD_HOUSING } from "./support/questions.js";
import { codeIn } from "./support/reply.js";

const county = useCounty();

// A full disk needs a file system of one's own: here PostgreSQL says of each batch what it says of a full disk.
const FULL = `
  CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
  CREATE TRIGGER disk_is_full BEFORE INSERT ON sealed_batch EXECUTE FUNCTION disk_is_full();
  CREATE TRIGGER disk_is_full BEFORE INSERT ON unsealed_event EXECUTE FUNCTION disk_is_full()`;
const SPACE = "DROP FUNCTION disk_is_full CASCADE";

test("a full disk under the log, in the midst of the work: nothing is answered and nothing changed, until there is space (F6)", async () => {
  const hub = await county().startHub();
  const callers = Array.from({ length: 4 }, () => new Callers(() => county().ask(hub, NAME, DANIEL)));
  await Promise.all(callers.map((caller) => caller.answered(20)));

  await county().owner.query(FULL);
  const before = await county().count(HOUSING_ROWS);
  const asked = await county().askAtOnce(30, () => county().ask(hub, NAME, DANIEL));
  expect(asked.map((reply) => [reply?.status, reply && codeIn(reply), reply?.body.data])).toEqual(
    Array(30).fill([503, "AUDIT_UNAVAILABLE", undefined]),
  );
  const change = await county().ask(hub, RECORD_HOUSING, HOUSING, { as: "prison" });
  expect([change.status, change.body.data ?? null]).toEqual([503, null]);
  expect(await county().count(HOUSING_ROWS)).toBe(before);

  await county().owner.query(SPACE);
  await Promise.all(callers.map((caller) => caller.answered(20)));
  await Promise.all(callers.map((caller) => caller.stop()));
  expect((await county().ask(hub, RECORD_HOUSING, HOUSING, { as: "prison" })).status).toBe(200);
  expect(await county().count(HOUSING_ROWS)).toBe(before + 1);
  await expectInvariants(county());
});
