import { randomUUID } from "node:crypto";
import { establishmentId, partnerId, personId } from "../../seeds/index.js";
import { type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const QUERY = `query ($id: ID!) { person(id: $id) {
  name { familyName } communication { firstLanguage } riskToOthers { assessments { narrative } } riskToSelf { summaries }
  physicalHealth { conditions { diagnosis } } custody { isInCustody establishment { name } }
  carePlan { supportSummary sections { heading } } offences { conditionsForSafeCare { condition } offences { offence } }
} }`;

// Tuesday 16 June 2026, in British Summer Time: an hour ahead of these.
const at = (time: string) => new Date(`2026-06-${time}:00.000Z`);
const LEFT = at("16T22:50");
const ARRIVED = at("17T00:35");
const HOURS = 3_600_000;
const DAYS = 24 * HOURS;

describe("given Daniel is moved overnight from HMP Ashgrove to HMP Brackenfield, across a council's border", () => {
  const ask = async (
    name: "council" | "council-b" | "prison-healthcare" | "prison-healthcare-b" | "prison-b" | "care-provider",
    now: Date,
  ) => {
    hub().now = now;
    const caller: Caller = await hub().as(name);
    return caller.ask(QUERY, { id: DANIEL });
  };

  test("when the second council asks before it is told of the move, then there is nobody it may know of", async () => {
    const answer = await ask("council-b", at("16T16:00"));
    expect(answer.body.data).toEqual({ person: null });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.strangers).toEqual([{ person: DANIEL, reason: "NO_RELATIONSHIP" }]);
  });

  test("when the first council has told it, then the second council sees what it needs, and not the offence", async () => {
    await involve("brindlemoor-council", "SECOND_AUTHORITY", at("16T16:20"));
    const { person } = (await ask("council-b", at("16T16:21"))).body.data;
    expect(person.name.familyName).toBe("Marsh");
    expect(person.physicalHealth.conditions.length).toBeGreaterThan(0);
    expect(person.carePlan.sections.length).toBeGreaterThan(0);
    expect(person.riskToOthers.assessments).not.toBeNull();
    expect(person.offences?.offences ?? null).toBeNull();
  });

  test("while he is on the road, nobody is told where he is bound, though his arrival is already written down", async () => {
    await depart();
    const { person } = (await ask("council-b", at("16T23:30"))).body.data;
    expect(person.custody).toEqual({ isInCustody: false, establishment: null });
    const provider = await ask("care-provider", at("16T23:30"));
    expect(JSON.stringify(provider.body)).not.toContain("Brackenfield");
  });

  test("once he has arrived, the second prison's healthcare sees what care needs, and both councils where he is", async () => {
    await involve("brackenfield-healthcare", "PRISON_HEALTHCARE", ARRIVED);
    const healthcare = (await ask("prison-healthcare-b", at("17T06:10"))).body.data.person;
    expect(healthcare.physicalHealth.conditions.length).toBeGreaterThan(0);
    expect(healthcare.carePlan.sections.length).toBeGreaterThan(0);
    for (const council of ["council", "council-b"] as const) {
      const { person } = (await ask(council, at("17T06:10"))).body.data;
      expect(person.custody.establishment.name).toMatch(/Brackenfield/);
    }
  });

  test("Ashgrove's healthcare may hand over for 72 hours, and not a moment longer", async () => {
    const lastMoment = new Date(LEFT.getTime() + 72 * HOURS - 1);
    expect((await ask("prison-healthcare", lastMoment)).body.data.person.name.familyName).toBe("Marsh");
    expect((await ask("prison-healthcare", new Date(lastMoment.getTime() + 1))).body.data).toEqual({ person: null });
  });

  test("the first council keeps his record for 28 days after it closes its case, and not a moment longer", async () => {
    const closed = at("20T08:00");
    await end("ashdale-council", closed, 28 * DAYS);
    const lastMoment = new Date(closed.getTime() + 28 * DAYS - 1);
    expect((await ask("council", lastMoment)).body.data.person.name.familyName).toBe("Marsh");
    expect((await ask("council", new Date(lastMoment.getTime() + 1))).body.data).toEqual({ person: null });
  });
});

async function involve(partner: Parameters<typeof partnerId>[0], kind: string, from: Date): Promise<void> {
  await hub().owner.query(
    "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'overnight move', $4)",
    [DANIEL, partnerId(partner), kind, from],
  );
}

async function end(partner: string, ended: Date, tail: number): Promise<void> {
  await hub().owner.query(
    "UPDATE relationship SET ended_at = $3, valid_to = $4 WHERE person_id = $1 AND partner_id = $2 AND ended_at IS NULL",
    [DANIEL, partnerId(partner), ended, new Date(ended.getTime() + tail)],
  );
}

async function depart(): Promise<void> {
  const { owner } = hub();
  await owner.query("UPDATE custody_episode SET departed_at = $2 WHERE person_id = $1 AND departed_at IS NULL", [
    DANIEL,
    LEFT,
  ]);
  await owner.query(
    "INSERT INTO custody_episode (id, person_id, establishment_id, legal_status, arrived_at) VALUES ($1, $2, $3, 'SENTENCED', $4)",
    [randomUUID(), DANIEL, establishmentId("hmp-brackenfield"), ARRIVED],
  );
  await end("ashgrove-healthcare", LEFT, 72 * HOURS);
}
