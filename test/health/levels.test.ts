import { isObjectType } from "graphql";
import { custody } from "../../src/custody/index.js";
import { health } from "../../src/health/index.js";
import { justice } from "../../src/justice/index.js";
import { partners } from "../../src/partners/index.js";
import { people } from "../../src/people/index.js";
import { risk } from "../../src/risk/index.js";
import { buildHubSchema } from "../../src/server/schema.js";

const { declared, labels } = buildHubSchema([people, partners, custody, justice, health, risk]);

/** What a field needs: its own label's level, or null where the door's is enough. */
function levelOf(coordinate: string): string | null {
  const label = labels.fields.get(coordinate);
  return label?.kind === "door" || label?.kind === "level" ? label.level : null;
}

function fieldsOf(type: string): readonly string[] {
  const found = declared.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()) : [];
}

describe("what a caller needs to be shown", () => {
  test.each([
    ["Person.physicalHealth", "EXISTENCE", "a prison may know that care must reckon with something"],
    ["PhysicalHealth.functionalEffects", "SUMMARY", "what it means for daily life needs consent there"],
    ["PhysicalHealth.conditions", "READ", "a diagnosis is no part of a summary"],
    ["Person.mentalHealth", "SUMMARY", "a concealed category has no existence flag"],
    ["MentalHealth.conditions", "READ", "probation never receives the narrative (NEV-02)"],
    ["Person.riskToOthers", "EXISTENCE", "handling advice exists: ring X"],
    ["RiskToOthers.handlingAdvice", "SUMMARY", "whoever visits gets the advice"],
    ["RiskToOthers.summaries", "SUMMARY", "in safe wording"],
    ["RiskToOthers.score", "SUMMARY", "with its score"],
    ["RiskToOthers.assessments", "READ", "and not the history behind it (NEV-01)"],
    ["Person.riskToSelf", "SUMMARY", "the continuity minimum holds it in summary (MIN-01)"],
    ["RiskToSelf.assessments", "READ", "and not the narrative"],
    ["Person.custody", "SUMMARY", "where the person is"],
    ["Custody.expectedReleaseOn", "READ", "when they leave is for those who plan it"],
    ["Custody.location", "READ", "where in the prison is for those who go there"],
    ["Custody.episodes", "READ", "where they were before is history"],
    ["Person.offences", "EXISTENCE", "prison healthcare may know that there are conditions"],
    ["Offences.conditionsForSafeCare", "SUMMARY", "a council and a landlord see those that concern them"],
    ["Offences.conditions", "READ", "and no others"],
    ["Offences.offences", "READ", "and never the offence"],
  ])("%s: %s, because %s", (coordinate, level) => {
    expect(levelOf(coordinate)).toBe(level);
  });

  test.each(["PhysicalHealth", "RiskToOthers", "Offences"])(
    "at level EXISTENCE, %s tells a flag and at most whom to ring",
    (type) => {
      const open = fieldsOf(type).filter((name) => levelOf(`${type}.${name}`) === null);
      const flags = ["hasCurrentConditions", "hasHandlingAdvice", "askWhom", "hasConditions"];
      expect(open.filter((name) => !flags.includes(name))).toEqual([]);
      expect(open.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ["PhysicalHealthCondition", "PHYSICAL_HEALTH"],
    ["MentalHealthCondition", "MENTAL_HEALTH"],
    ["RiskToOthersAssessment", "RISK_TO_OTHERS"],
    ["RiskToSelfAssessment", "RISK_TO_SELF"],
    ["CustodyEpisode", "CUSTODY"],
    ["Offence", "OFFENCE"],
    ["LicenceCondition", "OFFENCE"],
  ])("%s lies behind %s wherever it comes to light", (type, category) => {
    expect(labels.types.get(type)).toEqual({ kind: "behind", category });
  });
});
