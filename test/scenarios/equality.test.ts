import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };

const ASK =
  "query ($id: ID!) { person(id: $id) { equality { needs characteristics { id version kind description need } } } }";
const RECORD =
  "mutation ($input: RecordCharacteristicInput!) { recordCharacteristic(input: $input) { entryId version person { equality { needs } } } }";
const END = "mutation ($input: EndEntryInput!) { endCharacteristic(input: $input) { version } }";
const CONSENT = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

test("given Daniel told the council of his faith, when the prison asks, then it sees what follows and where it comes from", async () => {
  const { equality } = (await (await hub().as("prison")).ask(ASK, DANIEL)).body.data.person;
  expect(equality.needs).toEqual(["A moment before meals", "Be spoken to, not about"]);
  expect(equality.characteristics.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    "DISABILITY",
    "RELIGION_OR_BELIEF",
  ]);
});

test("given the ICB has no consent, when it asks, then it is told that it may not; with consent it sees the needs and not whence they come", async () => {
  const icb = await hub().as("icb");
  const shut = await icb.ask(ASK, DANIEL);
  expect(shut.body.data.person.equality).toBeNull();
  expect(shut.body.extensions.hub.withheld).toMatchObject([
    { path: ["person", "equality"], category: "EQUALITY", clause: "EQUALITY x ICB: Sb" },
  ]);
  const terms = {
    personId: DANIEL.id,
    recipients: [{ partnerId: partnerId("northmere-icb") }],
    categories: ["EQUALITY"],
    purposes: ["FUNDING_ELIGIBILITY"],
    howGiven: "VERBAL",
  };
  await (await hub().as("council")).ask(CONSENT, { input: terms });
  const asked = await icb.ask(ASK, DANIEL);
  expect(asked.body.data.person.equality).toEqual({
    needs: ["A moment before meals", "Be spoken to, not about"],
    characteristics: null,
  });
  expect(JSON.stringify(asked.body)).not.toMatch(/Methodist|RELIGION/);
  const [event] = await hub().eventsOf(asked);
  expect(event?.body.decisions).toMatchObject([
    {
      category: "EQUALITY",
      basis: "b",
      level: "SUMMARY",
      withheld: expect.arrayContaining(["Equality.characteristics"]),
    },
  ]);
});

test("given the prison records what Daniel told it, when the council's worker asks, then it is there, with its author, and ends once", async () => {
  const prison = await hub().as("prison");
  const input = {
    personId: DANIEL.id,
    kind: "CULTURE",
    description: "Signwriter; proud of the trade.",
    need: "Time for the workshop",
  };
  const recorded = await prison.ask(RECORD, { input });
  expect(recorded.body.data.recordCharacteristic.person.equality.needs).toContain("Time for the workshop");
  const [written] = await hub().eventsOf(recorded);
  expect(written).toMatchObject({ kind: "WRITE", partnerId: partnerId("ashgrove-prison"), subjectIds: [DANIEL.id] });
  const end = {
    entryId: recorded.body.data.recordCharacteristic.entryId,
    expectedVersion: 1,
    reason: "He takes it back.",
  };
  expect(failure(await (await hub().as("council")).ask(END, { input: end }))).toEqual({
    code: "FORBIDDEN",
    category: "EQUALITY",
  });
  expect((await prison.ask(END, { input: end })).body.data.endCharacteristic).toEqual({ version: 2 });
  expect(failure(await prison.ask(END, { input: end }))).toMatchObject({ code: "CONFLICT", currentVersion: 2 });
  expect(failure(await prison.ask(END, { input: { ...end, expectedVersion: 2 } }))).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: [{ field: "input.entryId" }],
  });
});

test("given what is written does not fit, when the council or the advocate records it, then the fields are named, or it is forbidden", async () => {
  const wrong = {
    personId: DANIEL.id,
    kind: "SEX",
    description: "",
    need: "x".repeat(201),
    eventAt: "2031-01-01T00:00:00Z",
  };
  const refused = await (await hub().as("council")).ask(RECORD, { input: wrong });
  expect(failure(refused).fields.map(({ field }: { field: string }) => field)).toEqual([
    "input.description",
    "input.need",
    "input.eventAt",
  ]);
  const right = { personId: DANIEL.id, kind: "SEX", description: "A man." };
  expect(failure(await (await hub().as("advocate")).ask(RECORD, { input: right }))).toMatchObject({
    code: "FORBIDDEN",
    category: "EQUALITY",
  });
  expect(
    failure(
      await (await hub().as("council")).ask(END, {
        input: { entryId: idOf("x", "y"), expectedVersion: 1, reason: "No." },
      }),
    ),
  ).toEqual({ code: "NOT_FOUND" });
});
