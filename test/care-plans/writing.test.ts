import { idOf, partnerId, personId, planId, userId } from "../../seeds/ids.js";
import type { Caller } from "../support/hub.js";
import { useHub } from "../support/hub.js";

const PLAN = planId("daniel-marsh");
const section = (place: number) => idOf("section", `daniel-marsh/${place}`);
const [NEEDS, WELLBEING, GOALS] = [section(1), section(3), section(4)];
const OUTCOME = idOf("outcome", "daniel-marsh/0/0");

const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  plan { version keyWorker { displayName } } person { id } outcome { status personFeedback version }
  action { accountablePartner { name } recordedBy { displayName } }
  section { category status narrative authorKind version onBehalfOf { name } recordedBy { displayName } versions { version narrative } } } }`;
const PROPOSE = mutation("proposePlanSection", "ProposePlanSectionInput");
const EDIT = mutation("editPlanSection", "EditPlanSectionInput");
const OUTCOMES = mutation("recordOutcome", "RecordOutcomeInput");
const ACTION = mutation("addPlanAction", "AddPlanActionInput");
const KEY_WORKER = mutation("nameKeyWorker", "NameKeyWorkerInput");

const wrong = async (answer: ReturnType<Caller["ask"]>) => (await answer).body.errors[0].extensions;

describe("writing into a shared plan", () => {
  const hub = useHub();
  const version = async () => {
    const { rows } = await hub().owner.query<{ version: number }>("SELECT version FROM care_plan WHERE id = $1", [
      PLAN,
    ]);
    return rows[0]?.version ?? 0;
  };
  const inPlan = async (more: object) => ({ input: { planId: PLAN, expectedVersion: await version(), ...more } });

  it("keeps the author, for whom, and when it happened, and counts the change", async () => {
    const council = await hub().as("council");
    const before = await version();
    const said = {
      heading: "NEEDS",
      narrative: "A firmer chair.",
      onBehalfOf: partnerId("ashgrove-prison"),
      eventAt: "2026-06-12T10:00:00Z",
    };
    const { body } = await council.ask(PROPOSE, await inPlan(said));
    expect(body.data.proposePlanSection).toMatchObject({
      plan: { version: before + 1 },
      section: {
        category: "CARE_NEEDS",
        status: "PROPOSED",
        onBehalfOf: { name: "HMP Ashgrove" },
        recordedBy: { displayName: "Priya Nair" },
      },
    });
    const { rows } = await hub().owner.query(
      "SELECT change, category, event_at, recorded_at FROM care_plan_change WHERE plan_id = $1 AND version = $2",
      [PLAN, before + 1],
    );
    expect(rows).toEqual([
      {
        change: "SECTION_PROPOSED",
        category: "CARE_NEEDS",
        event_at: new Date("2026-06-12T10:00:00Z"),
        recorded_at: hub().now,
      },
    ]);
  });

  it("needs the right to write into the category that guards the section too (NEV-02)", async () => {
    const [council, healthcare] = [await hub().as("council"), await hub().as("prison-healthcare")];
    const said = { heading: "EMOTIONAL_WELLBEING", narrative: "Sleeping better." };
    expect((await wrong(council.ask(PROPOSE, await inPlan(said)))).code).toBe("FORBIDDEN");
    const { body } = await healthcare.ask(PROPOSE, await inPlan(said));
    expect(body.data.proposePlanSection.section.category).toBe("MENTAL_HEALTH");
    const filed = await wrong(healthcare.ask(PROPOSE, await inPlan({ ...said, category: "CARE_PLAN" })));
    expect(filed).toMatchObject({ code: "RULE_BROKEN", requirement: "NEV-02" });
  });

  it("keeps what a section said before", async () => {
    const council = await hub().as("council");
    const { body } = await council.ask(EDIT, {
      input: { sectionId: NEEDS, expectedVersion: 3, narrative: "Help of one." },
    });
    const { versions, ...now } = body.data.editPlanSection.section;
    expect(now).toMatchObject({ version: 4, status: "PROPOSED", narrative: "Help of one." });
    expect(versions.map((one: { version: number }) => one.version)).toEqual([1, 2, 3, 4]);
    expect(versions[2].narrative).toMatch(/^Help of two/);
  });

  it("lets exactly one of two rewritings at the same moment through, and tells the other the version", async () => {
    const callers = [await hub().as("council"), await hub().as("prison-healthcare")];
    const both = callers.map((caller, place) =>
      caller.ask(EDIT, { input: { sectionId: NEEDS, expectedVersion: 4, narrative: `Written by ${place}.` } }),
    );
    const errors = (await Promise.all(both)).flatMap(({ body }) => body.errors ?? []);
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: "CONFLICT", currentVersion: 5 }]);
  });

  it("tells who may not read a section the same as of an unknown one", async () => {
    const unknown = "00000000-0000-4000-8000-000000000000";
    for (const [name, hidden] of [
      ["prison", NEEDS],
      ["probation", WELLBEING],
    ] as const) {
      const caller = await hub().as(name);
      const attempt = async (sectionId: string) =>
        (await caller.ask(EDIT, { input: { sectionId, expectedVersion: 1, narrative: "x" } })).body.errors;
      expect(await attempt(hidden)).toEqual(await attempt(unknown));
    }
  });

  it("lets the person write in their own words, which nobody rewrites in theirs (COPROD-08)", async () => {
    const [person, council] = [await hub().as("person"), await hub().as("council")];
    const own = await person.ask(
      PROPOSE,
      await inPlan({ heading: "NEEDS", narrative: "I want to stand up by myself." }),
    );
    expect(own.body.data.proposePlanSection.section).toMatchObject({ authorKind: "PERSON", category: "CARE_NEEDS" });
    const rewritten = council.ask(EDIT, {
      input: { sectionId: GOALS, expectedVersion: 1, narrative: "He wants a flat." },
    });
    expect(await wrong(rewritten)).toMatchObject({ code: "RULE_BROKEN", requirement: "COPROD-08" });
    const theirs = person.ask(EDIT, { input: { sectionId: section(0), expectedVersion: 1, narrative: "No." } });
    expect(await wrong(theirs)).toMatchObject({ code: "RULE_BROKEN", requirement: "COPROD-08" });
  });

  it("records an outcome as reached only with what the person says of it (PLAN-07)", async () => {
    const council = await hub().as("council");
    await hub().owner.query(
      "UPDATE plan_outcome SET person_feedback = NULL, status = 'WORKING_TOWARDS' WHERE id = $1",
      [OUTCOME],
    );
    const reached = { outcomeId: OUTCOME, expectedVersion: 1, status: "ACHIEVED" };
    expect(await wrong(council.ask(OUTCOMES, { input: reached }))).toMatchObject({ requirement: "PLAN-07" });
    const { body } = await council.ask(OUTCOMES, { input: { ...reached, personFeedback: "It feels like mine." } });
    expect(body.data.recordOutcome.outcome).toEqual({
      status: "ACHIEVED",
      personFeedback: "It feels like mine.",
      version: 2,
    });
    expect(await wrong(council.ask(OUTCOMES, { input: reached }))).toEqual({ code: "CONFLICT", currentVersion: 2 });
  });

  it("adds an action only with one active partner that answers for it (COOP-13)", async () => {
    const council = await hub().as("council");
    const action = { description: "Order a firmer chair.", accountablePartnerId: partnerId("ashgrove-prison") };
    const { body } = await council.ask(ACTION, await inPlan(action));
    expect(body.data.addPlanAction.action).toEqual({
      accountablePartner: { name: "HMP Ashgrove" },
      recordedBy: { displayName: "Priya Nair" },
    });
    const { rows } = await hub().owner.query("SELECT id FROM partner WHERE status = 'LEFT' LIMIT 1");
    const left = council.ask(ACTION, await inPlan({ ...action, accountablePartnerId: rows[0].id }));
    expect(await wrong(left)).toMatchObject({ code: "RULE_BROKEN", requirement: "COOP-13" });
    const unknown = council.ask(ACTION, await inPlan({ description: " ", accountablePartnerId: "nobody" }));
    const { code, fields } = await wrong(unknown);
    expect([code, fields.length]).toEqual(["BAD_USER_INPUT", 2]);
  });

  it("names as key worker only somebody who works at an active partner (PLAN-02)", async () => {
    const council = await hub().as("council");
    const { body } = await council.ask(KEY_WORKER, await inPlan({ userId: userId("tom-hallam") }));
    expect(body.data.nameKeyWorker.plan.keyWorker).toEqual({ displayName: "Tom Hallam" });
    for (const name of ["joan-tickle", "daniel-marsh"]) {
      const refused = council.ask(KEY_WORKER, await inPlan({ userId: userId(name) }));
      expect(await wrong(refused)).toMatchObject({ code: "RULE_BROKEN", requirement: "PLAN-02" });
    }
  });

  it("refuses whoever only reads the plan, and writes nothing", async () => {
    const [prison, before] = [await hub().as("prison"), await version()];
    const refused = await wrong(
      prison.ask(PROPOSE, await inPlan({ heading: "REGIME_LIMITS", narrative: "Roll check at seven." })),
    );
    expect(refused).toMatchObject({ code: "FORBIDDEN", category: "CARE_PLAN" });
    expect(await version()).toBe(before);
    const { rows } = await hub().owner.query(
      "SELECT max(version)::int AS version, count(*)::int AS changes FROM care_plan_change WHERE plan_id = $1",
      [PLAN],
    );
    expect(rows).toEqual([{ version: before, changes: before }]);
  });

  it("notes every write in the trail, with the id of the part and the person", async () => {
    const council = await hub().as("council");
    const answer = await council.ask(KEY_WORKER, await inPlan({ userId: userId("priya-nair") }));
    const events = await hub().eventsOf(answer);
    const write = events.find(({ kind }) => kind === "WRITE");
    expect(write?.body.writes).toEqual([{ action: "nameKeyWorker", recordId: PLAN }]);
    expect(write?.subjectIds).toEqual([personId("daniel-marsh")]);
  });
});
