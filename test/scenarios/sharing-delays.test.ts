import { partnerId, personId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const COUNCIL = partnerId("ashdale-council");
const HERONSGATE = partnerId("heronsgate-care");
const ICB = partnerId("northmere-icb");
const DELAYS = `query ($period: DelayPeriod!) { sharingDelays(period: $period) {
  kind holder { id } receiver { id } met waiting medianWorkingHours longestWorkingHours } }`;
/** A Monday of the month before: nine in the morning on the wall. */
const MONDAY = new Date("2026-05-11T08:00:00Z");
const later = (hours: number): Date => new Date(MONDAY.getTime() + hours * 3_600_000);

interface Story {
  /** In how many hours each was read; null where nobody has read it. */
  readonly readAfter: readonly (number | null)[];
  readonly since?: Date;
  readonly isJoint?: boolean;
  readonly effect?: "PERMIT" | "DENY";
  readonly by?: string;
}

let requests = 0;

/** People whose records the care board controls, who come into Heronsgate's care; the board is involved already. */
async function comeIntoCare({ readAfter, since = MONDAY, isJoint = true, effect = "PERMIT", by = HERONSGATE }: Story) {
  const { owner } = hub();
  for (const hours of readAfter) {
    const made = await owner.query<{ id: string }>("INSERT INTO person (record_owner_id) VALUES ($1) RETURNING id", [
      ICB,
    ]);
    const person = made.rows[0]?.id;
    const involve =
      "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Case', $4)";
    if (isJoint) await owner.query(involve, [person, ICB, "CHC_CASE", new Date("2026-01-05T09:00:00Z")]);
    await owner.query(involve, [person, HERONSGATE, "CARE_PLACEMENT", since]);
    if (hours === null) continue;
    const decisions = [{ category: "CARE_PLAN", effect, people: [person] }];
    await owner.query(
      `INSERT INTO access_event (id, request_id, occurred_at, kind, partner_id, policy_fingerprint, subject_ids, body)
       VALUES (gen_random_uuid(), $1, $2, 'READ', $3, 'x', ARRAY[$4::uuid], $5)`,
      [`delay-${++requests}`, later(hours), by, person, JSON.stringify({ decisions })],
    );
  }
}

interface Delay {
  readonly holder: { readonly id: string };
  readonly receiver: { readonly id: string };
}

async function delays(caller: Caller, period = "LAST_MONTH"): Promise<Delay[]> {
  const { body } = await caller.ask(DELAYS, { period });
  expect(body.errors).toBeUndefined();
  return body.data.sharingDelays.filter(({ receiver }: Delay) => receiver.id === HERONSGATE);
}

describe("given people of the care board came into Heronsgate's care in May", () => {
  let lead: Caller;

  beforeAll(async () => {
    lead = await hub().as("icb-ig-lead");
    await comeIntoCare({ readAfter: [1, 2, 3, 4] });
  });

  test("when four were read, then there is no such pair (SHARE-04, NEV-11)", async () => {
    expect(await delays(lead)).toEqual([]);
  });

  test("when a fifth is read after a weekend, then the delay is told in working hours (SHARE-04)", async () => {
    await comeIntoCare({ readAfter: [7 * 24] });
    expect(await delays(lead)).toEqual([
      {
        kind: "FIRST_READ",
        holder: { id: ICB },
        receiver: { id: HERONSGATE },
        met: 5,
        waiting: null,
        medianWorkingHours: 3,
        longestWorkingHours: 40,
      },
    ]);
  });

  test("then neither a refusal, nor somebody else's reading, nor one before the need is an answer (SHARE-04)", async () => {
    await comeIntoCare({ readAfter: [1, 1], effect: "DENY" });
    await comeIntoCare({ readAfter: [1, 1], by: COUNCIL });
    await comeIntoCare({ readAfter: [-1] });
    expect(await delays(lead)).toMatchObject([{ met: 5, waiting: 5, medianWorkingHours: 3 }]);
  });

  test("then somebody whom one service alone cares for is no such need, nor is one of another month (SHARE-04)", async () => {
    await comeIntoCare({ readAfter: [1, 1, 1, 1, 1], isJoint: false });
    await comeIntoCare({ readAfter: [1200, 1200, 1200, 1200, 1200], since: new Date("2026-06-02T09:00:00Z") });
    expect(await delays(lead)).toMatchObject([{ met: 5, waiting: 5 }]);
  });

  test("when a disclosure was asked for and decided, then that is measured apart (SHARE-04)", async () => {
    const { owner } = hub();
    const people = await owner.query<{ id: string }>("SELECT id FROM person WHERE record_owner_id = $1 LIMIT 5", [ICB]);
    const user = "(SELECT id FROM staff_user WHERE subject = 'mandy-frith')";
    for (const [index, { id }] of people.rows.entries()) {
      const asked = await owner.query<{ id: string }>(
        `INSERT INTO disclosure_request (person_id, categories, purpose, level_asked, reason, recorded_by_user_id,
           recorded_by_partner_id, event_at) VALUES ($1, '{HOUSING}', 'DIRECT_CARE', 'SUMMARY', 'Why.', ${user}, $2, $3) RETURNING id`,
        [id, HERONSGATE, MONDAY],
      );
      await owner.query(
        `INSERT INTO disclosure_decision (disclosure_id, is_approved, reason, valid_from, recorded_by_user_id,
           recorded_by_partner_id, event_at) VALUES ($1, false, 'No.', $2, ${user}, $3, $2)`,
        [asked.rows[0]?.id, later(index + 1), ICB],
      );
    }
    expect(await delays(lead)).toMatchObject([
      { kind: "DISCLOSURE", met: 5, waiting: null, medianWorkingHours: 3, longestWorkingHours: 5 },
      { kind: "FIRST_READ" },
    ]);
  });

  test("then a lead of neither partner is told nothing of the two", async () => {
    const other = await hub().as("council-c-ig-lead");
    expect(await delays(other, "LAST_YEAR")).toEqual([]);
  });

  test.each(["icb", "council-manager", "care-provider", "caldicott"] as const)(
    "when the %s asks, then it is null with a notice",
    async (name) => {
      const answer = await (await hub().as(name)).ask(DELAYS, { period: "LAST_YEAR" });
      expect(answer.body.data).toEqual({ sharingDelays: null });
      expect(answer.body.extensions.hub.withheld).toMatchObject([{ category: "ACCESS_LOG" }]);
    },
  );

  test("then no answer holds anybody's id", async () => {
    const { body } = await lead.ask(DELAYS, { period: "LAST_YEAR" });
    const { rows } = await hub().owner.query<{ id: string }>("SELECT id FROM person");
    const text = JSON.stringify(body);
    expect(rows.filter(({ id }) => text.includes(id))).toEqual([]);
    expect(text).not.toContain(personId("daniel-marsh"));
  });
});
