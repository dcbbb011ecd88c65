import { type CastName, establishmentId, partnerId, personId, userId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";
import { type MoveMutation, planMove, takeStep, told, WHOLE_ANSWER } from "../support/moves.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const QUERY = `query ($id: ID!) { person(id: $id) {
  name { familyName } communication { firstLanguage } riskToOthers { assessments { narrative } } riskToSelf { summaries }
  physicalHealth { conditions { diagnosis } } carePlan { supportSummary sections { heading } }
  offences { conditionsForSafeCare { condition } offences { offence } } demographics { responsibleAuthorityCode }
  custody {
    isInCustody establishment { name } episodes { arrivedAt departedAt }
    plannedMoves {
      version plannedFor onwardNoticeMinutes departedAt riskAssessment to { name } secondAuthority { name }
      leads { displayName } partnersWithoutLead { name }
    }
    pastMoves { departedAt arrivedAt to { name } }
  }
} }`;

// Tuesday 16 June 2026, in British Summer Time: an hour ahead of these.
const at = (time: string) => new Date(`2026-06-${time}:00.000Z`);
const PLANNED = at("16T15:40");
const NOTICE = at("16T16:05");
const ONWARD_NOTICE = at("16T16:20");
const LEFT = at("16T22:50");
const ARRIVED = at("17T00:35");
const HOURS = 3_600_000;
const DAYS = 24 * HOURS;
const [LA_A, LA_B] = ["E08000011", "E08000013"];

const OUTSIDERS = [
  "person",
  "proxy",
  "advocate",
  "care-provider",
  "housing",
  "probation",
  "icb",
  "hospital",
  "dwp",
  "council-adults",
] as const satisfies readonly CastName[];

describe("given Daniel is moved overnight from HMP Ashgrove to HMP Brackenfield, across a council's border", () => {
  const before = new Map<CastName, unknown>();
  let move = { moveId: "", expectedVersion: 0 };

  const ask = async (name: CastName, now: Date, query = QUERY, variables: Record<string, unknown> = {}) => {
    hub().now = now;
    return (await hub().as(name)).ask(query, { id: DANIEL, ...variables });
  };
  const personTold = async (name: CastName, now: Date) => (await ask(name, now)).body.data.person;
  const wholeAnswer = async (name: CastName, now: Date) => told(await ask(name, now, WHOLE_ANSWER));
  const step = async (name: CastName, now: Date, mutation: MoveMutation, more: Record<string, unknown> = {}) => {
    hub().now = now;
    const answer = await takeStep(await hub().as(name), mutation, { ...move, ...more });
    expect(answer.body.errors).toBeUndefined();
    const { moveId, version } = answer.body.data[mutation];
    move = { moveId, expectedVersion: version };
    return answer;
  };
  const openingsTold = async (now: Date) => {
    const { edges } = (await ask("person", now, LOG)).body.data.person.accessLog;
    const openings = (edges as { node: Opening }[]).filter(({ node }) => node.decisions.length + node.acts.length > 0);
    return JSON.stringify(openings);
  };
  const nothingShows = async (now: Date) => {
    for (const name of OUTSIDERS) expect([name, await wholeAnswer(name, now)]).toStrictEqual([name, before.get(name)]);
  };

  beforeAll(async () => {
    await hub().owner.query("UPDATE staff_user SET acts_for_person_id = $1 WHERE id = $2", [
      DANIEL,
      userId("susan-fairley"),
    ]);
    await involve("heronsgate-care", "CARE_PLACEMENT");
    await involve("ashdale-housing", "HOUSING_CASE");
    await involve("larkfield-jobcentre", "BENEFIT_CLAIM");
    for (const name of OUTSIDERS) before.set(name, await wholeAnswer(name, PLANNED));
  });

  test("when the second council asks before it is told of the move, then there is nobody it may know of", async () => {
    const answer = await ask("council-b", PLANNED);
    expect(answer.body.data).toEqual({ person: null });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.strangers).toEqual([{ person: DANIEL, reason: "NO_RELATIONSHIP" }]);
  });

  test("when Ashgrove plans it, then the prison and its healthcare are told, and the council's lead not yet (TRANS-01)", async () => {
    hub().now = PLANNED;
    const toEstablishmentId = establishmentId("hmp-brackenfield");
    const input = { personId: DANIEL, kind: "PRISON_TRANSFER", toEstablishmentId, plannedFor: LEFT };
    const answer = await planMove(await hub().as("prison"), input);
    move = { moveId: answer.body.data.planMove.moveId, expectedVersion: answer.body.data.planMove.version };
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({ kind: "WRITE", subjectIds: [DANIEL] });
    expect(event?.body.writes).toEqual([{ action: "planMove", recordId: move.moveId }]);
    for (const name of ["prison", "prison-healthcare"] as const) {
      const [planned] = (await personTold(name, PLANNED)).custody.plannedMoves;
      expect(planned).toMatchObject({ plannedFor: LEFT.toISOString(), to: { name: "HMP Brackenfield" } });
    }
    expect((await personTold("council", PLANNED)).custody.plannedMoves).toEqual([]);
    await nothingShows(PLANNED);
  });

  test("when the first council has notice, then its lead sees it, and that Brindlemoor has named none (TRANS-05)", async () => {
    await step("prison", NOTICE, "notifyMove");
    expect((await personTold("council", NOTICE)).custody.plannedMoves).toEqual([
      expect.objectContaining({
        secondAuthority: { name: "Brindlemoor Council" },
        leads: [{ displayName: "Priya Nair" }],
        partnersWithoutLead: [{ name: "Brindlemoor Council" }],
      }),
    ]);
    await nothingShows(NOTICE);
  });

  test("when the first council has told it, then the second council sees what it needs, and not the offence (TRANS-03)", async () => {
    const answer = await step("council", ONWARD_NOTICE, "notifySecondAuthority");
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.acts).toEqual([
      { right: "MOVE", action: "notifySecondAuthority", person: DANIEL, isPermitted: true, reason: null },
    ]);
    const person = await personTold("council-b", at("16T16:21"));
    expect(person.name.familyName).toBe("Marsh");
    expect(person.physicalHealth.conditions.length).toBeGreaterThan(0);
    expect(person.carePlan.sections.length).toBeGreaterThan(0);
    expect(person.riskToOthers.assessments).not.toBeNull();
    expect(person.offences?.offences ?? null).toBeNull();
    await nothingShows(at("16T16:21"));
  });

  test("then the second council's lead sees when and where to, and nobody else there does", async () => {
    const unnamed = await ask("council-b", at("16T16:30"));
    expect(unnamed.body.data.person.custody.plannedMoves).toBeNull();
    expect(JSON.stringify(unnamed.body)).not.toContain("Brackenfield");
    const [event] = await hub().eventsOf(unnamed);
    const custody = event?.body.decisions.find(({ category }) => category === "CUSTODY");
    expect(custody?.withheld).toEqual(["Custody.plannedMoves"]);
    await nameLead("brindlemoor-council", "leah-stanton", at("16T16:31"));
    expect((await personTold("council-b", at("16T16:31"))).custody.plannedMoves).toEqual([
      expect.objectContaining({ plannedFor: LEFT.toISOString(), onwardNoticeMinutes: 15, partnersWithoutLead: [] }),
    ]);
  });

  test("when Brackenfield's healthcare accepts, then it prepares with the direct-care rows from then on", async () => {
    const { body } = await ask("prison-healthcare-b", at("16T17:59"), INCOMING);
    const [incoming] = nodesOf(body.data.incomingMoves);
    expect(incoming).toMatchObject({ id: move.moveId, to: { name: "HMP Brackenfield" }, person: null });
    await step("prison-healthcare-b", at("16T18:00"), "acceptTransfer");
    const person = await personTold("prison-healthcare-b", at("16T18:00"));
    expect(person.physicalHealth.conditions.length).toBeGreaterThan(0);
    expect(person.custody.establishment.name).toBe("HMP Ashgrove");
    await nothingShows(at("16T18:00"));
  });

  test("while he is on the road, no outsider learns that he left: every answer is what it was, to the byte (GAP-19)", async () => {
    await step("prison", LEFT, "recordDeparture", { riskAssessment: "Transfer risk, form 77" });
    const [planned] = (await personTold("council", at("16T23:30"))).custody.plannedMoves;
    expect(planned).toMatchObject({ departedAt: LEFT.toISOString(), riskAssessment: "Transfer risk, form 77" });
    await nothingShows(at("16T23:30"));
  });

  test("and his own access log does not tell who prepares for him", async () => {
    const log = await openingsTold(at("16T23:31"));
    expect(log).toContain("Ashdale Council");
    expect(log).not.toMatch(/Brindlemoor|Brackenfield|planMove|notifyMove|notifySecond|recordDeparture/);
  });

  test("and neither do an explanation and another's view to the lead for governance of the council that keeps his record", async () => {
    for (const partner of ["brindlemoor-council", "brackenfield-healthcare"] as const) {
      const explained = await ask("ig-lead", at("16T23:32"), EXPLAIN, { partnerId: partnerId(partner) });
      expect(explained.body.data.explainAccess).toMatchObject({
        isGiven: false,
        decision: { reason: "NO_RELATIONSHIP" },
        facts: { relationships: [] },
      });
      expect(explained.body.data.viewAs.mayKnow).toBe(false);
    }
    const { explainAccess } = (
      await ask("ig-lead", at("16T23:32"), EXPLAIN, {
        partnerId: partnerId("ashgrove-prison"),
        purpose: "SAFE_CUSTODY",
      })
    ).body.data;
    expect(explainAccess).toMatchObject({ isGiven: true, facts: { relationships: [{ kind: "CUSTODY", to: null }] } });
  });

  test("but Ashgrove itself, which let him go, is let in no longer (2.4)", async () => {
    expect((await ask("prison", LEFT)).body.data).toEqual({ person: null });
  });

  test("once he has arrived, everybody who may know where he is sees it, and the move is history", async () => {
    const answer = await step("prison-b", ARRIVED, "recordArrival");
    expect(answer.body.data.recordArrival.person).toEqual({ id: DANIEL });
    for (const name of ["council", "council-b", "prison-healthcare-b", "person"] as const) {
      const { custody } = await personTold(name, at("17T06:10"));
      expect(custody.establishment.name).toBe("HMP Brackenfield");
      expect(custody.pastMoves).toEqual([
        { departedAt: LEFT.toISOString(), arrivedAt: ARRIVED.toISOString(), to: { name: "HMP Brackenfield" } },
      ]);
      expect(custody.plannedMoves ?? []).toEqual([]);
    }
    const { episodes } = (await personTold("council", at("17T06:10"))).custody;
    expect(episodes.slice(0, 2)).toEqual([
      { arrivedAt: ARRIVED.toISOString(), departedAt: null },
      { arrivedAt: expect.any(String), departedAt: LEFT.toISOString() },
    ]);
    const log = await openingsTold(at("17T06:11"));
    for (const trace of ["Brindlemoor", "Brackenfield", "Mutation.planMove"]) expect(log).toContain(trace);
  });

  test("responsibility passed with the arrival and not before, with no gap (GAP-18, TRANS-09)", async () => {
    const responsibleAt = async (moment: Date) =>
      (await ask("council-b", at("17T06:10"), RESPONSIBLE, { at: moment })).body.data.person.responsibilities[0]
        .areaCode;
    expect(await responsibleAt(at("17T00:00"))).toBe(LA_A);
    expect(await responsibleAt(new Date(ARRIVED.getTime() - 1))).toBe(LA_A);
    expect(await responsibleAt(ARRIVED)).toBe(LA_B);
    expect(await responsibleAt(at("17T00:40"))).toBe(LA_B);
    expect((await personTold("council-b", at("17T06:10"))).demographics.responsibleAuthorityCode).toBe(LA_B);
    const { rows } = await hub().owner.query(
      "SELECT from_area_code, to_area_code, event_at FROM responsibility_handover WHERE person_id = $1",
      [DANIEL],
    );
    expect(rows).toEqual([{ from_area_code: LA_A, to_area_code: LA_B, event_at: ARRIVED }]);
  });

  test("Ashgrove's healthcare may hand over for 72 hours, and not a moment longer", async () => {
    const lastMoment = new Date(LEFT.getTime() + 72 * HOURS - 1);
    expect((await ask("prison-healthcare", lastMoment)).body.data.person.name.familyName).toBe("Marsh");
    expect((await ask("prison-healthcare", new Date(lastMoment.getTime() + 1))).body.data).toEqual({ person: null });
  });

  test("the first council keeps his record for 28 days after it closes its case, and not a moment longer", async () => {
    const closed = at("20T08:00");
    await hub().owner.query(
      "UPDATE relationship SET ended_at = $3, valid_to = $4 WHERE person_id = $1 AND partner_id = $2 AND ended_at IS NULL",
      [DANIEL, partnerId("ashdale-council"), closed, new Date(closed.getTime() + 28 * DAYS)],
    );
    const lastMoment = new Date(closed.getTime() + 28 * DAYS - 1);
    expect((await ask("council", lastMoment)).body.data.person.name.familyName).toBe("Marsh");
    expect((await ask("council", new Date(lastMoment.getTime() + 1))).body.data).toEqual({ person: null });
  });
});

const INCOMING = "query { incomingMoves { edges { node { id version plannedFor to { name } person { id } } } } }";
const RESPONSIBLE =
  "query ($id: ID!, $at: DateTimeISO!) { person(id: $id) { responsibilities(at: $at) { kind areaCode } } }";
const LOG = `query ($id: ID!) { person(id: $id) { accessLog(first: 100) { edges { node {
  operation partner { name } decisions { category asked } acts { right action } writes { action }
} } } } }`;
const EXPLAIN = `query ($id: ID!, $partnerId: ID!, $purpose: PurposeOfUse = DIRECT_CARE) {
  explainAccess(personId: $id, category: CUSTODY, partnerId: $partnerId, purpose: $purpose) {
    isGiven decision { reason } facts { relationships { kind to } }
  }
  viewAs(personId: $id, partnerId: $partnerId, purpose: $purpose) { mayKnow }
}`;

/** An entry of the log in which something was opened or done; an attempt by a stranger opens nothing. */
interface Opening {
  readonly decisions: readonly unknown[];
  readonly acts: readonly unknown[];
}

async function involve(partner: Parameters<typeof partnerId>[0], kind: string): Promise<void> {
  await hub().owner.query(
    "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, $3, 'Known before', $4)",
    [DANIEL, partnerId(partner), kind, at("01T09:00")],
  );
}

async function nameLead(partner: string, user: string, from: Date): Promise<void> {
  await hub().owner.query("INSERT INTO transfer_lead (partner_id, user_id, valid_from) VALUES ($1, $2, $3)", [
    partnerId(partner),
    userId(user),
    from,
  ]);
}
