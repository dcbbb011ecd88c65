import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const RONALD = { id: personId("ronald-hughes") };
const EDNA = { id: personId("edna-fairley") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const told = (answer: Answer) => [answer.body.data.person, answer.body.extensions.hub.withheld ?? []];

const ASK = `query ($id: ID!) { person(id: $id) { publicProtection { contactNames
  arrangements { id version category level contactName reviewDue endReason leadPartner { name } } } } }`;
const RECORD =
  "mutation ($input: RecordPublicProtectionInput!) { recordPublicProtection(input: $input) { entryId version } }";
const END = "mutation ($input: EndEntryInput!) { endPublicProtection(input: $input) { version } }";
const input = {
  ...{ personId: DANIEL.id, category: 3, level: 2, leadPartnerId: partnerId("ashgrove-prison") },
  ...{ contactName: "Mark Tully", reviewDue: "2026-09-01" },
};

describe("given Ronald is managed under public protection arrangements", () => {
  test("when the council's registered contact asks, then they are told whom to ring, and no more (EXISTENCE)", async () => {
    const answer = await (await hub().as("council-public-protection")).ask(ASK, RONALD);
    expect(told(answer)).toEqual([{ publicProtection: { contactNames: ["Lee Harte"], arrangements: null } }, []]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      {
        ...{ category: "PUBLIC_PROTECTION", effect: "PERMIT", level: "EXISTENCE", basis: "c" },
        gatewayId: idOf("gateway", "ashdale-council/Criminal Justice Act 2003 s325/SAFEGUARDING"),
        withheld: expect.arrayContaining(["PublicProtection.arrangements"]),
      },
    ]);
  });

  test("when anybody else there asks, then the answer is that about somebody who is not managed so", async () => {
    const refused = await (await hub().as("council-adults", "SAFEGUARDING")).ask(ASK, RONALD);
    const permitted = await (await hub().as("council-public-protection")).ask(ASK, EDNA);
    expect(told(refused)).toEqual(told(permitted));
    expect(told(refused)).toEqual([{ publicProtection: null }, []]);
    const [event] = await hub().eventsOf(refused);
    expect(event?.body.decisions).toMatchObject([
      { category: "PUBLIC_PROTECTION", effect: expect.any(String), level: "NONE" },
    ]);
  });

  test("when the ICB or his care provider asks, then there is nothing", async () => {
    for (const name of ["icb", "care-provider"] as const) {
      expect(told(await (await hub().as(name)).ask(ASK, RONALD))).toEqual([{ publicProtection: null }, []]);
    }
  });
});

describe("given Daniel was once entered by mistake", () => {
  test("when the prison's contact asks, then the entry is there with why it ended, and nobody to ring", async () => {
    const { publicProtection } = (await (await hub().as("prison-public-protection")).ask(ASK, DANIEL)).body.data.person;
    expect(publicProtection).toMatchObject({
      contactNames: [],
      arrangements: [{ level: 1, endReason: expect.stringContaining("another man") }],
    });
  });

  test("when the person asks for it, then there is nothing, as for anybody", async () => {
    expect(told(await (await hub().as("person")).ask(ASK, DANIEL))).toEqual([{ publicProtection: null }, []]);
  });

  test("when prison staff or the council's contact record, then it is forbidden", async () => {
    expect(failure(await (await hub().as("prison")).ask(RECORD, { input }))).toEqual({ code: "FORBIDDEN" });
    expect(
      failure(
        await (await hub().as("council-public-protection")).ask(RECORD, { input: { ...input, personId: RONALD.id } }),
      ),
    ).toEqual({
      code: "FORBIDDEN",
    });
  });

  test("when fields do not fit, then each is named", async () => {
    const wrong = {
      ...input,
      category: 5,
      level: 0,
      leadPartnerId: partnerId("ashdale-council"),
      contactName: "",
      reviewDue: "2026-01-01",
    };
    const { code, fields } = failure(await (await hub().as("prison-public-protection")).ask(RECORD, { input: wrong }));
    expect(code).toBe("BAD_USER_INPUT");
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["category", "contactName", "leadPartnerId", "level", "reviewDue"].map((field) => `input.${field}`),
    );
  });

  test("when the prison's contact records and ends it, then both are on the trail, and a stale version is a conflict", async () => {
    const contact = await hub().as("prison-public-protection");
    const recorded = await contact.ask(RECORD, { input });
    const { entryId } = recorded.body.data.recordPublicProtection;
    const events = await hub().eventsOf(recorded);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "recordPublicProtection", recordId: entryId },
    ]);
    const raised = { ...input, level: 3, replaces: { entryId, expectedVersion: 1 } };
    const next = (await contact.ask(RECORD, { input: raised })).body.data.recordPublicProtection;
    expect(
      failure(await contact.ask(END, { input: { entryId: next.entryId, expectedVersion: 2, reason: "Over." } })),
    ).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect(
      (await contact.ask(END, { input: { entryId: next.entryId, expectedVersion: 1, reason: "Over." } })).body.data
        .endPublicProtection,
    ).toEqual({
      version: 2,
    });
    const { arrangements } = (await contact.ask(ASK, DANIEL)).body.data.person.publicProtection;
    expect(arrangements.map(({ level }: { level: number }) => level).sort()).toEqual([1, 2, 3]);
  });

  test("there is no room for minutes or an account of risk", async () => {
    const { rows } = await hub().owner.query(
      "SELECT column_name FROM information_schema.columns WHERE table_name = 'public_protection_arrangement' AND column_name ~ 'minute|narrative|note|risk|summary'",
    );
    expect(rows).toEqual([]);
  });
});
