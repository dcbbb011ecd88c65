import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };

const ASK = `query ($id: ID!) { person(id: $id) { equipment { inUse
  items { id version kind name departureReason responsible { name } agreedWith { name } endedAt } } } }`;
const RECORD =
  "mutation ($input: RecordEquipmentItemInput!) { recordEquipmentItem(input: $input) { entryId person { equipment { inUse } } } }";
const END = "mutation ($input: EndEntryInput!) { endEquipmentItem(input: $input) { version } }";
const REFUSE = "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id } } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const itemOf = (answer: Answer, name: string) =>
  answer.body.data.person.equipment.items.find((item: { name: string }) => item.name === name);

describe("given Daniel needs equipment in custody", () => {
  test("when the council names nobody, then rails fall to the prison and a hoist to the council (EQUIP-02, EQUIP-03)", async () => {
    const council = await hub().as("council");
    await council.ask(RECORD, { input: { personId: DANIEL.id, kind: "FIXTURE", name: "Rail by the shower" } });
    await council.ask(RECORD, { input: { personId: DANIEL.id, kind: "MOVEABLE", name: "Shower chair" } });
    const asked = await council.ask(ASK, DANIEL);
    expect(itemOf(asked, "Rail by the shower").responsible.name).toBe("HMP Ashgrove");
    expect(itemOf(asked, "Shower chair").responsible.name).toBe("Ashdale Council");
  });

  test("when another is named, then only with a reason and the partner it was agreed with (EQUIP-04)", async () => {
    const prison = await hub().as("prison");
    const input = {
      personId: DANIEL.id,
      kind: "FIXTURE",
      name: "Wet room door",
      responsiblePartnerId: partnerId("ashdale-council"),
    };
    expect(failure(await prison.ask(RECORD, { input }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "EQUIP-04",
    });
    const agreed = {
      ...input,
      departureReason: "The council's fitter is on site.",
      agreedWithPartnerId: partnerId("ashgrove-prison"),
    };
    expect((await prison.ask(RECORD, { input: agreed })).body.errors).toBeUndefined();
    expect(itemOf(await prison.ask(ASK, DANIEL), "Wet room door")).toMatchObject({
      responsible: { name: "Ashdale Council" },
      agreedWith: { name: "HMP Ashgrove" },
    });
  });

  test("when probation reads and writes, then it reads and may not write", async () => {
    const probation = await hub().as("probation");
    expect(itemOf(await probation.ask(ASK, DANIEL), "Profiling bed")).toMatchObject({
      agreedWith: { name: "Ashdale Council" },
    });
    const refused = await probation.ask(RECORD, { input: { personId: DANIEL.id, kind: "AID", name: "Stick" } });
    expect(failure(refused)).toMatchObject({ code: "FORBIDDEN", category: "EQUIPMENT", reason: "LEVEL_TOO_LOW" });
  });

  test("when nothing fits, then every field is named, and a lost race is a conflict", async () => {
    const council = await hub().as("council");
    const wrong = {
      personId: DANIEL.id,
      kind: "AID",
      name: "",
      details: "x".repeat(2001),
      responsiblePartnerId: "nobody",
      agreedWithPartnerId: partnerId("nobody"),
    };
    const fields = failure(await council.ask(RECORD, { input: wrong })).fields.map(
      ({ field }: { field: string }) => field,
    );
    expect(fields).toEqual(["input.name", "input.details", "input.responsiblePartnerId", "input.agreedWithPartnerId"]);
    const entryId = idOf("equipment", "daniel-marsh/1");
    expect(failure(await council.ask(END, { input: { entryId, expectedVersion: 2, reason: "Worn." } }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect(
      (await council.ask(END, { input: { entryId, expectedVersion: 1, reason: "Worn." } })).body.data.endEquipmentItem,
    ).toEqual({ version: 2 });
    expect(itemOf(await council.ask(ASK, DANIEL), "Mobile hoist and two slings").endedAt).not.toBeNull();
  });

  test("when he objects to sharing with the prison, then what is in use stays and the rest is withheld with a notice (MIN-01)", async () => {
    const council = await hub().as("council");
    const terms = {
      personId: DANIEL.id,
      recipients: [{ partnerId: partnerId("ashgrove-prison") }],
      categories: ["EQUIPMENT"],
      purposes: ["SAFE_CUSTODY"],
      howGiven: "VERBAL",
      isObjection: true,
    };
    expect((await council.ask(REFUSE, { input: terms })).body.errors).toBeUndefined();
    const asked = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(asked.body.data.person.equipment).toEqual({
      inUse: expect.arrayContaining(["Grab rails in cell 4"]),
      items: null,
    });
    expect(asked.body.extensions.hub.withheld).toMatchObject([
      { path: ["person", "equipment", "items"], category: "EQUIPMENT" },
    ]);
    const [event] = await hub().eventsOf(asked);
    expect(event?.body.decisions).toMatchObject([{ category: "EQUIPMENT", effect: "PERMIT", level: "SUMMARY" }]);
  });

  test("when housing asks, whom he refused, then the door is shut", async () => {
    const asked = await (await hub().as("housing")).ask(ASK, DANIEL);
    expect(asked.body.data.person).toBeNull();
  });
});
