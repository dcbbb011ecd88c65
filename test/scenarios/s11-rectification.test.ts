import { type CastName, idOf, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";
import { codeOf, type Operation, requestIn, send } from "../support/subject-request.js";

const hub = useHub();
const GARETH = personId("gareth-lloyd");
const NOBODY = "5c6a1b0e-0000-4000-8000-000000000000";
const EYES = idOf("physical", "gareth-lloyd/0");
const STATEMENT = idOf("to-self", "gareth-lloyd/0");
const ENQUIRY = idOf("to-others", "gareth-lloyd/0");
const PUBLIC_PROTECTION = idOf("public_protection_arrangement", "gareth-lloyd/0");
const NOT_MACULAR = "It says macular degeneration.";
const CATARACT = "It is a cataract, and can be operated on.";
const SURGERY = "The surgeon's letter of May says so.";

const does = (name: CastName, operation: Operation, variables?: Record<string, unknown>) =>
  send(hub(), name, operation, variables);
const fieldsOf = ({ body }: Answer): string[] =>
  body.errors[0].extensions.fields.map(({ field }: { field: string }) => field);
const eyes = { category: "PHYSICAL_HEALTH", entryId: EYES, wrong: NOT_MACULAR, right: CATARACT };
const risk = { category: "RISK_TO_OTHERS", wrong: "It says that I threatened somebody.", right: "I never did." };

/** What a caller finds of one request, by whichever way it is open to them. */
async function seenBy(name: CastName, id: string) {
  const { body } = await does(name, "own", { id: GARETH });
  return body.data.person?.subjectRequests.find((request: { id: string }) => request.id === id);
}

let requestId: string;
let items: { id: string; category: string }[];
const parts: Record<string, string> = {};

describe("given Gareth reads his record and finds it wrong (S11, GAP-25)", () => {
  test.each([
    ["an entry that there is none of", { ...eyes, entryId: NOBODY }],
    ["an entry of public protection, which he never sees", { ...eyes, entryId: PUBLIC_PROTECTION }],
    ["an entry of another category than he says", { ...eyes, category: "MENTAL_HEALTH" }],
  ])("when he names %s, then the answer is that there is no such entry", async (_what, item) => {
    const answer = await does("person-in-prison", "rectify", { input: { personId: GARETH, items: [item] } });
    expect([codeOf(answer), fieldsOf(answer)]).toEqual(["BAD_USER_INPUT", ["input.items.0.entryId"]]);
    expect(answer.body.errors[0].message).toBe(
      (
        await does("person-in-prison", "rectify", {
          input: { personId: GARETH, items: [{ ...eyes, entryId: NOBODY }] },
        })
      ).body.errors[0].message,
    );
  });

  test("when it is ill told, then it is refused with every field at once", async () => {
    const bad = { ...eyes, wrong: " ", right: "" };
    const answer = await does("person-in-prison", "rectify", { input: { personId: GARETH, items: [bad] } });
    expect(fieldsOf(answer)).toEqual(["input.items.0.wrong", "input.items.0.right"]);
    const none = await does("person-in-prison", "rectify", { input: { personId: GARETH, items: [] } });
    expect(fieldsOf(none)).toEqual(["input.items"]);
  });

  test("when staff name an entry for him, then it is refused: what he may not know of would be told by it", async () => {
    const input = { personId: GARETH, channel: "IN_PERSON", items: [{ ...risk, entryId: ENQUIRY }] };
    expect(fieldsOf(await does("prison", "rectify", { input }))).toEqual(["input.items.0.entryId"]);
    const stranger = await does("council-c", "rectify", { input: { ...input, items: [risk] } });
    expect(codeOf(stranger)).toBe("NOT_FOUND");
  });

  test("when he asks from his own account, then the month runs, and it is on the trail (S11, AUD-01)", async () => {
    const answer = await does("person-in-prison", "rectify", { input: { personId: GARETH, items: [eyes, risk] } });
    expect(answer.body.errors).toBeUndefined();
    const request = requestIn(answer);
    expect(request.clock).toEqual({ state: "RUNNING", dueOn: "2026-07-15", pausedDays: 0 });
    requestId = request.id;
    items = request.rectifications;
    expect(items).toMatchObject([eyes, risk].map((item) => ({ ...item, answers: [], recipients: null })));
    const [write] = (await hub().eventsOf(answer)).filter(({ kind }) => kind === "WRITE");
    expect(write?.body.acts).toEqual([
      { right: "ASK_FOR_RECORD", action: "requestRectification", person: GARETH, isPermitted: true, reason: null },
    ]);
    expect(write?.body.writes).toContainEqual({ action: "requestRectification", recordId: requestId });
    expect(JSON.stringify(write)).not.toContain("cataract");
  });

  test("then each controller finds only what it answers for, and governance no word of it (S11, GAP-17)", async () => {
    const categories = (request: { rectifications: { category: string }[] }) =>
      request.rectifications.map(({ category }) => category);
    const healthcare = await seenBy("prison-healthcare", requestId);
    const prison = await seenBy("prison-governor", requestId);
    expect(categories(healthcare)).toEqual(["PHYSICAL_HEALTH"]);
    expect(categories(prison)).toEqual(["RISK_TO_OTHERS"]);
    parts.healthcare = healthcare.parts[0].id;
    parts.prison = prison.parts[0].id;
    expect((await seenBy("dwp", requestId)) ?? null).toBeNull();
    const governance = await seenBy("ig-lead", requestId);
    expect(JSON.stringify(governance)).not.toMatch(/macular|threatened/);
  });
});

describe("given the controllers weigh it", () => {
  const decide = (name: CastName, part: string | undefined, item: number, change: object) =>
    does(name, "decide", { input: { partId: part, itemId: items[item]?.id, ...change } });

  test("nobody answers for another, before they took the part, or for what was not routed to them (S11)", async () => {
    const corrected = { outcome: "CORRECTED" };
    expect(codeOf(await decide("council", parts.healthcare, 0, corrected))).toBe("NOT_FOUND");
    expect(codeOf(await decide("person-in-prison", parts.healthcare, 0, corrected))).toBe("NOT_FOUND");
    expect(codeOf(await decide("prison-healthcare", parts.healthcare, 0, corrected))).toBe("RULE_BROKEN");
    await does("prison-healthcare", "take", { id: parts.healthcare });
    await does("prison-governor", "take", { id: parts.prison });
    expect(codeOf(await decide("prison-healthcare", parts.healthcare, 1, corrected))).toBe("NOT_FOUND");
  });

  test("a refusal has a reason, and a correction names an entry of the controller's own (GAP-25)", async () => {
    const unexplained = await decide("prison-governor", parts.prison, 1, { outcome: "REFUSED" });
    expect(fieldsOf(unexplained)).toEqual(["input.reason"]);
    const others = { outcome: "CORRECTED", correctedEntryId: STATEMENT };
    expect(codeOf(await decide("prison-healthcare", parts.healthcare, 0, others))).toBe("NOT_FOUND");
  });

  test("a part with anything unanswered is not completed, and in it nothing is withheld (S11, GAP-25)", async () => {
    expect(codeOf(await does("prison-healthcare", "complete", { id: parts.healthcare }))).toBe("RULE_BROKEN");
    const input = { partId: parts.prison, entryId: ENQUIRY, exemption: "LAW_ENFORCEMENT", reason: "x" };
    expect(codeOf(await does("prison-governor", "withhold", { input }))).toBe("RULE_BROKEN");
  });

  test("when each decides, then once, the person is not told before the rest, and who decided is on the trail (AUD-01)", async () => {
    const answer = await decide("prison-healthcare", parts.healthcare, 0, {
      ...{ outcome: "CORRECTED", correctedEntryId: EYES, reason: SURGERY },
    });
    expect(requestIn(answer).rectifications[0].answers).toMatchObject([{ outcome: "CORRECTED", reason: SURGERY }]);
    const [write] = (await hub().eventsOf(answer)).filter(({ kind }) => kind === "WRITE");
    expect(write?.body.acts).toMatchObject([{ right: "REVIEW_SUBJECT_REQUEST", action: "answerRectification" }]);
    expect(codeOf(await decide("prison-healthcare", parts.healthcare, 0, { outcome: "CORRECTED" }))).toBe("CONFLICT");
    const kept = { outcome: "STATEMENT_ATTACHED", reason: "It is the officer's account; yours is kept with it." };
    expect((await decide("prison-governor", parts.prison, 1, kept)).body.errors).toBeUndefined();
    const own = await seenBy("person-in-prison", requestId);
    expect(own.rectifications.map(({ answers }: { answers: object[] }) => answers)).toEqual([[], []]);
  });
});

describe("given every controller has finished", () => {
  const EYES_READ = "query ($id: ID!) { person(id: $id) { physicalHealth { conditions { diagnosis } } } }";
  const read = async (name: CastName) => (await hub().as(name)).ask(EYES_READ, { id: GARETH });

  /** Whoever has a part in it answers what is left and settles it. */
  async function finish(name: CastName): Promise<void> {
    const request = await seenBy(name, requestId);
    if (!request) return;
    const partId = request.parts[0].id;
    await does(name, "take", { id: partId });
    for (const { id: itemId, answers } of request.rectifications) {
      const input = { partId, itemId, outcome: "REFUSED", reason: "We wrote what we saw." };
      if (answers.length === 0) await does(name, "decide", { input });
    }
    expect([name, codeOf(await does(name, "complete", { id: partId }))]).toEqual([name, undefined]);
  }

  test("when it is released, then he reads what was decided, by whom, and who was given what was wrong (S11, GAP-25)", async () => {
    await read("hospital");
    await read("council");
    for (const name of ["prison-healthcare", "prison-governor", "council", "probation", "police"] as const)
      await finish(name);
    const released = await does("ig-lead", "release", { id: requestId, formats: ["LARGE_PRINT"] });
    expect(released.body.errors).toBeUndefined();
    const own = await seenBy("person-in-prison", requestId);
    expect(own.rectifications).toMatchObject([
      { answers: [{ outcome: "CORRECTED", correctedEntryId: EYES, partner: { name: "Ashgrove Prison Healthcare" } }] },
      { answers: [{ outcome: "STATEMENT_ATTACHED", partner: { name: "HMP Ashgrove" } }] },
    ]);
    const told = own.rectifications[0].recipients.map(({ partner }: { partner: { name: string } }) => partner.name);
    expect(new Set(told)).toEqual(new Set(["Ashdale Council"]));
    const governance = await seenBy("ig-lead", requestId);
    const unseen = { entryId: EYES, wrong: null, right: null, answers: [] };
    expect(governance.rectifications).toMatchObject([unseen, { ...unseen, entryId: null }]);
    expect(governance.rectifications[0].recipients).toEqual(own.rectifications[0].recipients);
  });
});
