import { mayOpenNever } from "../../src/policy/checks/disclosure.js";
import { DATA_CATEGORIES, MATRIX_COLUMNS } from "../../src/policy/vocabulary.js";
import { decisionTable } from "./support/decision-table.js";

decisionTable(
  "an approved disclosure opens a d cell for what it grants (3.5 step 6)",
  `
  who           | purpose             | relationship   | consent   | agreement           | also                                    | category          | effect | level     | reason              | because
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | -                                       | PHYSICAL_HEALTH   | DENY   | NONE      | NO_DISCLOSURE       | nobody approved one
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure                              | PHYSICAL_HEALTH   | PERMIT | SUMMARY   | DISCLOSURE          | the owner approved it, up to the cell
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure to EXISTENCE                 | PHYSICAL_HEALTH   | PERMIT | EXISTENCE | DISCLOSURE          | at the level granted
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosures to EXISTENCE and to SUMMARY | PHYSICAL_HEALTH   | PERMIT | SUMMARY   | DISCLOSURE          | the better of two
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed to EXISTENCE | disclosure                              | PHYSICAL_HEALTH   | PERMIT | EXISTENCE | DISCLOSURE          | nothing goes beyond the agreement
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | refusal   | signed              | disclosure                              | MENTAL_HEALTH     | PERMIT | SUMMARY   | DISCLOSURE          | a refusal closes b cells; the grant was weighed by itself
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure to another partner           | PHYSICAL_HEALTH   | DENY   | NONE      | NO_DISCLOSURE       | exactly this recipient
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure for legal work               | PHYSICAL_HEALTH   | DENY   | NONE      | NO_DISCLOSURE       | exactly this purpose
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure of equality                  | PHYSICAL_HEALTH   | DENY   | NONE      | NO_DISCLOSURE       | exactly this category
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure ending now                   | PHYSICAL_HEALTH   | DENY   | NONE      | NO_DISCLOSURE       | it ends by time alone
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure beginning now                | PHYSICAL_HEALTH   | PERMIT | SUMMARY   | DISCLOSURE          | and begins on time
  POLICE        | SAFEGUARDING        | none           | none      | signed              | disclosure                              | PHYSICAL_HEALTH   | DENY   | NONE      | NO_RELATIONSHIP     | it supplies no relationship
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | suspended           | disclosure                              | PHYSICAL_HEALTH   | DENY   | NONE      | AGREEMENT_SUSPENDED | no route round the agreement (NEV-10)
  POLICE        | SAFEGUARDING        | POLICE_MATTER  | none      | signed              | disclosure, user excluded               | PHYSICAL_HEALTH   | DENY   | NONE      | EXCLUDED            | nor round an exclusion (NEV-09)
  CARE_PROVIDER | DIRECT_CARE         | CARE_PLACEMENT | none      | signed              | disclosure                              | OFFENCE           | PERMIT | EXISTENCE | DISCLOSURE          | case by case, and never above the cell
  NHS as PUBLIC_PROTECTION_CONTACT | DIRECT_CARE | GP_REGISTRATION | none | signed          | disclosure                              | PUBLIC_PROTECTION | PERMIT | EXISTENCE | DISCLOSURE          | a d cell of row 22 names whom to ring
  NHS           | DIRECT_CARE         | GP_REGISTRATION | none     | signed              | disclosure                              | PUBLIC_PROTECTION | DENY   | NONE      | ROLE_CEILING        | to the single point of contact alone
  PROBATION     | SUPERVISION         | SUPERVISION    | refusal   | signed              | disclosure                              | TERMINAL_ILLNESS  | DENY   | NONE      | CONSENT_REFUSED     | it opens no cell of another basis
`,
);

decisionTable(
  "an approved disclosure opens a cell that is never, but for the prohibitions",
  `
  who                        | purpose             | relationship         | consent   | agreement | also                          | category          | effect | level   | reason            | because
  PROBATION                  | SUPERVISION         | SUPERVISION          | none      | signed    | disclosure                    | MEDICATION        | PERMIT | READ    | DISCLOSURE        | at the level granted
  PROBATION                  | SUPERVISION         | SUPERVISION          | objection | signed    | disclosure to SUMMARY         | MEDICATION        | PERMIT | SUMMARY | DISCLOSURE        | the grant was weighed by itself
  PROBATION                  | SUPERVISION         | SUPERVISION          | none      | signed    | disclosure to another partner | MEDICATION        | DENY   | NONE    | NEVER_SHARED      | it is not theirs
  PROBATION                  | SUPERVISION         | SUPERVISION          | none      | signed    | disclosure ending now         | MEDICATION        | DENY   | NONE    | NEVER_SHARED      | it is over
  NHS                        | DIRECT_CARE         | GP_REGISTRATION      | none      | signed    | disclosure                    | OFFENCE           | PERMIT | READ    | DISCLOSURE        | case by case
  ICB                        | FUNDING_ELIGIBILITY | CHC_CASE             | none      | signed    | disclosure                    | OFFENCE           | DENY   | NONE    | NEVER_SHARED      | NEV-01
  ICB                        | FUNDING_ELIGIBILITY | CHC_CASE             | none      | signed    | disclosure                    | FINANCE           | DENY   | NONE    | NEVER_SHARED      | CHC-21
  ICB                        | FUNDING_ELIGIBILITY | CHC_CASE             | none      | signed    | disclosure                    | PUBLIC_PROTECTION | DENY   | NONE    | ROLE_CEILING      | row 22 is no practitioner's
  ICB as PUBLIC_PROTECTION_CONTACT | FUNDING_ELIGIBILITY | CHC_CASE       | none      | signed    | disclosure                    | PUBLIC_PROTECTION | DENY   | NONE    | NEVER_SHARED      | and never the board's
  ICB                        | FUNDING_ELIGIBILITY | CHC_CASE             | none      | signed    | disclosure                    | RISK_TO_OTHERS    | PERMIT | EXISTENCE | RELATIONSHIP    | no disclosure raises another cell
  ADVOCACY                   | CARE_MANAGEMENT     | ADVOCACY_INSTRUCTION | none      | signed    | disclosure                    | ACCESS_LOG        | DENY   | NONE    | NEVER_SHARED      | the log is governance's
  LOCAL_AUTHORITY as IG_LEAD | COMPLIANCE_AUDIT    | ALLOCATION           | none      | signed    | disclosure                    | CARE_PLAN         | DENY   | NONE    | NEVER_SHARED      | governance sees metadata and never content
  HOUSING                    | HOUSING_DUTY        | HOUSING_CASE         | permit    | signed    | disclosure, address protected | CONTACT           | DENY   | NONE    | ADDRESS_PROTECTED | a protected address is never, and stays so
`,
);

test("no disclosure opens the log or public protection to anybody, nor anything to governance", () => {
  for (const column of MATRIX_COLUMNS) {
    expect([mayOpenNever("ACCESS_LOG", column), mayOpenNever("PUBLIC_PROTECTION", column)]).toEqual([false, false]);
  }
  expect(DATA_CATEGORIES.filter((category) => mayOpenNever(category, "INFORMATION_GOVERNANCE"))).toEqual([]);
});

test("to an integrated care board no disclosure brings offence, risk narrative or money (NEV-01)", () => {
  const shut = DATA_CATEGORIES.filter((category) => !mayOpenNever(category, "ICB"));
  expect(shut.sort()).toEqual(["ACCESS_LOG", "FINANCE", "OFFENCE", "PUBLIC_PROTECTION", "RISK_TO_OTHERS"]);
});
