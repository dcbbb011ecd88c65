import { CAST, type CastName, idOf, partnerId, userId } from "../../seeds/index.js";
import type { PrincipalClaim } from "../../src/db/index.js";
import { asking, goodClaim, PRIYA, useLockedCounty } from "../support/claims.js";

const county = useLockedCounty();
const JOINT = idOf("joint-investigation", "leon-baptiste");
const OF_HELEN = idOf("investigation", "leon-baptiste");
const CALLOWMERE = partnerId("callowmere-council");
const REFUSED = { code: "42501" };

type Staff = Pick<PrincipalClaim, "partner" | "subject" | "role">;

async function claimOf(name: CastName): Promise<string> {
  const { rows } = await county().owner.query<Staff>(
    "SELECT subject, partner_id AS partner, role FROM staff_user WHERE id = $1",
    [userId(CAST[name].subject)],
  );
  return goodClaim(county(), { ...PRIYA, ...rows[0], purpose: "INVESTIGATION" });
}

async function ask(name: CastName, sql: string): Promise<unknown[]> {
  return asking(county().hub, await claimOf(name), sql);
}

/** Sets a scene behind the hub's back, and puts it back afterwards. */
async function supposing(scene: string, back: string, then: () => Promise<void>): Promise<void> {
  await county().owner.query(scene);
  await then().finally(() => county().owner.query(back));
}

const WHOLE = ["ig-lead", "council-c-ig-lead", "icb-ig-lead"] as const;
const NEVER = ["council", "council-manager", "caldicott", "police", "hospital", "person"] as const;

/** Who meets the rows of a table, and who of the leads does not. */
const CASES: readonly (readonly [table: string, met: readonly CastName[], hidden: readonly CastName[]])[] = [
  ["joint_investigation", WHOLE, []],
  ["joint_investigation_part", WHOLE, []],
  ["joint_investigation_step", WHOLE, []],
  ["facts.joint_investigation_part", WHOLE, []],
  ["joint_investigation_answer", ["ig-lead"], ["council-c-ig-lead", "icb-ig-lead"]],
  ["coordination_appointment", ["icb-ig-lead"], ["ig-lead", "council-c-ig-lead"]],
];
const TABLES = CASES.map(([table]) => table);

async function counted(name: CastName, table: string): Promise<number> {
  return (await ask(name, `SELECT FROM ${table}`)).length;
}

describe("a row of what partners look into together", () => {
  test.each(CASES)(
    "of %s is met by %j and never by %j, nor by anybody who leads no governance (D2)",
    async (...one) => {
      const [table, met, hidden] = one;
      for (const name of met) expect([name, await counted(name, table)]).not.toEqual([name, 0]);
      for (const name of [...hidden, ...NEVER]) expect([name, await counted(name, table)]).toEqual([name, 0]);
    },
  );

  test.each(TABLES.slice(0, 4))("of %s is met by no coordinator whose appointment has ended (D2)", async (table) => {
    const end = (at: string) => `UPDATE coordination_appointment SET valid_to = ${at}`;
    await supposing(end(`'${PRIYA.now.toISOString()}'`), end("NULL"), async () => {
      expect(await counted("icb-ig-lead", table)).toBe(0);
    });
    expect(await counted("icb-ig-lead", table)).toBeGreaterThan(0);
  });

  test.each([
    ["the coordinator", "icb-ig-lead"],
    ["the lead of a partner with a part", "council-c-ig-lead"],
  ] as const)("is met by no one whom it looks into, be it %s (D2)", async (_who, name) => {
    const into = (user: string) => `UPDATE investigation SET subject_user_id = ${user} WHERE id = '${OF_HELEN}'`;
    await supposing(into(`'${userId(CAST[name].subject)}'`), into("NULL"), async () => {
      for (const table of TABLES.slice(0, 4)) expect([table, await counted(name, table)]).toEqual([table, 0]);
      expect(await ask(name, "SELECT id FROM facts.own_investigation")).toHaveLength(2);
    });
    expect(await ask(name, "SELECT id FROM facts.own_investigation")).toEqual([]);
  });
});

describe("SQL that is smuggled in beside a claim writes", () => {
  /** A row of one's own hand, with more columns and their values. */
  const row = (table: string, columns = "", values = "") =>
    `INSERT INTO ${table} (recorded_by_user_id, recorded_by_partner_id, event_at ${columns})
     SELECT id, partner_id, '${PRIYA.now.toISOString()}' ${values} FROM staff_user WHERE id = second_lock.caller()`;
  const ofJoint = (table: string, columns: string, values: string) =>
    row(table, `, joint_investigation_id, ${columns}`, `, '${JOINT}', ${values}`);
  const part = (partner: string) => ofJoint("joint_investigation_part", "partner_id", `'${partner}'`);
  const answer = (partner: string, investigation: string) =>
    ofJoint("joint_investigation_answer", "partner_id, investigation_id", `'${partner}', ${investigation}`);
  const step = ofJoint("joint_investigation_step", "words", "'x'");
  const joint = row("joint_investigation");

  test.each<[string, CastName, string]>([
    ["an invitation by a coordinator who takes no part", "icb-ig-lead", part(partnerId("northmere-icb"))],
    ["an invitation by who was only asked", "council-c-ig-lead", part(partnerId("northmere-icb"))],
    ["an answer for another partner", "ig-lead", answer(CALLOWMERE, "NULL")],
    ["an answer with another's investigation", "council-c-ig-lead", answer(CALLOWMERE, `'${OF_HELEN}'`)],
    ["a day set by who is not appointed", "ig-lead", step],
    ["a joint investigation by who leads no governance", "council", joint],
    ["an appointment", "icb-ig-lead", "INSERT INTO coordination_appointment DEFAULT VALUES"],
    ["an appointment that goes on", "icb-ig-lead", "UPDATE coordination_appointment SET valid_to = NULL"],
    ["an answer away", "ig-lead", "DELETE FROM joint_investigation_answer"],
    ["a step anew", "icb-ig-lead", "UPDATE joint_investigation_step SET words = 'x'"],
  ])("in vain: %s (I2)", async (_what, name, sql) => {
    await expect(ask(name, sql)).rejects.toMatchObject(REFUSED);
  });

  test.each<[string, CastName, string]>([
    ["an invitation by who takes part", "ig-lead", part(partnerId("northmere-icb"))],
    ["an answer of one's own", "council-c-ig-lead", answer(CALLOWMERE, "NULL")],
    ["a day by who is appointed", "icb-ig-lead", step],
    ["a joint investigation of a lead", "council-c-ig-lead", joint],
  ])("what a caller may write anyway: %s", async (_what, name, sql) => {
    await expect(ask(name, sql)).resolves.toEqual([]);
  });
});
