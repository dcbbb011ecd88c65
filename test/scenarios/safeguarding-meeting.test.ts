import { partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const EDNA = { id: personId("edna-fairley") };

const ASK = `query ($id: ID!) { person(id: $id) { safeguarding { openConcerns meetings { id purpose aims
  attendees { name role partner { name } }
  contributions { id version category account recordedBy { name } disclosedTo { name } } } } } }`;
const RAISE = "mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { entryId } }";
const OPEN = "mutation ($input: OpenEnquiryInput!) { openEnquiry(input: $input) { entryId } }";
const MEET =
  "mutation ($input: RecordSafeguardingMeetingInput!) { recordSafeguardingMeeting(input: $input) { entryId } }";
const TELL = "mutation ($input: ContributeToMeetingInput!) { contributeToMeeting(input: $input) { entryId } }";
const END = "mutation ($input: EndEntryInput!) { endSafeguardingEntry(input: $input) { version } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const withheld = (answer: Answer) => answer.body.extensions.hub.withheld ?? [];
const meetingsOf = (answer: Answer) => answer.body.data.person.safeguarding?.meetings;
const seat = (key: Parameters<typeof partnerId>[0], name = "Somebody") => ({
  ...{ partnerId: partnerId(key), name, role: "Speaks for it" },
});
const ROOM = [
  seat("ashgrove-prison", "Colin Webber"),
  seat("ashgrove-healthcare", "Dr Anya Sobol"),
  seat("ashdale-council", "Priya Nair"),
  seat("northmere-probation", "Carla Benning"),
];

/** The prison meets about a concern of its own, of which it leads the enquiry. */
async function meet() {
  const prison = await hub().as("prison");
  const worry = {
    personId: DANIEL.id,
    kinds: ["FINANCIAL"],
    source: "ANOTHER_PERSON",
    description: "His canteen goes.",
  };
  const { entryId: concernId } = (await prison.ask(RAISE, { input: worry })).body.data.raiseConcern;
  const enquiry = { personId: DANIEL.id, concernId, question: "Who takes it?", wishes: "To stay where I am." };
  await prison.ask(OPEN, { input: { ...enquiry, leadPartnerId: partnerId("ashgrove-prison") } });
  const meeting = { personId: DANIEL.id, concernId, purpose: "Keep him safe.", aims: ["PROTECTION"], attendees: ROOM };
  const answer = await prison.ask(MEET, { input: meeting });
  return { concernId, meeting, meetingId: answer.body.data.recordSafeguardingMeeting.entryId as string, answer };
}

describe("given the prison, its healthcare, the council and probation met about Daniel", () => {
  const told = { personId: DANIEL.id, category: "SAFEGUARDING", account: "He lends to three men." };
  let before: Answer;
  let held: Awaited<ReturnType<typeof meet>>;

  beforeAll(async () => {
    before = await (await hub().as("hospital")).ask(ASK, DANIEL);
    held = await meet();
  });

  const tell = async (name: Parameters<ReturnType<typeof hub>["as"]>[0], more: object = {}) =>
    (await hub().as(name)).ask(TELL, { input: { ...told, meetingId: held.meetingId, ...more } });

  test("when each agency that attended contributes, then what was disclosed to whom is logged, and the trail names the entry (SHARE-05)", async () => {
    for (const name of ["prison", "prison-healthcare", "council"] as const) {
      expect(failure(await tell(name))).toBeUndefined();
    }
    const answer = await tell("probation", { account: "His licence can be varied." });
    const { entryId } = answer.body.data.contributeToMeeting;
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "contributeToMeeting", recordId: entryId },
    ]);
    const read = await (await hub().as("council")).ask(ASK, DANIEL);
    const [meeting] = meetingsOf(read);
    expect(meeting).toMatchObject({ purpose: "Keep him safe.", aims: ["PROTECTION"] });
    expect(meeting.attendees.map((one: { partner: { name: string } }) => one.partner.name)).toContain("HMP Ashgrove");
    expect(meeting.contributions).toHaveLength(4);
    expect(meeting.contributions).toContainEqual({
      ...{ id: entryId, version: 1, category: "SAFEGUARDING", account: "His licence can be varied." },
      ...{ recordedBy: { name: "Northmere Probation Service" } },
      disclosedTo: [{ name: "HMP Ashgrove" }, { name: "Ashgrove Prison Healthcare" }, { name: "Ashdale Council" }],
    });
  });

  test("when a contribution is made to some of those present, then the others in the room do not read it (SHARE-05)", async () => {
    const account = "The council may fund a befriender.";
    await tell("council", { category: "CARE_NEEDS", account, disclosedTo: [partnerId("ashgrove-healthcare")] });
    expect(JSON.stringify((await (await hub().as("prison-healthcare")).ask(ASK, DANIEL)).body)).toContain(account);
    expect(JSON.stringify((await (await hub().as("probation")).ask(ASK, DANIEL)).body)).not.toContain(account);
  });

  test("when healthcare tells of his mental health, then it must name who hears it, and probation is never one of them (NEV-02)", async () => {
    const mind = { category: "MENTAL_HEALTH", account: "His low mood deepens in debt." };
    for (const disclosedTo of [undefined, [partnerId("northmere-probation")]]) {
      expect(failure(await tell("prison-healthcare", { ...mind, disclosedTo }))).toMatchObject({
        ...{ code: "RULE_BROKEN", requirement: "NEV-02" },
      });
    }
    const heard = [partnerId("ashdale-council"), partnerId("ashgrove-prison")];
    expect(failure(await tell("prison-healthcare", { ...mind, disclosedTo: heard }))).toBeUndefined();
    await hub().owner.query(
      `UPDATE meeting_contribution SET disclosed_to = disclosed_to || $1::uuid WHERE category = 'MENTAL_HEALTH'`,
      [partnerId("northmere-probation")],
    );
    const council = await (await hub().as("council")).ask(ASK, DANIEL);
    expect(JSON.stringify(council.body)).toContain("low mood");
    const [event] = await hub().eventsOf(council);
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({ category: "MENTAL_HEALTH", effect: "PERMIT", asked: ["MeetingContribution.account"] }),
    );
    const probation = await (await hub().as("probation")).ask(ASK, DANIEL);
    expect(JSON.stringify(probation.body)).not.toMatch(/low mood|MENTAL_HEALTH/);
  });

  test("when the prison asks, which was told of his mental health and may read only the effect, then attendance widens nothing (MEET-03)", async () => {
    const answer = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(JSON.stringify(answer.body)).not.toMatch(/low mood|MENTAL_HEALTH/);
    expect(withheld(answer)).toEqual([]);
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toContainEqual(
      expect.objectContaining({ category: "MENTAL_HEALTH", withheld: ["MeetingContribution.account"] }),
    );
  });

  test("when the hospital asks, which was not there, then its answer is that of the day before, and it finds no meeting to contribute to", async () => {
    const answer = await (await hub().as("hospital")).ask(ASK, DANIEL);
    expect([answer.body.data, withheld(answer)]).toEqual([before.body.data, withheld(before)]);
    const unknown = await tell("hospital", { meetingId: personId("nobody") });
    const absent = await tell("hospital");
    expect(failure(absent)).toEqual({ code: "NOT_FOUND" });
    expect(absent.body.errors).toEqual(unknown.body.errors);
  });

  test("when the person asks, then there is no meeting: third parties are spoken of there", async () => {
    const answer = await (await hub().as("person")).ask(ASK, DANIEL);
    expect(meetingsOf(answer) ?? []).toEqual([]);
  });

  test("when an agency tells what is not its own to tell, then it is forbidden; public protection has no place in papers", async () => {
    expect(failure(await tell("council", { category: "MENTAL_HEALTH" }))).toEqual({ code: "FORBIDDEN" });
    expect(failure(await tell("prison", { category: "PUBLIC_PROTECTION" }))).toMatchObject({ code: "BAD_USER_INPUT" });
    const stranger = { disclosedTo: [partnerId("northmere-hospitals")] };
    expect(failure(await tell("prison", stranger))).toMatchObject({ code: "RULE_BROKEN", requirement: "SHARE-05" });
  });

  test("when a partner is found to be the alleged source afterwards, then the meeting is gone for it, its own words too (NEV-03)", async () => {
    const { concernId } = held;
    const question = "Did a probation officer take part?";
    const enquiry = { personId: DANIEL.id, concernId, question, wishes: "To know." };
    const source = { source: "PARTNER_STAFF", sourcePartnerId: partnerId("northmere-probation") };
    await (await hub().as("prison")).ask(OPEN, {
      input: { ...enquiry, ...source, leadPartnerId: partnerId("ashgrove-prison") },
    });
    const answer = await (await hub().as("probation")).ask(ASK, DANIEL);
    expect([answer.body.data.person, withheld(answer)]).toEqual([{ safeguarding: null }, []]);
    expect(failure(await tell("probation"))).toEqual({ code: "NOT_FOUND" });
    const { entryId } = (await tell("prison", { account: "Told without them." })).body.data.contributeToMeeting;
    const { rows } = await hub().owner.query("SELECT disclosed_to FROM meeting_contribution WHERE id = $1", [entryId]);
    expect(rows[0].disclosed_to).toEqual([partnerId("ashgrove-healthcare"), partnerId("ashdale-council")]);
  });

  test("when that partner writes anew what it once told there, then it finds none, whatever version it guesses (NEV-03)", async () => {
    const { rows } = await hub().owner.query("SELECT id FROM meeting_contribution WHERE recorded_by_partner_id = $1", [
      partnerId("northmere-probation"),
    ]);
    for (const entryId of [rows[0].id, personId("nobody")]) {
      const answer = await tell("probation", { replaces: { entryId, expectedVersion: 9 } });
      expect([failure(answer), answer.body.errors[0].message]).toEqual([
        { code: "NOT_FOUND" },
        "There is no such contribution.",
      ]);
    }
  });

  test("when a partner whose staff are the alleged source is given a seat, then the meeting is refused (NEV-03)", async () => {
    const input = { ...held.meeting, attendees: [...ROOM, seat("northmere-probation")] };
    expect(failure(await (await hub().as("prison")).ask(MEET, { input }))).toMatchObject({
      ...{ code: "RULE_BROKEN", requirement: "NEV-03" },
    });
  });

  test("when another than the lead records the meeting, or fields do not fit, then it is refused", async () => {
    const council = await hub().as("council");
    expect(failure(await council.ask(MEET, { input: held.meeting }))).toEqual({ code: "NOT_FOUND" });
    const attendees = [{ ...seat("ashdale-council"), name: "" }];
    const { fields } = failure(
      await (await hub().as("prison")).ask(MEET, { input: { ...held.meeting, purpose: "", attendees } }),
    );
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["attendees", "attendees.0.name", "purpose"].map((field) => `input.${field}`),
    );
  });

  test("when a contribution was entered wrongly, then its author ends it, and who was not told finds none", async () => {
    const { entryId } = (await tell("prison", { account: "Of another man." })).body.data.contributeToMeeting;
    const input = { entryId, expectedVersion: 1, reason: "Of another man." };
    expect(failure(await (await hub().as("hospital")).ask(END, { input }))).toEqual({ code: "NOT_FOUND" });
    expect((await (await hub().as("prison")).ask(END, { input })).body.data.endSafeguardingEntry).toEqual({
      version: 2,
    });
  });
});

describe("given the council, Edna's doctor and the trust met about her care home", () => {
  test("when the home asks, then its answer holds nothing of the meeting, and the doctor's holds what she was told", async () => {
    const home = await (await hub().as("care-provider")).ask(ASK, EDNA);
    expect(meetingsOf(home)).toEqual([]);
    expect(JSON.stringify(home.body)).not.toMatch(/sore|night/);
    const [meeting] = meetingsOf(await (await hub().as("gp")).ask(ASK, EDNA));
    expect(meeting.contributions.map(({ category }: { category: string }) => category).sort()).toEqual([
      ...["CARE_NEEDS", "PHYSICAL_HEALTH"],
    ]);
  });
});
