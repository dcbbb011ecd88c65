import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const TYRELL = { id: personId("tyrell-adeyemi") };

const ASK = `query ($id: ID!) { person(id: $id) {
  medications { hasMedicines hasAllergies lifeCriticalMedicines allergiesInShort { substance severity }
    medicines { id version name reason reveals } allergies { id version reaction } }
  substanceMisuse { isInTreatment courtOrdered { requirement attendance } treatments { id version narrative endedAt } }
} }`;
const MEDICINE = "mutation ($input: RecordMedicineInput!) { recordMedicine(input: $input) { entryId version } }";
const SUBSTANCE =
  "mutation ($input: RecordSubstanceTreatmentInput!) { recordSubstanceTreatment(input: $input) { entryId } }";
const STOP = "mutation ($input: EndEntryInput!) { endMedicationEntry(input: $input) { version } }";
const CONSENT = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const withheld = (answer: Answer) => answer.body.extensions.hub.withheld ?? [];

describe("given Daniel takes three medicines, one of which would tell of his mental health", () => {
  let healthcare: Caller;

  beforeAll(async () => {
    healthcare = await hub().as("prison-healthcare");
  });

  test("when prison healthcare asks, then every medicine and its reason are there", async () => {
    const { medications } = (await healthcare.ask(ASK, DANIEL)).body.data.person;
    expect(medications.medicines.map(({ name }: { name: string }) => name)).toEqual([
      "Apixaban",
      "Metformin",
      "Sertraline",
    ]);
  });

  test("when the council asks, then it sees what must not be missed and not be given, and that the rest is withheld", async () => {
    const asked = await (await hub().as("council")).ask(ASK, DANIEL);
    expect(asked.body.data.person.medications).toEqual({
      ...{ hasMedicines: true, hasAllergies: true, medicines: null, allergies: null },
      lifeCriticalMedicines: [expect.stringMatching(/^Blood thinner/)],
      allergiesInShort: [{ substance: "Penicillin", severity: "LIFE_THREATENING" }],
    });
    expect(withheld(asked)).toEqual([
      {
        path: ["person", "medications", "allergies"],
        category: "MEDICATION",
        reason: "LEVEL_TOO_LOW",
        clause: "MEDICATION x LOCAL_AUTHORITY: Sa",
      },
      {
        path: ["person", "medications", "medicines"],
        category: "MEDICATION",
        reason: "LEVEL_TOO_LOW",
        clause: "MEDICATION x LOCAL_AUTHORITY: Sa",
      },
    ]);
    const [event] = await hub().eventsOf(asked);
    const entry = event?.body.decisions.find(({ category }) => category === "MEDICATION");
    expect(entry).toMatchObject({
      effect: "PERMIT",
      level: "SUMMARY",
      withheld: expect.arrayContaining(["Medications.medicines"]),
    });
  });

  test("when the prison asks without consent, then it is told that it may not; with consent, that there is something to ask about", async () => {
    const prison = await hub().as("prison");
    const shut = await prison.ask(ASK, DANIEL);
    expect(shut.body.data.person.medications).toBeNull();
    expect(withheld(shut)).toMatchObject([
      { path: ["person", "medications"], category: "MEDICATION", clause: "MEDICATION x PRISON: Eb" },
    ]);
    const terms = {
      personId: DANIEL.id,
      recipients: [{ partnerId: partnerId("ashgrove-prison") }],
      categories: ["MEDICATION"],
      purposes: ["SAFE_CUSTODY"],
      howGiven: "VERBAL",
    };
    expect((await healthcare.ask(CONSENT, { input: terms })).body.errors).toBeUndefined();
    expect((await prison.ask(ASK, DANIEL)).body.data.person.medications).toEqual({
      ...{ hasMedicines: true, hasAllergies: true },
      ...{ lifeCriticalMedicines: null, allergiesInShort: null, medicines: null, allergies: null },
    });
  });

  test("when the ICB may read medicines but not mental health, then the medicine that would tell is absent without a word", async () => {
    const terms = {
      personId: DANIEL.id,
      recipients: [{ partnerId: partnerId("northmere-icb") }],
      categories: ["MEDICATION"],
      purposes: ["FUNDING_ELIGIBILITY"],
      howGiven: "VERBAL",
    };
    await healthcare.ask(CONSENT, { input: terms });
    const asked = await (await hub().as("icb")).ask(ASK, DANIEL);
    expect(asked.body.data.person.medications.medicines.map(({ name }: { name: string }) => name)).toEqual([
      "Apixaban",
      "Metformin",
    ]);
    expect(JSON.stringify(asked.body)).not.toMatch(/MENTAL|Sertraline/);
  });
});

describe("given Tyrell lets Brindlemoor know that he gets help", () => {
  test("when Brindlemoor asks, then it sees that he is in treatment and nothing of it; the institution is not even told that something is withheld", async () => {
    const council = await (await hub().as("council-b")).ask(ASK, TYRELL);
    expect(council.body.data.person.substanceMisuse).toEqual({
      isInTreatment: true,
      courtOrdered: [],
      treatments: null,
    });
    const prison = await (await hub().as("prison-yoi")).ask(ASK, TYRELL);
    expect(prison.body.data.person.substanceMisuse).toBeNull();
    expect(withheld(prison).map(({ category }: { category: string }) => category)).not.toContain("SUBSTANCE_MISUSE");
  });

  test("when a court has ordered the treatment, then attendance goes with it, or it does not fit", async () => {
    const healthcare = await hub().as("prison-healthcare-b");
    const input = {
      personId: TYRELL.id,
      substances: ["cannabis"],
      programme: "Day programme",
      narrative: "Begun.",
      requirement: "DRUG_REHABILITATION",
    };
    expect(failure(await healthcare.ask(SUBSTANCE, { input }))).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ field: "input.attendance" }],
    });
    expect(
      (await healthcare.ask(SUBSTANCE, { input: { ...input, attendance: "PARTLY" } })).body.errors,
    ).toBeUndefined();
    const { substanceMisuse } = (await (await hub().as("council-b")).ask(ASK, TYRELL)).body.data.person;
    expect(substanceMisuse.courtOrdered).toEqual([{ requirement: "DRUG_REHABILITATION", attendance: "PARTLY" }]);
  });
});

describe("given a medicine is recorded, replaced and stopped", () => {
  const input = {
    personId: DANIEL.id,
    name: "Ramipril",
    inShort: "In the morning.",
    dose: "5 mg",
    isLifeCritical: false,
  };

  test("when the council records one, then it is forbidden, and why is told", async () => {
    const refused = await (await hub().as("council")).ask(MEDICINE, { input });
    expect(failure(refused)).toMatchObject({ code: "FORBIDDEN", category: "MEDICATION", reason: "LEVEL_TOO_LOW" });
  });

  test("when fields do not fit, then each is named", async () => {
    const wrong = { ...input, name: "", dose: "x".repeat(201), untilOn: "2020-01-01" };
    const refused = await (await hub().as("prison-healthcare")).ask(MEDICINE, { input: wrong });
    expect(failure(refused).fields.map(({ field }: { field: string }) => field)).toEqual([
      "input.name",
      "input.dose",
      "input.untilOn",
    ]);
  });

  test("when the dose changes, then the new entry takes the place of the old, once and at the version read", async () => {
    const healthcare = await hub().as("prison-healthcare");
    const first = (await healthcare.ask(MEDICINE, { input })).body.data.recordMedicine;
    const raised = { ...input, dose: "10 mg", replaces: { entryId: first.entryId, expectedVersion: 1 } };
    const second = (await healthcare.ask(MEDICINE, { input: raised })).body.data.recordMedicine;
    expect(failure(await healthcare.ask(MEDICINE, { input: raised }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 2,
    });
    const stop = { entryId: second.entryId, expectedVersion: 1, reason: "Cough." };
    expect((await healthcare.ask(STOP, { input: stop })).body.data.endMedicationEntry).toEqual({ version: 2 });
    const { rows } = await hub().owner.query(
      "SELECT dose, version, end_reason, replaces FROM medicine WHERE name = 'Ramipril' ORDER BY dose DESC",
    );
    expect(rows).toEqual([
      { dose: "5 mg", version: 2, end_reason: "Another entry took its place.", replaces: null },
      { dose: "10 mg", version: 2, end_reason: "Cough.", replaces: first.entryId },
    ]);
  });

  test("when a hospital stops what prison healthcare began, then the author, still involved, must do it", async () => {
    const hospital = await hub().as("hospital");
    const stop = { entryId: idOf("medicine", "daniel-marsh/0"), expectedVersion: 1, reason: "Bleeding." };
    expect(failure(await hospital.ask(STOP, { input: stop }))).toEqual({ code: "FORBIDDEN", category: "MEDICATION" });
    const ended = `UPDATE relationship SET valid_to = '2026-06-01' WHERE person_id = $1 AND partner_id = $2`;
    await hub().owner.query(ended, [DANIEL.id, partnerId("ashgrove-healthcare")]);
    expect((await hospital.ask(STOP, { input: stop })).body.errors).toBeUndefined();
  });
});
