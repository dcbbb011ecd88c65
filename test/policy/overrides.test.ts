import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide } from "../../src/policy/decide.js";
import { decisionTable } from "./support/decision-table.js";
import { caller, consent, facts, override, question, relationship } from "./support/facts.js";

decisionTable(
  "an override lifts what the person said for exactly what it covers (3.6)",
  `
  who             | purpose         | relationship   | consent               | agreement         | also                         | category         | effect | level   | reason              | because
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | -                            | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | he said no
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override                     | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | a recorded decision with a legal basis (EOL-06)
  PRISON          | SAFE_CUSTODY    | CUSTODY        | objection             | signed            | override                     | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | it lifts an objection too
  PRISON          | SAFE_CUSTODY    | CUSTODY        | none                  | signed            | override                     | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | it stands in for a consent that could not be sought
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | objection             | signed            | override                     | PHYSICAL_HEALTH  | PERMIT | READ    | OVERRIDE            | an objection closes a cells, and the override opens them again
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | objection             | signed            | override                     | CARE_PLAN        | PERMIT | WRITE   | OVERRIDE            | at the level of the cell, above the continuity minimum
  LOCAL_AUTHORITY | CARE_MANAGEMENT | ALLOCATION     | none                  | signed            | override                     | PHYSICAL_HEALTH  | PERMIT | READ    | RELATIONSHIP        | where nothing is lifted, none is relied on
  PRISON          | SAFE_CUSTODY    | CUSTODY        | permit                | signed            | override                     | CARE_NEEDS       | PERMIT | READ    | CONSENT             | nor where the person agreed
  PRISON          | SAFE_CUSTODY    | CUSTODY        | permit to SUMMARY     | signed            | override                     | CARE_NEEDS       | PERMIT | READ    | OVERRIDE            | but it gives more than a consent that is limited
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override for this user       | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | it may speak to one user alone
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override for another user    | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | and then to nobody else
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override for another partner | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | exactly this recipient
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override for legal work      | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | exactly this purpose
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override of equality         | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | exactly this category
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override of nothing          | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | an empty list is not all
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override ending now          | TERMINAL_ILLNESS | DENY   | NONE    | CONSENT_REFUSED     | it ends by time alone
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed            | override beginning now       | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | and begins on time
  PRISON          | SAFE_CUSTODY    | CUSTODY        | refusal               | signed to EXISTENCE | override                   | TERMINAL_ILLNESS | PERMIT | EXISTENCE | OVERRIDE          | nothing goes beyond the agreement
`,
);

decisionTable(
  "an override lifts no gate and no prohibition",
  `
  who                             | purpose          | relationship  | consent | agreement | also                        | category         | effect | level | reason              | because
  PRISON                          | SAFE_CUSTODY     | none          | refusal | signed    | override                    | TERMINAL_ILLNESS | DENY   | NONE  | NO_RELATIONSHIP     | it supplies no relationship
  PRISON                          | SAFE_CUSTODY     | CUSTODY       | refusal | suspended | override                    | TERMINAL_ILLNESS | DENY   | NONE  | AGREEMENT_SUSPENDED | no route round the agreement (NEV-10)
  PRISON                          | SAFE_CUSTODY     | CUSTODY       | refusal | signed    | override, user excluded     | TERMINAL_ILLNESS | DENY   | NONE  | EXCLUDED            | nor round an exclusion (NEV-09)
  PRISON                          | OPERATIONS       | CUSTODY       | refusal | signed    | override                    | TERMINAL_ILLNESS | DENY   | NONE  | PURPOSE_NOT_ALLOWED | nor round the purpose
  PRISON as FINANCE_OFFICER       | SAFE_CUSTODY     | CUSTODY       | refusal | signed    | override                    | TERMINAL_ILLNESS | DENY   | NONE  | ROLE_CEILING        | nor round the role
  PRISON as CALDICOTT_GUARDIAN    | SAFE_CUSTODY     | CUSTODY       | refusal | signed    | override                    | TERMINAL_ILLNESS | DENY   | NONE  | ROLE_CEILING        | who decides does not see by that
  PRISON                          | SAFE_CUSTODY     | CUSTODY       | none    | signed    | override                    | FINANCE          | DENY   | NONE  | NEVER_SHARED        | a cell that is never stays never
  ICB                             | FUNDING_ELIGIBILITY | CHC_CASE   | none    | signed    | override                    | OFFENCE          | DENY   | NONE  | NEVER_SHARED        | NEV-01
  POLICE                          | SAFEGUARDING     | POLICE_MATTER | none    | signed    | override                    | OFFENCE          | DENY   | NONE  | NO_GATEWAY          | it is no statute
  POLICE                          | SAFEGUARDING     | POLICE_MATTER | none    | signed    | override                    | PHYSICAL_HEALTH  | DENY   | NONE  | NO_DISCLOSURE       | and no disclosure
  HOUSING                         | HOUSING_DUTY     | HOUSING_CASE  | none    | signed    | override, address protected | CONTACT          | DENY   | NONE  | ADDRESS_PROTECTED   | a protected address stays protected
  LOCAL_AUTHORITY as IG_LEAD      | COMPLIANCE_AUDIT | ALLOCATION    | none    | signed    | override                    | CARE_PLAN        | DENY   | NONE  | NEVER_SHARED        | governance sees no care
`,
);

test("the trail learns which override was relied on, and what the person had said", () => {
  const governor = caller({ agencyType: "PRISON", purpose: "SAFE_CUSTODY" });
  const known = facts({
    person: {
      relationships: [relationship({ kind: "CUSTODY" })],
      consents: [consent({ stance: "REFUSAL", version: 2 })],
      overrides: [override({ id: "override-9", purpose: "SAFE_CUSTODY" })],
    },
  });
  const decision = decide(question({ principal: governor, category: "TERMINAL_ILLNESS" }), known, loadAccessMatrix());
  expect(decision).toMatchObject({ step: 7, basis: "b", despite: "REFUSAL" });
  expect(decision.evidence).toMatchObject({ overrideId: "override-9", consentId: "consent-1", consentVersion: 2 });
});
