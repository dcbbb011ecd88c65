import { randomUUID } from "node:crypto";
import { idOf, partnerId, personId, userId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const MARGARET = { id: personId("margaret-shaw") };
const REECE = { id: personId("reece-holloway") };
const AMINA = { id: personId("amina-yusuf") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;

const ASK = `query ($id: ID!, $at: DateTimeISO, $believedAt: DateTimeISO) { person(id: $id) {
  responsibilities(at: $at, believedAt: $believedAt) { kind ground since entryId version authority { name } }
  ordinaryResidence(at: $at, believedAt: $believedAt) { areaCode since reason } } }`;
const OFFERS =
  "query ($id: ID!) { person(id: $id) { personalAdviserOffers { id version answer answeredOn endsOn endedAt adviser { displayName } } } }";
const RECORD = "mutation ($input: RecordResponsibilityInput!) { recordResponsibility(input: $input) { entryId } }";
const RESIDE =
  "mutation ($input: RecordOrdinaryResidenceInput!) { recordOrdinaryResidence(input: $input) { entryId } }";
const OFFER =
  "mutation ($input: OfferPersonalAdviserInput!) { offerPersonalAdviser(input: $input) { entryId person { personalAdviserOffers { answer } } } }";
const END = "mutation ($input: EndEntryInput!) { endResponsibilityEntry(input: $input) { version } }";

type Name = Parameters<ReturnType<typeof hub>["as"]>[0];
const ask = async (name: Name, query: string, variables: object) => (await hub().as(name)).ask(query, { ...variables });
const kindsFor = async (name: Name, person: { id: string }, moment: object = {}) => {
  const { body } = await ask(name, ASK, { ...person, ...moment });
  return body.data.person.responsibilities.map(({ kind }: { kind: string }) => kind);
};
const record = async (name: Name, query: string, input: object) => ask(name, query, { input });

describe("given that a duty can tell of more than of who is responsible", () => {
  test("when housing asks about a care leaver, then it is told the responsible council, and nothing of his childhood (NEV-06)", async () => {
    const answer = await ask("housing", ASK, REECE);
    expect(answer.body.data.person).toMatchObject({
      responsibilities: [{ kind: "CARE_ACT", ground: null, since: null, authority: { name: "Dunhollow Council" } }],
      ordinaryResidence: { areaCode: "E08000012", reason: null },
    });
    expect(answer.body.extensions.hub.withheld).toBeUndefined();
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({
        category: "CARE_PLAN",
        effect: "DENY",
        withheld: expect.arrayContaining(["ResponsibleAuthority.kind"]),
      }),
    );
    expect((await ask("council-d", ASK, REECE)).body.data.person).toMatchObject({
      responsibilities: [{ kind: "CARE_ACT", ground: "ORDINARY_RESIDENCE" }, { kind: "LEAVING_CARE" }],
      ordinaryResidence: { reason: expect.stringContaining("Looked after") },
    });
  });

  test("when the council asks without consent about somebody whose care the NHS pays for, then only the board is told so (CHC)", async () => {
    expect(await kindsFor("icb", MARGARET)).toEqual(["CARE_ACT", "CHC"]);
    expect(await kindsFor("council", MARGARET)).toEqual(["CARE_ACT"]);
  });

  test("when a council records that it owes aftercare, then those alone learn it who may know of his mental health", async () => {
    const answer = await record("council", RECORD, { personId: DANIEL.id, kind: "SECTION_117" });
    const { entryId } = answer.body.data.recordResponsibility;
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({
      kind: "WRITE",
      body: { writes: [{ action: "recordResponsibility", recordId: entryId }] },
    });
    expect(await kindsFor("prison-healthcare", DANIEL)).toEqual(["CARE_ACT", "SECTION_117"]);
    expect(await kindsFor("prison", DANIEL)).toEqual(["CARE_ACT"]);
    const end = { entryId, expectedVersion: 1, reason: "Not ours to end." };
    expect(failure(await record("council-d", END, end))).toEqual({ code: "NOT_FOUND" });
    const refusals = [entryId, randomUUID()].map((id) => record("prison", END, { ...end, entryId: id }));
    for (const refused of await Promise.all(refusals)) expect(failure(refused)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("when another moment is asked about, then who answered is for those who may read where he was held", async () => {
    const moment = { at: "2026-06-01T09:00:00Z" };
    expect(await kindsFor("council", DANIEL, moment)).toEqual(["CARE_ACT"]);
    expect(await kindsFor("icb", DANIEL, moment)).toEqual([]);
    expect(await kindsFor("icb", DANIEL, { believedAt: moment.at })).toEqual([]);
  });

  test("when a moment to come is asked about, then it is refused, for the belief as for the fact", async () => {
    const tomorrow = "2026-06-16T09:00:00Z";
    const answer = await ask("council", ASK, { ...DANIEL, at: tomorrow, believedAt: tomorrow });
    expect(failure(answer)).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ field: "at" }, { field: "believedAt" }],
    });
  });
});

describe("given ordinary residence is held apart from who is responsible (CUST-04)", () => {
  const moved = {
    personId: DANIEL.id,
    areaCode: "E08000014",
    eventAt: "2026-06-01T09:00:00Z",
    reason: "Means to settle there.",
  };

  test("when somebody in custody is decided to reside elsewhere, then the prison's council answers for them still", async () => {
    expect((await record("council", RESIDE, moved)).body.errors).toBeUndefined();
    const { person } = (await ask("council", ASK, DANIEL)).body.data;
    expect(person.ordinaryResidence).toEqual({
      areaCode: "E08000014",
      since: "2026-06-01T09:00:00.000Z",
      reason: moved.reason,
    });
    expect(person.responsibilities[0]).toMatchObject({ ground: "PRISON", authority: { name: "Ashdale Council" } });
  });

  test("both can be asked at any date, and by what was believed at any date", async () => {
    const areaWhen = async (moment: object) =>
      (await ask("council", ASK, { ...DANIEL, ...moment })).body.data.person.ordinaryResidence.areaCode;
    const afterwards = "2026-06-02T09:00:00Z";
    expect(await areaWhen({ at: "2026-05-31T09:00:00Z" })).toBe("E08000011");
    expect(await areaWhen({ at: afterwards })).toBe("E08000014");
    expect(await areaWhen({ at: afterwards, believedAt: afterwards })).toBe("E08000011");
  });

  test("when a prison would decide it, then that is refused", async () => {
    expect(failure(await record("prison", RESIDE, moved))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "CUST-04",
    });
    expect(failure(await record("prison", RECORD, { personId: DANIEL.id, kind: "LEAVING_CARE" }))).toMatchObject({
      requirement: "YOUTH-04",
    });
  });

  test("when a council would set who is responsible under the Care Act, then there is no word for it (CUST-03)", async () => {
    const answer = await record("council", RECORD, { personId: DANIEL.id, kind: "CARE_ACT" });
    expect(failure(answer)).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("when an area is no area and a reason is empty, then both are named at once", async () => {
    const answer = await record("council", RESIDE, { ...moved, areaCode: "Ashdale", reason: " " });
    expect(failure(answer).fields.map(({ field }: { field: string }) => field)).toEqual([
      "input.areaCode",
      "input.reason",
    ]);
  });
});

describe("given Amina was offered a personal adviser and has not answered (YOUTH-05)", () => {
  const offers = async () => (await ask("council-d", OFFERS, AMINA)).body.data.person.personalAdviserOffers;
  const wanted = { personId: AMINA.id, offeredOn: "2026-05-16", answer: "WANTED", answeredOn: "2026-06-15" };

  test("when she says yes, then the offer with her answer takes the place of the open one, and both are kept", async () => {
    const [open] = await offers();
    expect(open).toMatchObject({ answer: null, answeredOn: null, adviser: null, endsOn: "2032-01-22" });
    const replaces = { entryId: open.id, expectedVersion: open.version };
    const answer = await record("council-d", OFFER, { ...wanted, adviserUserId: userId("zara-minhas"), replaces });
    expect(answer.body.errors).toBeUndefined();
    expect(await offers()).toMatchObject([
      { id: open.id, version: 2, endedAt: "2026-06-15T09:00:00.000Z" },
      { answer: "WANTED", endsOn: "2032-01-22", endedAt: null, adviser: { displayName: "Zara Minhas" } },
    ]);
    const events = await hub().eventsOf(answer);
    expect(events.flatMap(({ body }) => body.writes)).toContainEqual(
      expect.objectContaining({
        action: "offerPersonalAdviser",
        recordId: answer.body.data.offerPersonalAdviser.entryId,
      }),
    );
  });

  test("when it is to run past her 25th birthday, then that is refused", async () => {
    const answer = await record("council-d", OFFER, { ...wanted, endsOn: "2032-01-23" });
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement: "YOUTH-05" });
  });

  test("when the adviser works elsewhere or the answer has no day, then every field that does not fit is named", async () => {
    const unfit = { ...wanted, answer: "NOT_WANTED", answeredOn: null, adviserUserId: userId("leah-stanton") };
    const fields = failure(await record("council-d", OFFER, unfit)).fields.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(["input.answeredOn", "input.adviserUserId", "input.adviserUserId"]);
  });

  test("when a council that owes her nothing offers one to Tyrell, then it is the other's to offer", async () => {
    const answer = await record("council-b", OFFER, { ...wanted, personId: personId("tyrell-adeyemi") });
    expect(failure(answer)).toMatchObject({ code: "RULE_BROKEN", requirement: "YOUTH-05" });
  });

  test("when a council that does not know her tries, then there is no such person", async () => {
    expect(failure(await record("council", OFFER, wanted))).toEqual({ code: "NOT_FOUND" });
  });
});

describe("given a leaving-care duty that ended, which was written down later (YOUTH-04)", () => {
  test("when it is asked about the time between, then it depends on when one believes", async () => {
    const end = { entryId: idOf("responsibility", "reece-holloway/0"), expectedVersion: 1, reason: "Moved abroad." };
    expect((await record("council-d", END, { ...end, endedAt: "2026-06-01T09:00:00Z" })).body.errors).toBeUndefined();
    const at = "2026-06-10T09:00:00Z";
    expect(await kindsFor("council-d", REECE, { at })).toEqual(["CARE_ACT"]);
    expect(await kindsFor("council-d", REECE, { at, believedAt: at })).toEqual(["CARE_ACT", "LEAVING_CARE"]);
    expect(await kindsFor("council-d", REECE, { at: "2026-05-31T09:00:00Z" })).toEqual(["CARE_ACT", "LEAVING_CARE"]);
  });
});

describe("given Tyrell, who is 17, objects to Brindlemoor's knowing where he is held", () => {
  const REFUSE = "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { consent { id } } }";
  const LIST = "{ youngPeopleNearingEighteen { id } }";

  test("when it asks who nears 18, then he is absent from the list, which would tell it (YOUTH-01, NEV-05)", async () => {
    expect((await ask("council-b", LIST, {})).body.data.youngPeopleNearingEighteen).toHaveLength(1);
    const objection = {
      ...{ personId: personId("tyrell-adeyemi"), recipients: [{ partnerId: partnerId("brindlemoor-council") }] },
      ...{ categories: ["CUSTODY"], purposes: ["CARE_MANAGEMENT"], howGiven: "VERBAL", isObjection: true },
    };
    expect((await record("council-b", REFUSE, objection)).body.errors).toBeUndefined();
    const answer = await ask("council-b", LIST, {});
    expect(answer.body.data).toEqual({ youngPeopleNearingEighteen: [] });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(expect.objectContaining({ category: "CUSTODY", effect: "DENY" }));
    expect(
      (await ask("council-b", ASK, { id: objection.personId })).body.data.person.responsibilities[0],
    ).toMatchObject({
      ...{ kind: "CARE_ACT", ground: null, since: null, authority: { name: "Brindlemoor Council" } },
    });
  });
});
