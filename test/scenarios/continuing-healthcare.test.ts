import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const MARGARET = { id: personId("margaret-shaw") };
const RONALD = { id: personId("ronald-hughes") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const withheld = (answer: Answer) => answer.body.extensions.hub.withheld ?? [];

const ASK = `query ($id: ID!) { person(id: $id) { continuingHealthcare { hasRecord commissionedFromYou { item service minutesAWeek }
  cases { id status daysTaken route receivedOn responsibleBody { name } decision { outcome decidedOn } }
  packageLines { service provider { name } weeklyCostPence } } } }`;
const DECIDE =
  "mutation ($input: DecideChcCaseInput!) { decideChcCase(input: $input) { entryId person { continuingHealthcare { cases { status } } } } }";
const ADD = "mutation ($input: AddChcPackageLineInput!) { addChcPackageLine(input: $input) { entryId } }";
const OPEN = "mutation ($input: OpenChcCaseInput!) { openChcCase(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endChcEntry(input: $input) { version } }";
const DANIELS_CASE = idOf("chc_case", "daniel-marsh/1");

describe("given the NHS pays for Margaret's care at home", () => {
  test("when the ICB asks, then it sees the case, what was decided and the package", async () => {
    const answer = await (await hub().as("icb")).ask(ASK, MARGARET);
    expect(answer.body.data.person.continuingHealthcare).toMatchObject({
      hasRecord: true,
      commissionedFromYou: [],
      cases: [
        {
          status: "DECIDED",
          daysTaken: 20,
          decision: { outcome: "ELIGIBLE" },
          responsibleBody: { name: "Northmere Integrated Care Board" },
        },
      ],
    });
    expect(answer.body.data.person.continuingHealthcare.packageLines).toHaveLength(2);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([{ category: "CHC", effect: "PERMIT", basis: "b", consentVersion: 1 }]);
  });

  test("when her provider asks, then it sees the package it is commissioned for, and no notice tells of more", async () => {
    const answer = await (await hub().as("care-provider")).ask(ASK, MARGARET);
    expect(answer.body.data.person.continuingHealthcare).toEqual({
      hasRecord: true,
      commissionedFromYou: [
        { item: "CARE_WORKERS", service: "Two workers at home, day and night", minutesAWeek: 10_080 },
      ],
      ...{ cases: null, packageLines: null },
    });
    expect(withheld(answer)).toEqual([]);
  });

  test("when the council asks without her consent, then it is null without a notice; with it, its desk learns that there is something", async () => {
    const desk = await hub().as("council-admin");
    const before = await desk.ask(ASK, MARGARET);
    expect([before.body.data.person, withheld(before)]).toEqual([{ continuingHealthcare: null }, []]);
    const [event] = await hub().eventsOf(before);
    expect(event?.body.decisions).toMatchObject([{ category: "CHC", effect: "DENY" }]);
    await consentTo("ashdale-council", ["CARE_MANAGEMENT", "OPERATIONS"], MARGARET.id);
    const after = await desk.ask(ASK, MARGARET);
    expect(after.body.data.person.continuingHealthcare).toEqual({
      ...{ hasRecord: true, commissionedFromYou: null, cases: null, packageLines: null },
    });
    expect(withheld(after)).toEqual([]);
  });

  test("when a provider asks of somebody with a case and no line of its own, then it is as if there were none", async () => {
    await consentTo("heronsgate-care", ["DIRECT_CARE"], RONALD.id);
    const permitted = await (await hub().as("care-provider")).ask(ASK, RONALD);
    const refused = await (await hub().as("care-provider")).ask(ASK, { id: personId("edna-fairley") });
    expect([permitted.body.data, withheld(permitted)]).toEqual([refused.body.data, withheld(refused)]);
    expect(permitted.body.data.person).toEqual({ continuingHealthcare: null });
  });
});

describe("given Daniel's second case is open", () => {
  test("when prison managers ask, then there is nothing, and no notice", async () => {
    const answer = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect([answer.body.data.person, withheld(answer)]).toEqual([{ continuingHealthcare: null }, []]);
  });

  test("when the day after the twenty-eighth comes, then the case is overdue (CHC-26)", async () => {
    const board = await hub().as("icb");
    const statusOf = async (caller = board) =>
      (await caller.ask(ASK, DANIEL)).body.data.person.continuingHealthcare.cases.at(-1);
    expect(await statusOf()).toMatchObject({ status: "OPEN", daysTaken: 24 });
    hub().pass(5 * 24 * 60);
    expect(await statusOf(await hub().as("icb"))).toMatchObject({ status: "OVERDUE", daysTaken: 29 });
    hub().pass(-5 * 24 * 60);
  });

  test("when prison healthcare decides, then it is the ICB's to decide (CHC-22); when the council does without consent, it is forbidden", async () => {
    const input = { personId: DANIEL.id, caseId: DANIELS_CASE, outcome: "ELIGIBLE", decidedOn: "2026-06-15" };
    const healthcare = await hub().as("prison-healthcare");
    expect(failure(await healthcare.ask(DECIDE, { input }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CHC-22",
    });
    expect(failure(await (await hub().as("council")).ask(DECIDE, { input }))).toEqual({ code: "FORBIDDEN" });
  });

  test("when a package is added before the decision, then that is refused (CHC-29); after it, it is added and on the trail", async () => {
    const board = await hub().as("icb");
    const line = {
      ...{
        personId: DANIEL.id,
        caseId: DANIELS_CASE,
        providerPartnerId: partnerId("northmere-community"),
        item: "NURSING",
      },
      ...{ service: "Stroke nurse", fromDay: "2026-06-20" },
    };
    expect(failure(await board.ask(ADD, { input: line }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CHC-29",
    });
    const early = { personId: DANIEL.id, caseId: DANIELS_CASE, outcome: "ELIGIBLE", decidedOn: "2026-05-01" };
    expect(failure(await board.ask(DECIDE, { input: early })).fields).toEqual([
      expect.objectContaining({ field: "input.decidedOn" }),
    ]);
    const decided = await board.ask(DECIDE, { input: { ...early, decidedOn: "2026-06-15" } });
    expect(
      decided.body.data.decideChcCase.person.continuingHealthcare.cases.map(({ status }: { status: string }) => status),
    ).toEqual(["CLOSED", "DECIDED"]);
    const added = await board.ask(ADD, { input: line });
    const events = await hub().eventsOf(added);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "addChcPackageLine", recordId: added.body.data.addChcPackageLine.entryId },
    ]);
  });

  test("when rent is added to a package, then the schema has no word for it (CHC-36)", async () => {
    const answer = await (await hub().as("icb")).ask(ADD, {
      input: { personId: DANIEL.id, caseId: DANIELS_CASE, item: "RENT" },
    });
    expect([answer.status, failure(answer).code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("when fields do not fit, or the version is not the one read, then it says so", async () => {
    const board = await hub().as("icb");
    const opened = {
      personId: DANIEL.id,
      route: "FAST_TRACK",
      needOrigin: "ILLNESS",
      responsiblePartnerId: partnerId("ashdale-council"),
      receivedOn: "2027-01-01",
    };
    const { code, fields } = failure(await board.ask(OPEN, { input: opened }));
    expect([code, fields.map(({ field }: { field: string }) => field)]).toEqual([
      "BAD_USER_INPUT",
      ["input.receivedOn", "input.responsiblePartnerId"],
    ]);
    const ending = { entryId: idOf("chc_decision", "margaret-shaw/0"), expectedVersion: 2, reason: "Reviewed." };
    expect(failure(await board.ask(END, { input: ending }))).toMatchObject({ code: "CONFLICT", currentVersion: 1 });
  });

  test("when the board opens a case for a person of 17, then that is refused (CHC-02)", async () => {
    const tyrell = personId("tyrell-adeyemi");
    await hub().owner.query(
      "INSERT INTO relationship (person_id, partner_id, kind, proof, started_at) VALUES ($1, $2, 'CHC_CASE', 'Referral', '2026-06-01T08:00:00Z')",
      [tyrell, partnerId("northmere-icb")],
    );
    await consentTo("northmere-icb", ["FUNDING_ELIGIBILITY"], tyrell);
    const input = {
      personId: tyrell,
      route: "DIRECT_REFERRAL",
      needOrigin: "ILLNESS",
      responsiblePartnerId: partnerId("northmere-icb"),
      receivedOn: "2026-06-15",
    };
    expect(failure(await (await hub().as("icb")).ask(OPEN, { input }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CHC-02",
    });
  });
});

/** Consent to CHC, as somebody recorded it yesterday. */
async function consentTo(partner: Parameters<typeof partnerId>[0], purposes: string[], person: string): Promise<void> {
  await hub().owner.query(
    `INSERT INTO consent (version, person_id, kind, decision, status, decider_kind, capacity_basis, recipients, categories, purposes,
       valid_from, review_due, how_given, obtained_by_user_id, obtained_by_partner_id, event_at)
     SELECT 1, $1, 'INFORMATION_SHARING', 'PERMIT', 'GIVEN', 'PERSON', 'PRESUMED', $2, '{CHC}', $3, $4, '2027-06-14', 'VERBAL', id,
       partner_id, $4 FROM staff_user WHERE subject = 'tom-hallam'`,
    [
      person,
      JSON.stringify([{ kind: "PARTNER", partnerId: partnerId(partner) }]),
      purposes,
      new Date("2026-06-14T09:00:00Z"),
    ],
  );
}
