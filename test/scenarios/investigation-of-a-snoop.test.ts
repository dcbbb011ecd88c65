import { personId, userId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";
import { statementsOf } from "../support/statements-of.js";

const hub = useHub();
const DANIEL = personId("daniel-marsh");
const TOM = userId("tom-hallam");
const READ = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const PRY = "query ($id: ID!) { person(id: $id) { name { familyName } accessLog { edges { cursor } } } }";
const LOG = `query ($filter: AccessLogFilter) { accessLog(filter: $filter, first: 100) { edges { node { id requestId } } } }`;
const OWN_LOG = `query ($id: ID!) { person(id: $id) { accessLog(first: 100) { edges { node { requestId } } } } }`;
const OPEN = `mutation ($input: OpenInvestigationInput!) { openInvestigation(input: $input) {
  investigation { id personId reason subjectUser { id } openedBy { displayName } closing { outcome } } } }`;
const ADD = `mutation ($input: AddEventsToInvestigationInput!) { addEventsToInvestigation(input: $input) {
  investigation { events { id requestId hasRefusal user { id } } } } }`;
const NOTE = `mutation ($input: NoteInvestigationInput!) { noteInvestigation(input: $input) {
  investigation { notes { words writtenBy { displayName } } } } }`;
const CLOSE = `mutation ($input: CloseInvestigationInput!) { closeInvestigation(input: $input) {
  investigation { closing { outcome words personToldAt closedBy { displayName } } } } }`;
const LIST = `query ($closed: Boolean!) { investigations(closed: $closed, first: 100) { edges { node { id events { id } } } } }`;
const EXCLUDE = `mutation ($input: ExcludeFromRecordInput!) { excludeFromRecord(input: $input) {
  exclusion { id personId reason validTo user { id } setBy { displayName } } } }`;
const END = `mutation ($input: EndExclusionInput!) { endExclusion(input: $input) { exclusion { id validTo endReason } } }`;
const EXCLUSIONS = "query ($personId: ID!) { recordExclusions(personId: $personId) { id reason } }";

const requestIdOf = (answer: Answer): string => answer.body.extensions.hub.requestId;
const codeOf = (answer: Answer): string => answer.body.errors[0].extensions.code;

let tom: Caller;
let helen: Caller;
let daniel: Caller;
let reads: string[];
let refusals: string[];
let investigationId: string;

async function entries(caller: Caller, filter: object): Promise<{ id: string; requestId: string }[]> {
  const answer = await caller.ask(LOG, { filter });
  return answer.body.data.accessLog.edges.map(({ node }: { node: unknown }) => node);
}

async function toldToDaniel(): Promise<string[]> {
  const answer = await daniel.ask(OWN_LOG, { id: DANIEL });
  return answer.body.data.person.accessLog.edges.map(({ node }: { node: { requestId: string } }) => node.requestId);
}

beforeAll(async () => {
  [tom, helen, daniel] = [
    await hub().as("council-adults"),
    await hub().as("ig-lead", "INVESTIGATION"),
    await hub().as("person"),
  ];
  [reads, refusals] = [[], []];
  for (let n = 0; n < 6; n += 1) {
    reads.push(requestIdOf(await tom.ask(READ, { id: DANIEL })));
    hub().pass(1);
  }
  for (let n = 0; n < 2; n += 1) refusals.push(requestIdOf(await tom.ask(PRY, { id: DANIEL })));
});

describe("given Tom read the record of Daniel, his sister's former partner, and Daniel complains", () => {
  test("when the lead opens an investigation, then it names both, and the trail says who looks into something (AUD-01)", async () => {
    const input = {
      userId: TOM,
      personId: DANIEL,
      reason: "Mr Marsh says that Tom knew what only his record holds.",
      keptFromPersonBecause: "Told now, he might warn the member of staff before anybody has been asked.",
    };
    const answer = await helen.ask(OPEN, { input });
    expect(answer.body.errors).toBeUndefined();
    const { investigation } = answer.body.data.openInvestigation;
    expect(investigation).toMatchObject({
      ...{ personId: DANIEL, subjectUser: { id: TOM }, openedBy: { displayName: "Helen Ashby" }, closing: null },
    });
    investigationId = investigation.id;
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.offices).toEqual([
      { office: "INVESTIGATE", action: "openInvestigation", isPermitted: true, reason: null },
    ]);
    expect(event?.body.writes).toEqual([{ action: "openInvestigation", recordId: investigationId }]);
    expect(event?.subjectIds).toEqual([DANIEL]);
  });

  test("then the log tells her of six reads and two refusals, and she groups them (AUD-03)", async () => {
    const matter = { userId: TOM, personId: DANIEL };
    const found = await entries(helen, matter);
    expect(found.map(({ requestId }) => requestId).sort()).toEqual([...reads, ...refusals].sort());
    const refused = await entries(helen, { ...matter, hasRefusal: true });
    expect(refused.map(({ requestId }) => requestId).sort()).toEqual([...refusals].sort());
    expect(await toldToDaniel()).toEqual(expect.arrayContaining(reads));
    const added = await helen.ask(ADD, { input: { investigationId, eventIds: found.map(({ id }) => id) } });
    const { events } = added.body.data.addEventsToInvestigation.investigation;
    expect(events).toHaveLength(8);
    expect(events.filter(({ hasRefusal }: { hasRefusal: boolean }) => hasRefusal)).toHaveLength(2);
  });

  test("then, while it is open, his own log leaves them out, and nothing of the investigation is in it", async () => {
    const told = new Set(await toldToDaniel());
    expect([...reads, ...refusals].filter((id) => told.has(id))).toEqual([]);
    const ofHelen = await entries(helen, { userId: userId("helen-ashby") });
    expect(ofHelen.filter(({ requestId }) => told.has(requestId))).toEqual([]);
  });

  test("then an event that it holds cannot be erased, even by who owns the database (AUD-02)", async () => {
    const [held] = await entries(helen, { requestId: reads[0] });
    await hub().owner.query("ALTER TABLE access_event DISABLE TRIGGER access_event_append_only");
    const erased = hub().owner.query("DELETE FROM access_event WHERE id = $1", [held?.id]);
    await expect(erased).rejects.toThrow(/event_hold/);
    await hub().owner.query("ALTER TABLE access_event ENABLE TRIGGER access_event_append_only");
  });

  test("when she keeps Tom out of the record, then his next attempt finds nobody, and is logged as what it is (NEV-09)", async () => {
    const reason = "He was his sister's partner.";
    const answer = await helen.ask(EXCLUDE, { input: { personId: DANIEL, userId: TOM, reason } });
    expect(answer.body.data.excludeFromRecord.exclusion).toMatchObject({
      ...{ personId: DANIEL, user: { id: TOM }, reason, validTo: null, setBy: { displayName: "Helen Ashby" } },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.acts).toEqual([
      { right: "EXCLUDE", action: "excludeFromRecord", person: DANIEL, isPermitted: true, reason: null },
    ]);
    hub().pass(1);
    const attempt = await tom.ask(READ, { id: DANIEL });
    expect(attempt.body.data.person).toBeNull();
    const [denied] = await hub().eventsOf(attempt);
    expect(denied?.body.strangers).toEqual([{ person: DANIEL, reason: "EXCLUDED" }]);
    expect(denied?.hasRefusal).toBe(true);
    const again = await helen.ask(EXCLUDE, { input: { personId: DANIEL, userId: TOM, reason } });
    expect(codeOf(again)).toBe("RULE_BROKEN");
  });

  test("when it is noted and closed, then the outcome is kept, and Daniel's log tells him of every read (AUD-03)", async () => {
    const words = "He says that he was worried for his sister.";
    const noted = await helen.ask(NOTE, { input: { investigationId, words } });
    expect(noted.body.data.noteInvestigation.investigation.notes).toEqual([
      { words, writtenBy: { displayName: "Helen Ashby" } },
    ]);
    const input = { investigationId, outcome: "MISUSE", words: "No work needed these reads.", personTold: true };
    const closed = await helen.ask(CLOSE, { input });
    expect(closed.body.data.closeInvestigation.investigation.closing).toEqual({
      ...{ outcome: "MISUSE", words: "No work needed these reads.", closedBy: { displayName: "Helen Ashby" } },
      personToldAt: hub().now.toISOString(),
    });
    expect(await toldToDaniel()).toEqual(expect.arrayContaining([...reads, ...refusals]));
  });

  test.each([
    ["closed again", CLOSE, { outcome: "NO_CONCERN", words: "x", personTold: true }],
    ["noted", NOTE, { words: "x" }],
    ["added to", ADD, { eventIds: [TOM] }],
  ])("then it cannot be %s: what is closed stays as it was", async (_what, mutation, more) => {
    const answer = await helen.ask(mutation, { input: { investigationId, ...more } });
    expect(codeOf(answer)).toBe("RULE_BROKEN");
  });

  test("then nothing of it can be changed behind the hub's back either: its own role may only add", async () => {
    const { rows } = await hub().owner.query<{ may: boolean }>(
      `SELECT bool_or(has_table_privilege('concordat_hub', name, 'UPDATE, DELETE')) AS may
       FROM unnest(ARRAY['investigation', 'investigation_note', 'event_hold', 'investigation_outcome']) AS name`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

describe("Tom sees nothing of it", () => {
  test.each(["CARE_MANAGEMENT", "INVESTIGATION"] as const)(
    "for %s the list is null and what he tries is refused",
    async (purpose) => {
      const asked = await hub().as("council-adults", purpose);
      const list = await asked.ask(LIST, { closed: true });
      if (list.status === 200) expect(list.body.data?.investigations ?? null).toBeNull();
      const tried = await asked.ask(NOTE, { input: { investigationId, words: "x" } });
      const ofNone = await asked.ask(NOTE, { input: { investigationId: DANIEL, words: "x" } });
      expect(tried.body.errors[0].message).toBe(ofNone.body.errors[0].message);
      expect(codeOf(tried)).toBe(codeOf(ofNone));
    },
  );

  test("of exclusions he is told what anybody is told of nobody's", async () => {
    const answers = [
      await tom.ask(EXCLUSIONS, { personId: DANIEL }),
      await tom.ask(EXCLUSIONS, { personId: TOM }),
      await (await hub().as("icb-ig-lead")).ask(EXCLUSIONS, { personId: DANIEL }),
    ];
    expect(answers.map(({ body }) => body.data.recordExclusions)).toEqual([[], [], []]);
  });
});

describe("an investigation is of own users and own records, and for its own purpose (AUD-03)", () => {
  test.each([
    ["another partner's user", { userId: userId("carla-benning") }],
    ["a record that another partner controls", { personId: personId("edna-fairley") }],
    ["nobody", { personId: TOM }],
  ])("%s is as nobody", async (_whom, whom) => {
    const lead = await hub().as("council-c-ig-lead", "INVESTIGATION");
    expect(codeOf(await lead.ask(OPEN, { input: { ...whom, reason: "x" } }))).toBe("NOT_FOUND");
  });

  test("another partner's lead finds no such investigation", async () => {
    const lead = await hub().as("icb-ig-lead", "INVESTIGATION");
    const answer = await lead.ask(ADD, { input: { investigationId, eventIds: [TOM] } });
    expect(codeOf(answer)).toBe("NOT_FOUND");
    expect((await lead.ask(LIST, { closed: true })).body.data.investigations.edges).toEqual([]);
  });

  test("in the course of audit it is refused, and the refusal is in the log", async () => {
    const answer = await (await hub().as("ig-lead")).ask(OPEN, { input: { userId: TOM, reason: "x" } });
    expect(codeOf(answer)).toBe("FORBIDDEN");
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.offices).toEqual([
      { office: "INVESTIGATE", action: "openInvestigation", isPermitted: false, reason: "PURPOSE_NOT_ALLOWED" },
    ]);
    const list = await (await hub().as("ig-lead")).ask(LIST, { closed: false });
    expect(list.body.extensions.hub.withheld).toMatchObject([
      { path: ["investigations"], category: "ACCESS_LOG", reason: "PURPOSE_NOT_ALLOWED" },
    ]);
  });

  test("neither a user nor a person: every field that does not fit is named", async () => {
    const answer = await helen.ask(OPEN, { input: { reason: " " } });
    const fields = answer.body.errors[0].extensions.fields.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(["input.userId", "input.reason"]);
  });

  test("an event about neither the user nor the record is as none", async () => {
    const opened = await helen.ask(OPEN, { input: { userId: TOM, reason: "Another matter." } });
    const id = opened.body.data.openInvestigation.investigation.id;
    const [other] = await entries(helen, { userId: userId("helen-ashby") });
    const answer = await helen.ask(ADD, { input: { investigationId: id, eventIds: [other?.id] } });
    expect(codeOf(answer)).toBe("BAD_USER_INPUT");
  });
});

test("reading investigations takes as many statements for many events as for one", async () => {
  const open = async () => {
    const opened = await helen.ask(OPEN, { input: { userId: TOM, reason: "How the hub reads it." } });
    return opened.body.data.openInvestigation.investigation.id;
  };
  const [one, other] = [await open(), await open()];
  const [first, ...more] = (await entries(helen, { userId: TOM })).map(({ id }) => id);
  const read = () => statementsOf(async () => void (await helen.ask(LIST, { closed: false })));
  await helen.ask(ADD, { input: { investigationId: one, eventIds: [first] } });
  const ofOne = await read();
  for (const id of [one, other]) await helen.ask(ADD, { input: { investigationId: id, eventIds: more } });
  expect(more.length).toBeGreaterThan(3);
  expect(await read()).toBe(ofOne);
});

test("a lead who is looked into finds neither the investigation nor a trace of it in the log (AUD-03)", async () => {
  const opened = await helen.ask(OPEN, { input: { userId: TOM, reason: "It will turn out to be about Helen." } });
  const { id } = opened.body.data.openInvestigation.investigation;
  const requestId = requestIdOf(opened);
  const seen = async () => {
    const list = await helen.ask(LIST, { closed: false });
    const isListed = list.body.data.investigations.edges.some(({ node }: { node: { id: string } }) => node.id === id);
    const noted = await helen.ask(NOTE, { input: { investigationId: id, words: "x" } });
    return [isListed, (await entries(helen, { requestId })).length, noted.body.errors?.[0].extensions.code ?? null];
  };
  expect(await seen()).toEqual([true, 2, null]);
  await hub().owner.query("UPDATE investigation SET subject_user_id = $2, recorded_by_user_id = $3 WHERE id = $1", [
    ...[id, userId("helen-ashby"), userId("grace-okafor")],
  ]);
  expect(await seen()).toEqual([false, 0, "NOT_FOUND"]);
});

describe("an exclusion is set by who controls the record, and ends with a reason (NEV-09)", () => {
  test.each(["icb-ig-lead", "council-manager", "caldicott", "council"] as const)("not by %s", async (name) => {
    const before = await (await hub().as("ig-lead")).ask(EXCLUSIONS, { personId: DANIEL });
    const answer = await (await hub().as(name)).ask(EXCLUDE, {
      input: { personId: DANIEL, userId: userId("carla-benning"), reason: "x" },
    });
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain(codeOf(answer));
    const after = await (await hub().as("ig-lead")).ask(EXCLUSIONS, { personId: DANIEL });
    expect(after.body.data).toEqual(before.body.data);
  });

  test("when it is ended, then the user is let in again, once and for good", async () => {
    const [exclusion] = (await helen.ask(EXCLUSIONS, { personId: DANIEL })).body.data.recordExclusions;
    const input = { exclusionId: exclusion.id, reason: "It was another Mr Hallam." };
    const ended = await helen.ask(END, { input });
    expect(ended.body.data.endExclusion.exclusion).toMatchObject({
      endReason: input.reason,
      validTo: expect.any(String),
    });
    expect((await tom.ask(READ, { id: DANIEL })).body.data.person).not.toBeNull();
    expect(codeOf(await helen.ask(END, { input }))).toBe("CONFLICT");
  });
});
