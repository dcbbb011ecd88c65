import pg from "pg";
import { castUserId, establishmentId, idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";
import { nodesOf } from "../support/nodes.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const KEITH = personId("keith-rowlands");
const EDNA = personId("edna-fairley");

const SET = `name preferredName age evacuationHelp lifeCriticalMedicines allergies { substance severity }
  communicationNeeds emergencyContacts { name relation telephone } hasHandlingAdvice`;
const DECLARE = `mutation ($input: DeclareIncidentInput!) { declareIncident(input: $input) { id until
  affectedPeople { edges { node { name } } } } }`;
const END = "mutation ($input: EndIncidentInput!) { endIncident(input: $input) { endedAt } }";
const ASK = `query ($id: ID!, $first: Int, $after: String) { majorIncident(id: $id) { kind declaredBy { name }
  responders { name } establishments { name }
  affectedPeople(first: $first, after: $after) { edges { cursor node { ${SET} } } pageInfo { hasNextPage endCursor } } } }`;
const LIST = "{ majorIncidents { edges { node { id } } } }";
const PERSON = "query ($id: ID!) { person(id: $id) { name { familyName } medications { hasMedicines } } }";

type Key = Parameters<typeof partnerId>[0];
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const told = (answer: Answer) =>
  answer.body.data.majorIncident.affectedPeople.edges.map(({ node }: { node: { name: string } }) => node);
const named = (answer: Answer, name: string) => told(answer).find((node: { name: string }) => node.name === name);
const inHours = (hours: number) => new Date(hub().now.getTime() + hours * 3_600_000).toISOString();
const fire = (more: object = {}) => ({
  input: {
    ...{ kind: "FIRE", reason: "Fire on A wing; the prison is being cleared.", until: inHours(6) },
    establishmentIds: [establishmentId("hmp-ashgrove")],
    responderIds: (["ashgrove-prison", "northmere-police", "northmere-hospitals"] as Key[]).map(partnerId),
    ...more,
  },
});
const responder = (name: Parameters<ReturnType<typeof hub>["as"]>[0]) => hub().as(name, "MAJOR_INCIDENT");

describe("given the governor declares a fire at HMP Ashgrove, and names who responds", () => {
  let id: string;

  beforeAll(async () => {
    const answer = await (await responder("prison-governor")).ask(DECLARE, fire());
    id = answer.body.data.declareIncident.id;
    const events = await hub().eventsOf(answer);
    const written = events.find(({ kind }) => kind === "WRITE");
    expect(written?.body.writes).toEqual([{ action: "declareIncident", recordId: id }]);
    expect(written?.body.offices).toEqual([
      { office: "DECLARE_INCIDENT", action: "declareIncident", isPermitted: true, reason: null },
    ]);
  });

  test("when the hospital asks, then it is told what saves a life of each person there, and each is on the trail (MIN-02, INC-03)", async () => {
    const answer = await (await responder("hospital")).ask(ASK, { id });
    expect(answer.body.errors).toBeUndefined();
    const { rows } = await hub().owner.query<{ person_id: string }>(
      `SELECT DISTINCT person_id FROM custody_episode WHERE establishment_id = $1 AND arrived_at <= $2
         AND (departed_at IS NULL OR departed_at > $2)`,
      [establishmentId("hmp-ashgrove"), hub().now],
    );
    const daniel = named(answer, "Daniel Peter Marsh");
    expect(daniel).toMatchObject({
      evacuationHelp: ["Help of two with every transfer, by hoist."],
      emergencyContacts: expect.any(Array),
      hasHandlingAdvice: expect.any(Boolean),
    });
    expect(daniel.age).toBeGreaterThan(18);
    expect(daniel.lifeCriticalMedicines.length).toBeGreaterThan(0);
    const [event] = await hub().eventsOf(answer);
    const people = new Set(event?.body.decisions.flatMap((decision) => decision.people));
    expect(people.size).toBe(told(answer).length);
    expect([...people].every((person) => rows.some(({ person_id }) => person_id === person))).toBe(true);
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({
        ...{ category: "MEDICATION", effect: "PERMIT", reason: "MAJOR_INCIDENT", level: "SUMMARY", incidentId: id },
        asked: expect.arrayContaining(["EmergencySet.lifeCriticalMedicines"]),
        people: expect.arrayContaining([DANIEL]),
      }),
    );
  });

  test("when it asks for the record itself, then the person is none: the incident opens the set and nothing else (MIN-02)", async () => {
    const hospital = await responder("hospital");
    const affected = await hospital.ask(PERSON, { id: KEITH });
    const unknown = await hospital.ask(PERSON, { id: personId("nobody") });
    expect([affected.body.data, affected.body.errors]).toEqual([{ person: null }, undefined]);
    expect(unknown.body.data).toEqual(affected.body.data);
  });

  test("when the police ask, whose agreement covers no care needs, then that part is withheld with a notice, and the rest told", async () => {
    const answer = await (await responder("police")).ask(ASK, { id, first: 1 });
    const [first] = told(answer);
    expect(first.name).toEqual(expect.any(String));
    expect(first.evacuationHelp).toBeNull();
    expect(answer.body.extensions.hub.withheld).toMatchObject([
      {
        path: ["majorIncident", "affectedPeople", "edges", 0, "node", "evacuationHelp"],
        ...{ category: "CARE_NEEDS", reason: "AGREEMENT_NOT_COVERING" },
      },
    ]);
  });

  test("when a medicine would tell of a terminal illness, then it is absent, life-critical or not (NEV-06)", async () => {
    const keith = named(await (await responder("hospital")).ask(ASK, { id }), "Keith Rowlands");
    expect(keith.lifeCriticalMedicines).toEqual([]);
  });

  test("when the list is paged, then each person comes once", async () => {
    const hospital = await responder("hospital");
    const whole = told(await hospital.ask(ASK, { id, first: 100 }));
    const names: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await hospital.ask(ASK, { id, first: 2, after });
      names.push(...told(answer).map(({ name }: { name: string }) => name));
      const { pageInfo } = answer.body.data.majorIncident.affectedPeople;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(whole.map(({ name }: { name: string }) => name));
  });

  test("when everybody is told of, then that takes as many statements as one person does", async () => {
    const hospital = await responder("hospital");
    const costOf = async (first: number) => {
      const sent = jest.spyOn(pg.Client.prototype, "query");
      expect(told(await hospital.ask(ASK, { id, first })).length > 1).toBe(first > 1);
      const cost = sent.mock.calls.length;
      sent.mockRestore();
      return cost;
    };
    expect(await costOf(100)).toBe(await costOf(1));
  });

  test("when a user who is kept out of a record asks, then that person is absent without a gap (NEV-09)", async () => {
    const hospital = await responder("hospital");
    const before = told(await hospital.ask(ASK, { id })).length;
    await hub().owner.query(
      `INSERT INTO record_exclusion (person_id, user_id, kind, reason, valid_from)
       VALUES ($1, $2, 'EXCLUDED', 'Related', $3)`,
      [DANIEL, castUserId("hospital"), hub().now],
    );
    const answer = await hospital.ask(ASK, { id });
    expect(told(answer)).toHaveLength(before - 1);
    expect(named(answer, "Daniel Peter Marsh")).toBeUndefined();
    await hub().owner.query("DELETE FROM record_exclusion WHERE person_id = $1 AND user_id = $2", [
      ...[DANIEL, castUserId("hospital")],
    ]);
  });

  test("when a responder's agreement is suspended, then it is told of nobody (NEV-10)", async () => {
    await hub().owner.query("UPDATE agreement SET status = 'SUSPENDED' WHERE partner_id = $1", [
      partnerId("northmere-hospitals"),
    ]);
    const answer = await (await responder("hospital")).ask(ASK, { id });
    expect(told(answer)).toEqual([]);
    await hub().owner.query("UPDATE agreement SET status = 'SIGNED' WHERE partner_id = $1", [
      partnerId("northmere-hospitals"),
    ]);
  });

  test("when a responder asks for another purpose, then the incident is there and nobody is told of (MIN-02)", async () => {
    const answer = await (await hub().as("hospital", "EMERGENCY")).ask(ASK, { id });
    expect(answer.body.data.majorIncident.kind).toBe("FIRE");
    expect(told(answer)).toEqual([]);
  });

  test("when a partner that is not named asks, then there is no incident, as for an unknown id", async () => {
    const council = await responder("council-duty");
    const [known, unknown] = [await council.ask(ASK, { id }), await council.ask(ASK, { id: idOf("incident", "none") })];
    expect(known.body.data).toEqual({ majorIncident: null });
    expect(unknown.body.data).toEqual(known.body.data);
    expect(nodesOf((await council.ask(LIST)).body.data.majorIncidents)).toEqual([]);
    const end = async (incidentId: string) => failure(await council.ask(END, { input: { incidentId } }));
    expect([await end(id), await end(idOf("incident", "none"))]).toEqual([
      { code: "NOT_FOUND" },
      { code: "NOT_FOUND" },
    ]);
  });

  test("when somebody is moved out because of it, then they are still told of; who arrives later, only from then on (INC-03)", async () => {
    const hospital = await responder("hospital");
    hub().pass(10);
    await hub().owner.query(
      "UPDATE custody_episode SET departed_at = $2 WHERE person_id = $1 AND departed_at IS NULL",
      [DANIEL, hub().now],
    );
    await hub().owner.query(
      `INSERT INTO custody_episode (person_id, establishment_id, legal_status, arrived_at) VALUES ($1, $2, 'REMAND', $3)`,
      [EDNA, establishmentId("hmp-ashgrove"), inHours(1)],
    );
    hub().pass(30);
    const soon = await hospital.ask(ASK, { id });
    expect([named(soon, "Daniel Peter Marsh") !== undefined, named(soon, "Edna May Fairley")]).toEqual([
      true,
      undefined,
    ]);
    hub().pass(60);
    expect(named(await (await responder("hospital")).ask(ASK, { id }), "Edna May Fairley")).toBeDefined();
  });

  test("when it is ended, or its time is over, then nobody is told of anybody, and it is on no list (INC-03)", async () => {
    const governor = await responder("prison-governor");
    const second = (await governor.ask(DECLARE, fire({ until: inHours(1) }))).body.data.declareIncident.id;
    expect((await governor.ask(END, { input: { incidentId: id } })).body.data.endIncident.endedAt).not.toBeNull();
    const hospital = await responder("hospital");
    expect(told(await hospital.ask(ASK, { id: second })).length).toBeGreaterThan(0);
    expect(nodesOf((await hospital.ask(LIST)).body.data.majorIncidents)).toEqual([{ id: second }]);
    hub().pass(61);
    const late = await responder("hospital");
    for (const over of [id, second]) expect(told(await late.ask(ASK, { id: over }))).toEqual([]);
    expect(nodesOf((await late.ask(LIST)).body.data.majorIncidents)).toEqual([]);
  });
});

describe("given somebody declares an incident that is not theirs to declare", () => {
  test("when a practitioner or a partner of another kind declares one, then it is forbidden, and nothing is written", async () => {
    const refused = await (await responder("prison")).ask(DECLARE, fire());
    expect(failure(refused)).toEqual({ code: "FORBIDDEN", reason: "ROLE_CEILING" });
    expect(await hub().eventsOf(refused)).toMatchObject([
      {
        ...{ operation: "mutation declareIncident", hasRefusal: true, subjectIds: [] },
        body: {
          ...{ outcome: "REFUSED", writes: [] },
          offices: [
            { office: "DECLARE_INCIDENT", action: "declareIncident", isPermitted: false, reason: "ROLE_CEILING" },
          ],
        },
      },
    ]);
    expect(failure(await (await hub().as("prison-governor")).ask(DECLARE, fire()))).toEqual({
      ...{ code: "FORBIDDEN", reason: "PURPOSE_NOT_ALLOWED" },
    });
  });

  test("when it is elsewhere than on their ground, or outlasts a day, then the rule is named (INC-03)", async () => {
    const governor = await responder("prison-governor");
    const elsewhere = fire({ establishmentIds: [establishmentId("hmp-brackenfield")] });
    for (const input of [elsewhere, fire({ until: inHours(25) }), fire({ until: inHours(-1) })]) {
      expect(failure(await governor.ask(DECLARE, input))).toMatchObject({ code: "RULE_BROKEN", requirement: "INC-03" });
    }
    const council = await responder("council-duty");
    expect(failure(await council.ask(DECLARE, fire()))).toBeUndefined();
    expect(failure(await council.ask(DECLARE, elsewhere))).toMatchObject({ requirement: "INC-03" });
  });

  test("when fields do not fit, then each is named", async () => {
    const unfit = fire({
      ...{ reason: "Fire.", startedAt: inHours(1), establishmentIds: [establishmentId("northmere-general")] },
      responderIds: [partnerId("larkfield-jobcentre")],
    });
    const { fields } = failure(await (await responder("prison-governor")).ask(DECLARE, unfit));
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["establishmentIds", "reason", "responderIds", "startedAt"].map((field) => `input.${field}`),
    );
  });
});
