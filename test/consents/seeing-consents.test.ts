import { consentId, personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const DANIEL = { id: personId("daniel-marsh") };
const KEITH = { id: personId("keith-rowlands") };
const LISTED = `query ($id: ID!) { person(id: $id) { consents {
  id availability status categories recipients { kind partner { name } } evidence { conditions } versions { version status }
} } }`;

describe("seeing what a person decided about sharing", () => {
  const hub = useHub();

  it("tells whoever may see all decisions what the person decided", async () => {
    const council = await hub().as("council");
    const { body } = await council.ask(LISTED, DANIEL);
    console.log(JSON.stringify(body, null, 1).slice(0, 6000));
  });
  it("x", async () => {
    for (const name of ["probation", "prison", "housing", "dwp", "ig-lead", "person", "icb"] as const) {
      const council = await hub().as(name);
      const { body } = await council.ask(LISTED, DANIEL);
      console.log(name, JSON.stringify(body).slice(0, 2500));
    }
    for (const name of ["council", "prison-healthcare", "prison"] as const) {
      const council = await hub().as(name);
      const { body } = await council.ask(LISTED, KEITH);
      console.log(name, JSON.stringify(body).slice(0, 2500));
      const one = await council.ask(`query ($id: ID!) { consent(id: $id) { id status person { id } } }`, { id: consentId("keith-refuses-terminal") });
      console.log(name, JSON.stringify(one.body).slice(0, 2500));
      const e = await council.ask(`query ($id: ID!) { _entities(representations: [{__typename: "Consent", id: $id}]) { ... on Consent { id status person { id } } } }`, { id: consentId("keith-needs-prison") });
      console.log(name, JSON.stringify(e.body).slice(0, 2500));
    }
  });
});
