import { personId } from "../../seeds/index.js";
import { type Answer, type Caller, useHub } from "../support/hub.js";

const hub = useHub();
const RONALD = { id: personId("ronald-hughes") };

describe("given Ronald Hughes has an open continuing healthcare case and an old conviction", () => {
  let icb: Caller;
  let answer: Answer;

  beforeAll(async () => {
    icb = await hub().as("icb");
    answer = await icb.ask(
      `query ($id: ID!) { person(id: $id) {
        name { familyName } identifiers { kind } contact { postcode } communication { firstLanguage }
        riskToOthers { hasHandlingAdvice askWhom { name } handlingAdvice assessments { narrative } }
        riskToSelf { summaries } physicalHealth { conditions { diagnosis } } mentalHealth { conditions { diagnosis } }
        carePlan { sections { category narrative } } offences { hasConditions offences { offence } } custody { isInCustody }
      } }`,
      RONALD,
    );
  });

  test("when the ICB asks for everything, then it sees who he is, how to reach him, his health and his plan", () => {
    const { person } = answer.body.data;
    expect(answer.body.errors).toBeUndefined();
    expect(person.name.familyName).toBe("Hughes");
    expect(person.contact.postcode).toBe("ZZ1 9RH");
    expect(person.physicalHealth.conditions[0].diagnosis).toBe("Parkinson's disease");
    expect(person.mentalHealth.conditions[0].diagnosis).toBe("Parkinson's dementia");
    expect(person.carePlan.sections.length).toBeGreaterThan(0);
  });

  test("then it is told that there is handling advice and whom to ring, and not the history behind it", () => {
    const { riskToOthers } = answer.body.data.person;
    expect(riskToOthers).toEqual({
      hasHandlingAdvice: true,
      askWhom: [{ name: expect.any(String) }],
      handlingAdvice: null,
      assessments: null,
    });
  });

  test("then offences stay shut, and neither risk nor money comes in by way of the plan (NEV-01)", () => {
    const { person } = answer.body.data;
    expect(person.offences).toBeNull();
    const categories = person.carePlan.sections.map(({ category }: { category: string }) => category);
    expect(categories).not.toContain("FINANCE");
    expect(categories).not.toContain("RISK_TO_OTHERS");
    expect(categories).not.toContain("OFFENCE");
    expect(JSON.stringify(person)).not.toMatch(/public protection|bodily harm|pension/i);
  });

  test("then each door that stayed shut says why, by the cell of the matrix", () => {
    const { withheld } = answer.body.extensions.hub;
    expect(withheld).toEqual(
      expect.arrayContaining([
        { path: ["person", "offences"], category: "OFFENCE", reason: expect.any(String), clause: "OFFENCE x ICB: -" },
        {
          path: ["person", "riskToOthers", "assessments"],
          category: "RISK_TO_OTHERS",
          reason: "LEVEL_TOO_LOW",
          clause: "RISK_TO_OTHERS x ICB: Ea",
        },
      ]),
    );
  });

  test("then the trail names what was withheld as carefully as what was given", async () => {
    const [event] = await hub().eventsOf(answer);
    const of = (category: string) => event?.body.decisions.find((entry) => entry.category === category);
    expect(of("OFFENCE")).toMatchObject({
      effect: "DENY",
      level: "NONE",
      withheld: ["Person.offences", "Offences.hasConditions", "Offences.offences", "Offence.offence"],
    });
    expect(of("RISK_TO_OTHERS")).toMatchObject({
      effect: "PERMIT",
      level: "EXISTENCE",
      withheld: expect.arrayContaining(["RiskToOthers.assessments", "RiskToOthers.handlingAdvice"]),
    });
    expect(of("MENTAL_HEALTH")).toMatchObject({ effect: "PERMIT", basis: "b", consentVersion: 1 });
  });

  test.each([
    ["a filter on a hidden category", "{ persons(where: { offences: { some: {} } }) { id } }"],
    ["a filter on a list that exists", "{ caseload(where: { offences: { some: {} } }) { totalCount } }"],
    ["an order by a hidden category", "{ caseload(orderBy: RISK_TO_OTHERS) { totalCount } }"],
  ])("when it tries %s, then that is refused as an unknown field would be", async (_name, query) => {
    const refused = await icb.ask(query);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(refused.body.data).toBeUndefined();
  });

  test("when it searches by a number of a kind it may not see, then nothing is found though the number is right (NEV-05)", async () => {
    const query = `query ($value: String!) { person(identifier: { kind: CRN, value: $value }) { id } }`;
    const right = await icb.ask(query, { value: "X330571" });
    const wrong = await icb.ask(query, { value: "X999999" });
    expect(right.body.data).toEqual({ person: null });
    expect(right.body.data).toEqual(wrong.body.data);
  });
});
