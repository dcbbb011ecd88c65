import { consentId, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const KEITH = personId("keith-rowlands");
const PLAN_FOR_PROBATION = consentId("daniel-plan-probation");
const DAY = 24 * 60;

const OUTCOMES = `query ($id: ID!) { person(id: $id) { carePlan { outcomes(first: 2) { edges { node { description } } } } } }`;
const COPY = "partner { name } category sharedOn firstOn lastOn";
const SHARED = `query ($id: ID!) { person(id: $id) { sharedOn { ${COPY} } consents { id copies { ${COPY} } } } }`;
const WITHDRAW = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
  copiesMade { ${COPY} } remains { agencyType category basis plain statutes } } }`;
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } copiesMade { category } } }`;

const toProbation = (...days: string[]) => ({
  ...{ partner: { name: "Northmere Probation Service" }, category: "CARE_PLAN" },
  ...{ sharedOn: days, firstOn: days[0], lastOn: days.at(-1) },
});
const copiesOf = ({ body }: Answer, consent: string) =>
  body.data.person.consents.find(({ id }: { id: string }) => id === consent).copies;

describe("given probation reads Daniel's plan by his consent, on three days (3.8)", () => {
  let council: Caller;

  beforeAll(async () => {
    for (const days of [0, 1, 1]) {
      hub().pass(days * DAY);
      for (const _ of [1, 2]) await (await hub().as("probation")).ask(OUTCOMES, { id: DANIEL });
    }
    await (await hub().as("housing")).ask(OUTCOMES, { id: DANIEL });
    council = await hub().as("council");
  });

  test("then each day is listed once for the council, for governance and for Daniel, and no member of staff is named", async () => {
    const callers = [council, await hub().as("person"), await hub().as("ig-lead", "PERSON_REQUEST")];
    for (const caller of callers) {
      const answer = await caller.ask(SHARED, { id: DANIEL });
      expect(answer.body.data.person.sharedOn).toEqual([toProbation("2026-06-15", "2026-06-16", "2026-06-17")]);
      expect(copiesOf(answer, PLAN_FOR_PROBATION)).toEqual(answer.body.data.person.sharedOn);
      expect(copiesOf(answer, consentId("daniel-plan-prison-healthcare"))).toEqual([]);
      expect(JSON.stringify(answer.body)).not.toContain("Benning");
    }
  });

  test("then probation, which sees only what names it, is not told; nor is routine audit, or anybody shut out of consents", async () => {
    const own = await (await hub().as("probation")).ask(SHARED, { id: DANIEL });
    expect(own.body.data.person).toEqual({ sharedOn: null, consents: [{ id: PLAN_FOR_PROBATION, copies: null }] });
    const audit = await (await hub().as("ig-lead")).ask(SHARED, { id: DANIEL });
    expect(audit.body.data.person).toEqual({ sharedOn: null, consents: null });
    expect(audit.body.extensions.hub.withheld).toContainEqual(
      expect.objectContaining({ path: ["person", "sharedOn"], category: "CONSENT" }),
    );
  });

  test("then asking is in the access log", async () => {
    const [event] = await hub().eventsOf(
      await council.ask("query ($id: ID!) { person(id: $id) { sharedOn { category } } }", { id: DANIEL }),
    );
    expect(event?.body.decisions).toMatchObject([
      { category: "CONSENT", effect: "PERMIT", asked: ["Person.sharedOn", "SharedCopy.category"], people: [DANIEL] },
    ]);
  });

  test("when he takes it back, then the answer says who was given what until then, and what stays open", async () => {
    const input = { consentId: PLAN_FOR_PROBATION, expectedVersion: 1, consequencesExplained: true };
    const answer = await council.ask(WITHDRAW, { input });
    expect(answer.body.errors).toBeUndefined();
    const { copiesMade, remains } = answer.body.data.withdrawConsent;
    expect(copiesMade).toEqual([toProbation("2026-06-15", "2026-06-16", "2026-06-17")]);
    expect(remains).toContainEqual({
      ...{ agencyType: "PROBATION", category: "CARE_PLAN", basis: "a", statutes: [] },
      plain: "May see a short summary of this, because it is involved in your care.",
    });
  });

  test("then what probation reads afterwards is no copy made by that consent", async () => {
    hub().pass(DAY);
    await (await hub().as("probation")).ask(OUTCOMES, { id: DANIEL });
    const answer = await (await hub().as("council")).ask(SHARED, { id: DANIEL });
    expect(answer.body.data.person.sharedOn).toEqual([toProbation("2026-06-15", "2026-06-16", "2026-06-17")]);
  });
});

describe("given a consent names what a statute opens anyway", () => {
  test("when it is taken back, then the person is told the Act by which it stays open, in plain words (COPROD-03)", async () => {
    const council = await hub().as("council");
    const recipients = [{ partnerId: partnerId("ashdale-council") }];
    const scope = { categories: ["OFFENCE"], purposes: ["CARE_MANAGEMENT"], howGiven: "VERBAL" };
    const given = await council.ask(RECORD, { input: { personId: DANIEL, recipients, ...scope } });
    const { consent, copiesMade } = given.body.data.recordConsent;
    expect(copiesMade).toBeNull();
    const input = { consentId: consent.id, expectedVersion: 1, consequencesExplained: true };
    const { body } = await council.ask(WITHDRAW, { input });
    expect(body.data.withdrawConsent).toEqual({
      copiesMade: [],
      remains: [
        {
          ...{
            agencyType: "LOCAL_AUTHORITY",
            category: "OFFENCE",
            basis: "c",
            statutes: [expect.stringMatching(/Act \d{4}/)],
          },
          plain: "May see a short summary of this, where a law allows it for the work it is doing.",
        },
      ],
    });
  });
});

describe("given what was read does not rest on the person's agreement", () => {
  test("an override in spite of a refusal makes no copy by that refusal", async () => {
    const guardian = await hub().as("caldicott");
    const input = {
      ...{ personId: KEITH, partnerId: partnerId("ashgrove-prison"), categories: ["TERMINAL_ILLNESS"] },
      ...{ purpose: "SAFE_CUSTODY", legalBasis: "STATUTE", legalReference: "Crime (Sentences) Act 1997 s30" },
      ...{ consentGround: "OVERRIDDEN", consentReason: "Early release.", individualAssessment: "On the ward." },
      ...{ harmWeighed: "Weighed.", necessity: "Needed.", requestedByUserId: userId("colin-webber"), personTold: true },
    };
    await guardian.ask(
      "mutation ($input: RecordOverrideInput!) { recordOverride(input: $input) { override { id } } }",
      { input },
    );
    const read = await (await hub().as("prison-governor")).ask(
      "query ($id: ID!) { person(id: $id) { endOfLife { prognosis } } }",
      {
        id: KEITH,
      },
    );
    expect(read.body.data.person.endOfLife).not.toBeNull();
    const { body } = await (await hub().as("prison-healthcare")).ask(SHARED, { id: KEITH });
    expect(body.data.person.sharedOn).toEqual([]);
  });

  test("what was read for safeguarding is told to governance, and to nobody whom it could warn", async () => {
    const widen = "UPDATE consent SET purposes = purposes || '{SAFEGUARDING}' WHERE id = $1";
    await hub().owner.query(widen, [consentId("daniel-advocate")]);
    const advocate = await hub().as("advocate", "SAFEGUARDING");
    const read = await advocate.ask(
      "query ($id: ID!) { person(id: $id) { physicalHealth { hasCurrentConditions } } }",
      { id: DANIEL },
    );
    expect(read.body.data.person.physicalHealth).not.toBeNull();
    const namesOf = ({ body }: Answer) =>
      body.data.person.sharedOn.map((copy: { partner: { name: string } }) => copy.partner.name);
    for (const name of ["person", "council"] as const) {
      expect(namesOf(await (await hub().as(name)).ask(SHARED, { id: DANIEL }))).not.toContain("Plainspoken Advocacy");
    }
    const lead = await hub().as("ig-lead", "INVESTIGATION");
    expect(namesOf(await lead.ask(SHARED, { id: DANIEL }))).toContain("Plainspoken Advocacy");
  });
});
