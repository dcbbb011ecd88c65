import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide } from "../../src/policy/decide.js";
import type { PersonFacts } from "../../src/policy/vocabulary.js";
import { caller, consent, facts, gateway, question, relationship } from "./support/facts.js";

const text = readFileSync(join(__dirname, "../../src/policy/access-matrix.yaml"), "utf8");
const shipped = parseAccessMatrix(text);
const prison = caller({ agencyType: "PRISON", purpose: "SAFE_CUSTODY" });

function matrixWith(passage: string, replacement: string) {
  if (!text.includes(passage)) throw new Error(`There is no passage ${passage}`);
  return parseAccessMatrix(text.replaceAll(passage, replacement));
}

function toPrison(person: Partial<PersonFacts>, matrix = shipped) {
  const known = facts({
    standing: { gateways: [gateway()] },
    person: { relationships: [relationship({ kind: "CUSTODY" })], ...person },
  });
  return decide(question({ principal: prison }), known, matrix);
}

test("where two ways into a cell are shut, the earlier step is named", () => {
  const matrix = matrixWith("PRISON: Sa*>Rb*", "PRISON: Sc>Rb");
  expect(toPrison({ consents: [consent({ stance: "REFUSAL" })] }, matrix)).toMatchObject({
    reason: "CONSENT_REFUSED",
    step: 5,
  });
});

test("where two ways into a cell are shut at the same step, the lesser way is named", () => {
  const matrix = matrixWith("PRISON: Sa*>Rb*", "PRISON: Sc>Rb");
  expect(toPrison({}, matrix)).toMatchObject({ effect: "DENY", reason: "NO_GATEWAY", step: 9 });
});

test("the continuity minimum is never above what the cell gives by relationship", () => {
  const matrix = matrixWith("\n  CARE_PLAN: SUMMARY\n  RISK_TO_SELF", "\n  CARE_PLAN: READ\n  RISK_TO_SELF");
  expect(toPrison({ consents: [consent({ stance: "OBJECTION" })] }, matrix)).toMatchObject({
    level: "SUMMARY",
    reason: "CONTINUITY_MINIMUM",
  });
});

test("an edit to the matrix is what decides, and the clause shows it", () => {
  const matrix = matrixWith("PRISON: Sa*>Rb*", 'PRISON: "-"');
  expect(toPrison({ consents: [consent()] }, matrix)).toMatchObject({
    effect: "DENY",
    reason: "NEVER_SHARED",
    clause: "CARE_PLAN x PRISON: -",
  });
});

test("a permit names all it rests on, for the trail", () => {
  expect(toPrison({ consents: [consent({ version: 3 })] })).toEqual({
    effect: "PERMIT",
    level: "READ",
    scope: "ALL",
    reason: "CONSENT",
    step: 7,
    basis: "b",
    clause: "CARE_PLAN x PRISON: Sa*>Rb*",
    despite: null,
    evidence: {
      relationshipId: "relationship-1",
      agreementId: "agreement-1",
      consentId: "consent-1",
      consentVersion: 3,
      gatewayId: null,
      incidentId: null,
      overrideId: null,
      disclosureId: null,
      breakGlassId: null,
    },
  });
});

test("a refusal names the decision that closed it, for the trail alone", () => {
  const housing = caller({ agencyType: "HOUSING", purpose: "HOUSING_DUTY" });
  const person = {
    relationships: [relationship({ kind: "HOUSING_CASE" })],
    consents: [consent({ stance: "REFUSAL", version: 2 })],
  };
  const decision = decide(question({ principal: housing }), facts({ person }), shipped);
  expect(decision).toMatchObject({ effect: "DENY", step: 5, basis: null });
  expect(decision.evidence).toMatchObject({ consentId: "consent-1", consentVersion: 2 });
});

test("a statutory permit names its gateway", () => {
  const police = caller({ agencyType: "POLICE", purpose: "SAFEGUARDING" });
  const known = facts({
    standing: { gateways: [gateway()] },
    person: { relationships: [relationship({ kind: "POLICE_MATTER" })] },
  });
  const decision = decide(question({ principal: police, category: "OFFENCE" }), known, shipped);
  expect(decision).toMatchObject({ reason: "STATUTORY_GATEWAY", step: 4, basis: "c" });
  expect(decision.evidence.gatewayId).toBe("gateway-1");
});
