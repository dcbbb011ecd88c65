import { planId, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const DANIEL = { id: personId("daniel-marsh") };
const PLAN = `query ($id: ID!) { person(id: $id) { carePlan {
  id status version reviewDue supportSummary keyWorker { displayName partner { name } } leadPartner { name } contributors { partner { name } contribution since }
  outcomeCounts { achieved notAchieved workingTowards } aboutMe { heading }
  sections { heading category version versions { version narrative recordedBy { displayName } } recordedBy { displayName } } goals { position }
  outcomes(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { description goal { position } } } }
  actions { description accountablePartner { name } } contingency history { change category partId changedBy { displayName } }
} } }`;
describe("x", () => {
  const hub = useHub();
  it("x", async () => {
    for (const name of ["council", "probation", "prison", "icb", "person", "housing", "care-provider"] as const) {
      const caller = await hub().as(name);
      const { body } = await caller.ask(PLAN, DANIEL);
      console.log(name, JSON.stringify(body).slice(0, 5500));
      const one = await caller.ask(`query ($id: ID!) { carePlan(id: $id) { status person { name { familyName } } sections { heading } } _entities(representations: [{__typename: "CarePlan", id: $id}]) { ... on CarePlan { status sections {heading}} } }`, { id: planId("daniel-marsh") });
      console.log(name, JSON.stringify(one.body).slice(0, 1500));
    }
  });
});
