import { idOf, partnerId, personId } from "../../seeds/index.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const EDNA = { id: personId("edna-fairley") };

const ASK = `query ($id: ID!) { person(id: $id) { careNeeds { needsInShort adviceGiven { id account subjects format formatReason
  isWritten copiedTo { name } recordedBy { name } } needsWithoutAdvice { id inShort } } } }`;
const ADVISE = "mutation ($input: RecordAdviceInput!) { recordAdvice(input: $input) { entryId } }";
const NEED = "mutation ($input: RecordCareNeedInput!) { recordCareNeed(input: $input) { entryId } }";
const CONSENT = "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id version } } }";
const WITHDRAW = "mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consent { id } } }";

const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const needsOf = (answer: Answer) => answer.body.data.person.careNeeds;
const advice = (more: object = {}) => ({
  input: {
    ...{ personId: DANIEL.id, subjects: ["SERVICES_AVAILABLE"], account: "The over-sixties group meets on Fridays." },
    ...{ format: "EASY_READ", isWritten: true, ...more },
  },
});
const COPY = { copiedTo: [partnerId("ashgrove-prison")] };

describe("given one of Daniel's needs is not eligible, and he was advised about it in easy read", () => {
  test("when the council asks, then the advice is there with its format, and no need waits for any (PREV-01, CUST-21)", async () => {
    const needs = needsOf(await (await hub().as("council")).ask(ASK, DANIEL));
    expect(needs.adviceGiven).toMatchObject([
      { format: "EASY_READ", isWritten: true, copiedTo: [], recordedBy: { name: "Ashdale Council" } },
    ]);
    expect(needs.needsWithoutAdvice).toEqual([]);
  });

  test("when another need turns out not to be eligible, then it waits for advice until that is given in writing (CUST-21)", async () => {
    const council = await hub().as("council");
    const need = { inShort: "Letters read out.", extent: "Print is too small.", outcomes: ["USE_HOME_SAFELY"] };
    const { entryId } = (
      await council.ask(NEED, { input: { personId: DANIEL.id, ...need, isEligible: false, funder: "PRISON" } })
    ).body.data.recordCareNeed;
    expect(needsOf(await council.ask(ASK, DANIEL)).needsWithoutAdvice).toEqual([
      { id: entryId, inShort: "Letters read out." },
    ]);
    const spoken = advice({ needIds: [entryId], format: "SPOKEN", isWritten: false });
    const eligible = advice({ needIds: [idOf("care-need", "daniel-marsh/0")] });
    for (const input of [spoken, eligible]) {
      expect(failure(await council.ask(ADVISE, input))).toMatchObject({ code: "RULE_BROKEN", requirement: "CUST-21" });
    }
    const answer = await council.ask(ADVISE, advice({ needIds: [entryId] }));
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "recordAdvice", recordId: answer.body.data.recordAdvice.entryId },
    ]);
    expect(needsOf(await council.ask(ASK, DANIEL)).needsWithoutAdvice).toEqual([]);
  });

  test("when advice in custody takes the internet, then somebody must say why; at home nobody need (PREV-01)", async () => {
    const council = await hub().as("council");
    const online = { format: "ONLINE" };
    expect(failure(await council.ask(ADVISE, advice(online)))).toMatchObject({
      ...{ code: "RULE_BROKEN", requirement: "PREV-01" },
    });
    const formatReason = "He asked for the course on the wing's own tablet.";
    expect(failure(await council.ask(ADVISE, advice({ ...online, formatReason })))).toBeUndefined();
    const atHome = advice({ ...online, personId: EDNA.id });
    expect(failure(await (await hub().as("council-adults")).ask(ADVISE, atHome))).toBeUndefined();
  });

  test("when fields do not fit, then each is named; a need of somebody else's is none", async () => {
    const council = await hub().as("council");
    const unfit = advice({ subjects: [], account: "", copiedTo: [partnerId("ashdale-housing")] });
    expect(
      failure(await council.ask(ADVISE, unfit))
        .fields.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(["account", "copiedTo", "subjects"].map((field) => `input.${field}`));
    const another = advice({ needIds: [idOf("care-need", "keith-rowlands/0")] });
    expect(failure(await council.ask(ADVISE, another))).toEqual({ code: "NOT_FOUND" });
  });
});

describe("given custodial managers are to have a copy", () => {
  test("when nobody asked the person, then no copy is recorded, and the managers read none of the advice (CONS-02)", async () => {
    expect(failure(await (await hub().as("council")).ask(ADVISE, advice(COPY)))).toMatchObject({
      ...{ code: "RULE_BROKEN", requirement: "CONS-02" },
    });
    const { rows } = await hub().owner.query("SELECT 1 FROM advice_record WHERE cardinality(copied_to) > 0");
    expect(rows).toEqual([]);
    const prison = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(needsOf(prison)).toMatchObject({ adviceGiven: null, needsWithoutAdvice: null });
    expect(JSON.stringify(prison.body)).not.toMatch(/straw|soft menu/);
    const [event] = await hub().eventsOf(prison);
    expect(event?.body.decisions).toMatchObject([
      { category: "CARE_NEEDS", level: "SUMMARY", withheld: expect.arrayContaining(["CareNeeds.adviceGiven"]) },
    ]);
  });

  test("when an override lets the prison read his needs, then that is no consent to a copy (CONS-02)", async () => {
    await hub().owner.query(
      `INSERT INTO sharing_override SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
         'person_id', $1::uuid, 'partner_id', $2::uuid, 'user_id', null, 'categories', array['CARE_NEEDS'],
         'purpose', 'SAFE_CUSTODY', 'valid_from', $3::timestamptz - interval '1 hour',
         'valid_to', $3::timestamptz + interval '1 day', 'ended_at', null))).* FROM sharing_override AS o LIMIT 1`,
      [DANIEL.id, partnerId("ashgrove-prison"), hub().now],
    );
    expect(needsOf(await (await hub().as("prison")).ask(ASK, DANIEL)).adviceGiven).not.toBeNull();
    expect(failure(await (await hub().as("council")).ask(ADVISE, advice(COPY)))?.requirement).toBe("CONS-02");
    await hub().owner.query("UPDATE sharing_override SET ended_at = $1 WHERE partner_id = $2 AND ended_at IS NULL", [
      ...[hub().now, partnerId("ashgrove-prison")],
    ]);
  });

  test("when he consents, then the copy is recorded and read; when he withdraws, then at once it is neither (CONS-02)", async () => {
    const council = await hub().as("council");
    const terms = {
      personId: DANIEL.id,
      recipients: [{ partnerId: partnerId("ashgrove-prison") }],
      ...{ categories: ["CARE_NEEDS"], purposes: ["SAFE_CUSTODY"], howGiven: "VERBAL" },
    };
    const { id, version } = (await council.ask(CONSENT, { input: terms })).body.data.recordConsent.consent;
    expect(failure(await council.ask(ADVISE, advice({ ...COPY, account: "Copied with his leave." })))).toBeUndefined();
    const read = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(needsOf(read).adviceGiven).toContainEqual(
      expect.objectContaining({ account: "Copied with his leave.", copiedTo: [{ name: "HMP Ashgrove" }] }),
    );
    const [event] = await hub().eventsOf(read);
    expect(event?.body.decisions).toMatchObject([{ category: "CARE_NEEDS", reason: "CONSENT", consentId: id }]);
    hub().pass(1);
    const withdrawal = { consentId: id, expectedVersion: version, consequencesExplained: true };
    expect(failure(await council.ask(WITHDRAW, { input: withdrawal }))).toBeUndefined();
    expect(needsOf(await (await hub().as("prison")).ask(ASK, DANIEL)).adviceGiven).toBeNull();
    expect(failure(await council.ask(ADVISE, advice(COPY)))?.requirement).toBe("CONS-02");
  });

  test("when the prison records advice itself, then it may not: its managers do not write care needs", async () => {
    expect(failure(await (await hub().as("prison")).ask(ADVISE, advice()))?.code).toBe("FORBIDDEN");
  });
});
