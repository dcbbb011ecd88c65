import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { DANIEL, NAME } from "./support/questions.js";
import { codeIn } from "./support/reply.js";

const county = useCounty();
const TABLES = ["access_event", "sealed_event", "sealed_batch"];

test.each(TABLES)(
  "the hub may no longer write %s, under load: nobody is answered until it may again (F7)",
  async (table) => {
    const hub = await county().startHub();
    const callers = Array.from({ length: 4 }, () => new Callers(() => county().ask(hub, NAME, DANIEL)));
    await Promise.all(callers.map((caller) => caller.answered(20)));

    await county().owner.query(`REVOKE INSERT ON ${table} FROM concordat_hub`);
    const asked = await county().askAtOnce(30, () => county().ask(hub, NAME, DANIEL));
    await county().owner.query(`GRANT INSERT ON ${table} TO concordat_hub`);
    expect(asked.map((reply) => [reply?.status, reply && codeIn(reply), reply?.body.data])).toEqual(
      Array(30).fill([503, "AUDIT_UNAVAILABLE", undefined]),
    );

    await Promise.all(callers.map((caller) => caller.answered(20)));
    await Promise.all(callers.map((caller) => caller.stop()));
    await expectInvariants(county());
  },
);
