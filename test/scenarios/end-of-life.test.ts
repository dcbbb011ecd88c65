import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const KEITH = { id: personId("keith-rowlands") };
const DANIEL = { id: personId("daniel-marsh") };
const KEITHS_ILLNESS = idOf("illness", "keith-rowlands/0");

const ASK = `query ($id: ID!) { person(id: $id) { endOfLife {
  isTerminallyIll prognosis wishesInShort
  illnesses { id version diagnosis narrative personToldOn endedAt endReason recordedBy { name } }
  wishes { about words } tellingDecisions { consideredBy outcome consentAnswer reason }
} } }`;
const RECORD =
  "mutation ($input: RecordTerminalIllnessInput!) { recordTerminalIllness(input: $input) { entryId version person { endOfLife { prognosis } } } }";
const TELL = "mutation ($input: RecordTellingDecisionInput!) { recordTellingDecision(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endEndOfLifeEntry(input: $input) { entryId version } }";
const CONSENT = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const withoutRequestId = ({ body }: Answer) =>
  JSON.stringify({ ...body, extensions: { hub: { ...body.extensions.hub, requestId: null } } });

describe("given Keith, capable, refused that the council or the prison learn of his terminal illness", () => {
  test("when prison healthcare asks, then illness, wish and the decision about telling are there (EOL-04)", async () => {
    const { endOfLife } = (await (await hub().as("prison-healthcare")).ask(ASK, KEITH)).body.data.person;
    expect(endOfLife).toMatchObject({ isTerminallyIll: true, prognosis: "MONTHS" });
    expect(endOfLife.illnesses).toHaveLength(1);
    expect(endOfLife.tellingDecisions).toMatchObject([{ consideredBy: "PRISON_HEALTHCARE", consentAnswer: "REFUSED" }]);
  });

  test.each(["council", "prison"] as const)(
    "when the %s asks, then the answer is that about a man who is not ill, to the byte",
    async (name) => {
      const caller = await hub().as(name);
      const everything = `query ($id: ID!) { person(id: $id) { endOfLife { isTerminallyIll } substanceMisuse { isInTreatment }
      medications { hasMedicines lifeCriticalMedicines medicines { name } } careNeeds { needsInShort } mySlice { category level } } }`;
      const asked = await caller.ask(everything, KEITH);
      expect(asked.body.errors).toBeUndefined();
      expect(asked.body.data.person.endOfLife).toBeNull();
      expect(JSON.stringify(asked.body.extensions.hub)).not.toContain("TERMINAL_ILLNESS");
      for (const table of ["telling_decision", "end_of_life_wish", "terminal_illness"]) {
        await hub().owner.query(
          `CREATE TABLE kept_${table} AS SELECT * FROM ${table} WHERE person_id = $1`.replace("$1", `'${KEITH.id}'`),
        );
        await hub().owner.query(`DELETE FROM ${table} WHERE person_id = $1`, [KEITH.id]);
      }
      const medicines = await hub().owner.query("UPDATE medicine SET person_id = $2 WHERE person_id = $1", [
        KEITH.id,
        DANIEL.id,
      ]);
      const forgotten = await caller.ask(everything, KEITH);
      await hub().owner.query("UPDATE medicine SET person_id = $1 WHERE reveals = 'TERMINAL_ILLNESS'", [KEITH.id]);
      for (const table of ["terminal_illness", "end_of_life_wish", "telling_decision"]) {
        await hub().owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
        await hub().owner.query(`DROP TABLE kept_${table}`);
      }
      expect(medicines.rowCount).toBe(1);
      expect(withoutRequestId(asked)).toBe(withoutRequestId(forgotten));
    },
  );

  test("when the council tries to end his illness by its id, then it is as unknown as any id, and the trail keeps the try", async () => {
    const council = await hub().as("council");
    const input = { expectedVersion: 1, reason: "A try." };
    const hidden = await council.ask(END, { input: { ...input, entryId: KEITHS_ILLNESS } });
    const unknown = await council.ask(END, { input: { ...input, entryId: idOf("illness", "nobody") } });
    expect(failure(hidden).code).toBe("NOT_FOUND");
    expect(JSON.stringify(hidden.body.errors)).toBe(JSON.stringify(unknown.body.errors));
    const [event] = await hub().eventsOf(hidden);
    expect(event).toMatchObject({ hasRefusal: true, subjectIds: [KEITH.id] });
  });

  test("when the prison records an illness, then it is forbidden without a word about the category", async () => {
    const input = { personId: KEITH.id, diagnosis: "Guess", prognosis: "WEEKS", narrative: "Guess." };
    const refused = await (await hub().as("prison")).ask(RECORD, { input });
    expect(failure(refused)).toEqual({ code: "FORBIDDEN" });
  });
});

describe("given Daniel's suspected illness turned out to be none", () => {
  let healthcare: Caller;
  const input = { personId: DANIEL.id, diagnosis: "Cancer of the lung", prognosis: "WEEKS", narrative: "Told today." };

  beforeAll(async () => {
    healthcare = await hub().as("prison-healthcare");
  });

  test("when he asks himself, then he is not told of an illness before a clinician has told him", async () => {
    const person = await hub().as("person");
    expect((await person.ask(ASK, DANIEL)).body.data.person.endOfLife.illnesses).toHaveLength(1);
    const untold = await healthcare.ask(RECORD, { input });
    expect((await person.ask(ASK, DANIEL)).body.data.person.endOfLife).toMatchObject({
      isTerminallyIll: false,
      prognosis: null,
    });
    const { entryId } = untold.body.data.recordTerminalIllness;
    expect(
      (await healthcare.ask(END, { input: { entryId, expectedVersion: 1, reason: "Test of the rule." } })).body.errors,
    ).toBeUndefined();
  });

  test("when what is recorded does not fit, then every field is named at once", async () => {
    const wrong = {
      ...input,
      diagnosis: " ",
      narrative: "a\u0000",
      snomedCode: "12",
      personToldOn: "2030-01-01",
      eventAt: "2030-01-01T00:00:00Z",
      onBehalfOf: "nobody",
    };
    const refused = await healthcare.ask(RECORD, { input: wrong });
    expect(failure(refused).code).toBe("BAD_USER_INPUT");
    const fields = failure(refused).fields.map(({ field }: { field: string }) => field);
    expect(fields).toEqual([
      "input.diagnosis",
      "input.narrative",
      "input.snomedCode",
      "input.personToldOn",
      "input.eventAt",
      "input.onBehalfOf",
    ]);
  });

  test("when the council is to be told against his refusal, then an assessment and a legal basis come first (EOL-06)", async () => {
    const telling = {
      personId: DANIEL.id,
      consideredBy: "PRISON_MANAGERS",
      occasion: "SIGNIFICANT_DETERIORATION",
      outcome: "TELL",
      consentAnswer: "REFUSED",
      reason: "Worse.",
      onBehalfOf: partnerId("ashgrove-prison"),
    };
    expect(failure(await healthcare.ask(TELL, { input: telling }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "EOL-06",
    });
    const carried = { ...telling, assessment: "Cannot be kept safe otherwise.", legalBasis: "Care Act 2014 s42" };
    expect((await healthcare.ask(TELL, { input: carried })).body.errors).toBeUndefined();
  });

  test("when he lets the prison and the council's desk know, then each sees as much as its cell and role give", async () => {
    const recorded = await healthcare.ask(RECORD, { input: { ...input, personToldOn: "2026-06-15" } });
    expect(recorded.body.data.recordTerminalIllness).toMatchObject({
      version: 1,
      person: { endOfLife: { prognosis: "WEEKS" } },
    });
    const prison = await hub().as("prison");
    expect((await prison.ask(ASK, DANIEL)).body.data.person.endOfLife).toBeNull();
    const recipients = ["ashgrove-prison", "ashdale-council"].map((key) => ({ partnerId: partnerId(key) }));
    const terms = {
      personId: DANIEL.id,
      recipients,
      categories: ["TERMINAL_ILLNESS"],
      purposes: ["SAFE_CUSTODY", "OPERATIONS"],
      howGiven: "VERBAL",
    };
    expect((await healthcare.ask(CONSENT, { input: terms })).body.errors).toBeUndefined();

    const summary = await prison.ask(ASK, DANIEL);
    expect(summary.body.data.person.endOfLife).toEqual({
      ...{ isTerminallyIll: true, prognosis: "WEEKS", wishesInShort: ["His sister is to be there."] },
      ...{ illnesses: null, wishes: null, tellingDecisions: null },
    });
    expect(summary.body.extensions.hub.withheld).toBeUndefined();
    const [event] = await hub().eventsOf(summary);
    expect(event?.body.decisions).toMatchObject([
      {
        category: "TERMINAL_ILLNESS",
        effect: "PERMIT",
        level: "SUMMARY",
        withheld: expect.arrayContaining(["EndOfLife.illnesses"]),
      },
    ]);
    const existence = await (await hub().as("council-admin")).ask(ASK, DANIEL);
    expect(existence.body.data.person.endOfLife).toMatchObject({
      isTerminallyIll: true,
      prognosis: null,
      wishesInShort: null,
      illnesses: null,
    });
  });

  test("when healthcare ends it, then once and at the version read; a second end is a conflict, and the story is kept", async () => {
    const { illnesses } = (await healthcare.ask(ASK, DANIEL)).body.data.person.endOfLife;
    const { id, version } = illnesses.find(({ endedAt }: { endedAt: string | null }) => endedAt === null);
    const end = { entryId: id, expectedVersion: version, reason: "Biopsy clear." };
    expect(failure(await healthcare.ask(END, { input: { ...end, expectedVersion: 7 } }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    const ended = await healthcare.ask(END, { input: end });
    expect(ended.body.data.endEndOfLifeEntry).toEqual({ entryId: id, version: 2 });
    const written = (await hub().eventsOf(ended)).find(({ kind }) => kind === "WRITE");
    expect(written).toMatchObject({ subjectIds: [DANIEL.id], hasRefusal: false });
    expect(written?.body.writes).toEqual([{ action: "endEndOfLifeEntry", recordId: id }]);
    expect(failure(await healthcare.ask(END, { input: end }))).toMatchObject({ code: "CONFLICT", currentVersion: 2 });
    const now = (await healthcare.ask(ASK, DANIEL)).body.data.person.endOfLife.illnesses;
    const kept = now.find((illness: { id: string }) => illness.id === id);
    expect(kept).toMatchObject({
      diagnosis: "Cancer of the lung",
      endReason: "Biopsy clear.",
      recordedBy: { name: "Ashgrove Prison Healthcare" },
    });
  });
});

test("given Gareth has no such record, when healthcare asks, who may see one, then it is null without a notice, as to those refused", async () => {
  const gareth = { id: personId("gareth-lloyd") };
  const both =
    "query ($id: ID!) { person(id: $id) { id endOfLife { isTerminallyIll } substanceMisuse { isInTreatment } } }";
  const permitted = await (await hub().as("prison-healthcare")).ask(both, gareth);
  const refused = await (await hub().as("council")).ask(both, gareth);
  expect(permitted.body.data.person).toEqual({ id: gareth.id, endOfLife: null, substanceMisuse: null });
  expect(withoutRequestId(permitted)).toBe(withoutRequestId(refused));
});
