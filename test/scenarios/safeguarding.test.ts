import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const EDNA = { id: personId("edna-fairley") };
const DANIEL = { id: personId("daniel-marsh") };
const RONALD = { id: personId("ronald-hughes") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const withheld = (answer: Answer) => answer.body.extensions.hub.withheld ?? [];

const ASK = `query ($id: ID!) { person(id: $id) { safeguarding { openConcerns openEnquiries kinds
  concerns { id status outcome description recordedBy { name } } enquiries { id question lead { name } causedTo { name } }
  outcomes { outcome action } } } }`;
const RAISE =
  "mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { entryId person { safeguarding { openConcerns } } } }";
const OPEN = "mutation ($input: OpenEnquiryInput!) { openEnquiry(input: $input) { entryId } }";
const CONCLUDE =
  "mutation ($input: RecordSafeguardingOutcomeInput!) { recordSafeguardingOutcome(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endSafeguardingEntry(input: $input) { version } }";
const worry = (person: { id: string }, more: object = {}) => ({
  input: {
    personId: person.id,
    kinds: ["FINANCIAL"],
    source: "NOT_KNOWN",
    description: "Money goes missing.",
    ...more,
  },
});

describe("given Edna's doctor raised a concern about her care home, and the council enquires", () => {
  test("when the home asks, then it sees the concern it raised itself, and no trace of the other (NEV-03)", async () => {
    const answer = await (await hub().as("care-provider")).ask(ASK, EDNA);
    expect(answer.body.data.person.safeguarding).toMatchObject({
      ...{ openConcerns: 0, openEnquiries: 0, kinds: [], enquiries: [], outcomes: [] },
      concerns: [
        { status: "CONCLUDED", outcome: "ADVICE_GIVEN", description: expect.stringContaining("Another resident") },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/sore|chart|NEGLECT/);
    expect(withheld(answer)).toEqual([]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      { category: "SAFEGUARDING", effect: "PERMIT", scope: "OWN", basis: "o" },
    ]);
  });

  test("when the doctor asks, then she sees her referral and how far it is, and not the enquiry", async () => {
    const { safeguarding } = (await (await hub().as("gp")).ask(ASK, EDNA)).body.data.person;
    expect(safeguarding.concerns).toEqual([expect.objectContaining({ status: "ENQUIRY", outcome: null })]);
    expect([safeguarding.enquiries, safeguarding.outcomes]).toEqual([[], []]);
  });

  test("when the council asks, then it sees both concerns and its enquiry", async () => {
    const { safeguarding } = (await (await hub().as("council-adults")).ask(ASK, EDNA)).body.data.person;
    expect(safeguarding).toMatchObject({ openConcerns: 1, openEnquiries: 1, kinds: ["NEGLECT"] });
    expect(safeguarding.concerns).toHaveLength(2);
    expect(safeguarding.enquiries).toMatchObject([
      { lead: { name: "Ashdale Council" }, causedTo: { name: "Northmere Community NHS Trust" } },
    ]);
  });

  test("when her daughter asks as her attorney, then she sees what concerns staff, and no more than that", async () => {
    const { safeguarding } = (await (await hub().as("proxy")).ask(ASK, EDNA)).body.data.person;
    expect(safeguarding.concerns).toEqual([
      expect.objectContaining({ description: expect.stringContaining("pressure sore") }),
    ]);
  });

  test("when the trust that carries it out records the outcome, then that is the lead's to do (SAFE-04)", async () => {
    await hub().owner.query(
      `INSERT INTO relationship (person_id, partner_id, kind, proof, started_at)
       VALUES ($1, $2, 'COMMUNITY_CASELOAD', 'Asked by the council', '2026-06-01T08:00:00Z')`,
      [EDNA.id, partnerId("northmere-community")],
    );
    const input = {
      ...{ personId: EDNA.id, concernId: idOf("safeguarding_concern", "edna-fairley/0") },
      ...{ enquiryId: idOf("safeguarding_enquiry", "edna-fairley/0"), outcome: "SUBSTANTIATED", action: "New charts." },
    };
    const trust = await hub().as("community-trust");
    expect((await trust.ask(ASK, EDNA)).body.data.person.safeguarding.enquiries).toHaveLength(1);
    expect(failure(await trust.ask(CONCLUDE, { input }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "SAFE-04",
    });
    expect((await (await hub().as("council-adults")).ask(CONCLUDE, { input })).body.errors).toBeUndefined();
    const { safeguarding } = (await (await hub().as("gp")).ask(ASK, EDNA)).body.data.person;
    expect(safeguarding).toMatchObject({ concerns: [{ status: "CONCLUDED", outcome: "SUBSTANTIATED" }], outcomes: [] });
    expect(JSON.stringify((await (await hub().as("care-provider")).ask(ASK, EDNA)).body)).not.toContain(
      "SUBSTANTIATED",
    );
  });
});

describe("given Daniel is in custody, where the prison leads", () => {
  test("when the prison asks, then it sees the enquiry it led, and nothing of the concern about its own staff", async () => {
    const answer = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(answer.body.data.person.safeguarding).toMatchObject({
      openConcerns: 0,
      concerns: [{ outcome: "SUBSTANTIATED" }],
    });
    expect(JSON.stringify(answer.body)).not.toContain("care log");
  });

  test("when the council or probation asks, then the door is null without a notice, as it is to whoever is refused", async () => {
    for (const name of ["council", "probation"] as const) {
      const answer = await (await hub().as(name)).ask(ASK, DANIEL);
      expect([answer.body.data.person, withheld(answer)]).toEqual([{ safeguarding: null }, []]);
    }
    const refused = await (await hub().as("icb", "FUNDING_ELIGIBILITY")).ask(ASK, DANIEL);
    expect([refused.body.data.person, withheld(refused)]).toEqual([{ safeguarding: null }, []]);
    const [event] = await hub().eventsOf(refused);
    expect(event?.body.decisions).toMatchObject([{ category: "SAFEGUARDING", effect: "DENY" }]);
  });

  test("when the ICB asks under its gateway, then it gets counts and kinds, and no narrative", async () => {
    const answer = await (await hub().as("icb", "CARE_MANAGEMENT")).ask(ASK, DANIEL);
    expect(answer.body.data.person.safeguarding).toEqual({
      ...{ openConcerns: 1, openEnquiries: 0, kinds: ["NEGLECT"] },
      ...{ concerns: null, enquiries: null, outcomes: null },
    });
    expect(withheld(answer)).toEqual([]);
  });

  test("when the council is named as lead of an enquiry there, then that is refused (SAFE-01)", async () => {
    const prison = await hub().as("prison");
    const { entryId } = (await prison.ask(RAISE, worry(DANIEL))).body.data.raiseConcern;
    const input = { personId: DANIEL.id, concernId: entryId, question: "Who?", wishes: "To be told." };
    expect(
      failure(await prison.ask(OPEN, { input: { ...input, leadPartnerId: partnerId("ashdale-council") } })),
    ).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "SAFE-01",
    });
    expect(
      (await prison.ask(OPEN, { input: { ...input, leadPartnerId: partnerId("ashgrove-prison") } })).body.errors,
    ).toBeUndefined();
  });
});

describe("given concerns are raised in the community", () => {
  test("when the ICB or the advocate raises one, then it is forbidden, and the refusal names no cell", async () => {
    expect(failure(await (await hub().as("advocate")).ask(RAISE, worry(DANIEL)))).toEqual({ code: "FORBIDDEN" });
    expect(failure(await (await hub().as("icb", "CARE_MANAGEMENT")).ask(RAISE, worry(RONALD)))).toEqual({
      code: "FORBIDDEN",
    });
  });

  test("when probation raises one, then it sees it, the council does, and the trail names the entry", async () => {
    const answer = await (await hub().as("probation")).ask(RAISE, worry(RONALD));
    const { entryId, person } = answer.body.data.raiseConcern;
    expect(person.safeguarding).toEqual({ openConcerns: 1 });
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "raiseConcern", recordId: entryId },
    ]);
    const council = await hub().as("council-adults");
    expect((await council.ask(ASK, RONALD)).body.data.person.safeguarding.concerns[0].id).toBe(entryId);
    expect((await (await hub().as("care-provider")).ask(ASK, RONALD)).body.data.person).toEqual({ safeguarding: null });
    const enquiry = { personId: RONALD.id, concernId: entryId, question: "Who?", wishes: "To be told." };
    const lead = (key: "ashdale-council" | "northmere-police") => ({ leadPartnerId: partnerId(key) });
    const broken = async (more: object) =>
      failure(await council.ask(OPEN, { input: { ...enquiry, ...more } }))?.requirement;
    expect(await broken(lead("northmere-police"))).toBe("SAFE-03");
    expect(await broken({ ...lead("ashdale-council"), wishes: null })).toBe("SAFE-05");
    const bySource = { source: "PARTNER_STAFF", sourcePartnerId: partnerId("heronsgate-care") };
    expect(
      await broken({ ...lead("ashdale-council"), ...bySource, causedToPartnerId: partnerId("heronsgate-care") }),
    ).toBe("NEV-03");
    expect(await broken({ ...lead("ashdale-council"), ...bySource })).toBeUndefined();
  });

  test("when fields do not fit, then each is named", async () => {
    const input = worry(RONALD, {
      kinds: [],
      description: "",
      source: "PARTNER_STAFF",
      wishes: "\u0000",
      eventAt: "2027-01-01T00:00:00Z",
    });
    const { code, fields } = failure(await (await hub().as("gp")).ask(RAISE, input));
    expect(code).toBe("BAD_USER_INPUT");
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["description", "eventAt", "kinds", "sourcePartnerId", "wishes"].map((field) => `input.${field}`),
    );
  });

  test("when its author ends a concern at a version not read, then it is a conflict; to others there is none", async () => {
    const input = {
      entryId: idOf("safeguarding_concern", "edna-fairley/1"),
      expectedVersion: 3,
      reason: "Entered twice.",
    };
    const home = await hub().as("care-provider");
    expect(failure(await home.ask(END, { input }))).toMatchObject({ code: "CONFLICT", currentVersion: 1 });
    expect(failure(await (await hub().as("gp")).ask(END, { input }))).toEqual({ code: "NOT_FOUND" });
    const inCustody = { ...input, entryId: idOf("safeguarding_concern", "daniel-marsh/1") };
    for (const name of ["council", "prison"] as const) {
      expect(failure(await (await hub().as(name)).ask(END, { input: inCustody }))).toEqual({ code: "NOT_FOUND" });
    }
    expect((await home.ask(END, { input: { ...input, expectedVersion: 1 } })).body.data.endSafeguardingEntry).toEqual({
      version: 2,
    });
  });
});
