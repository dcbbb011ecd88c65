import { personId, planId } from "../../seeds/ids.js";
import { useHub } from "../support/hub.js";

const DANIEL = { id: personId("daniel-marsh") };
const PLAN = `query ($id: ID!) { person(id: $id) { carePlan { status version reviewDue supportSummary
  keyWorker { displayName } leadPartner { name } contributors { partner { name } contribution }
  outcomeCounts { achieved } aboutMe { heading words } contingency goals { position }
  sections { heading category narrative versions { narrative } } outcomes(first: 2) { totalCount edges { node { description } } }
  actions { description } history { change category partId } } } }`;
const ELSEWHERE = `query ($id: ID!) { carePlan(id: $id) { supportSummary sections { category } }
  _entities(representations: [{ __typename: "CarePlan", id: $id, personId: "x" }]) { ... on CarePlan { sections { category } } } }`;

describe("one plan, a slice for each agency", () => {
  const hub = useHub();
  const planFor = async (name: "council" | "probation" | "prison" | "icb" | "person") =>
    (await (await hub().as(name)).ask(PLAN, DANIEL)).body;

  it("gives the council every part that its other categories let it read", async () => {
    const { carePlan } = (await planFor("council")).data.person;
    expect(carePlan.sections).toHaveLength(11);
    expect(carePlan.outcomes).toMatchObject({ totalCount: 9, edges: [{}, {}] });
    expect(carePlan.history).toHaveLength(carePlan.version);
    expect(carePlan.goals.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3]);
  });

  it("gives probation the plan by consent, and never a word of mental health through it (NEV-02)", async () => {
    const body = await planFor("probation");
    const { carePlan } = body.data.person;
    const guards = carePlan.sections.map(({ category }: { category: string }) => category);
    expect(guards).toEqual(expect.arrayContaining(["CARE_PLAN", "CARE_NEEDS", "HOUSING", "FAMILY"]));
    expect(carePlan.actions.length).toBeGreaterThan(0);
    for (const hidden of ["MENTAL_HEALTH", "Talking therapy on alternate", "PHYSICAL_HEALTH", "FINANCE"]) {
      expect(JSON.stringify({ ...carePlan, contributors: [] })).not.toContain(hidden);
    }
    expect(body.extensions.hub.withheld).toBeUndefined();
  });

  it("gives the prison what keeps care going, and how Daniel communicates (MIN-01, COOP-14)", async () => {
    const body = await planFor("prison");
    const { carePlan } = body.data.person;
    expect(carePlan).toMatchObject({ keyWorker: { displayName: "Priya Nair" }, reviewDue: expect.any(String) });
    expect(carePlan.aboutMe.map(({ heading }: { heading: string }) => heading)).toEqual(["HOW_I_COMMUNICATE"]);
    const { sections, goals, outcomes, actions, contingency, history } = carePlan;
    expect([sections, goals, outcomes, actions, contingency, history]).toEqual([null, null, null, null, null, null]);
    expect(carePlan.contributors[0]).toEqual({ partner: { name: "Ashdale Council" }, contribution: null });
    const paths = body.extensions.hub.withheld.map(({ path }: { path: string[] }) => path[2]);
    expect(paths).toEqual(expect.arrayContaining(["sections", "outcomes", "history"]));
  });

  it("shuts the plan to the ICB, to which Daniel did not open it, and says so", async () => {
    const body = await planFor("icb");
    expect(body.data.person.carePlan).toBeNull();
    expect(body.extensions.hub.withheld).toMatchObject([{ category: "CARE_PLAN", reason: "NO_CONSENT" }]);
  });

  it("gives the person all of their own plan", async () => {
    const { carePlan } = (await planFor("person")).data.person;
    expect(carePlan.sections).toHaveLength(11);
    expect(carePlan.aboutMe).toHaveLength(7);
  });

  it("gives the same slice whichever way the plan is reached", async () => {
    const through = async (name: "probation" | "prison" | "icb") =>
      (await (await hub().as(name)).ask(ELSEWHERE, { id: planId("daniel-marsh") })).body.data;
    const probation = await through("probation");
    expect(probation.carePlan.sections).toHaveLength(7);
    expect(probation._entities[0].sections).toEqual(probation.carePlan.sections);
    expect(await through("prison")).toMatchObject({ carePlan: { sections: null }, _entities: [{ sections: null }] });
    expect(await through("icb")).toEqual({ carePlan: null, _entities: [null] });
  });

  it("notes in the trail which sections were asked for and withheld, by category", async () => {
    const answer = await (await hub().as("probation")).ask(PLAN, DANIEL);
    const [event] = await hub().eventsOf(answer);
    const mental = event?.body.decisions.find(({ category }) => category === "MENTAL_HEALTH");
    expect(mental).toMatchObject({ effect: "DENY", withheld: expect.arrayContaining(["PlanSection.narrative"]) });
  });
});
