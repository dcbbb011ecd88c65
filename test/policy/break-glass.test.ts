import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { decide, mayKnowOf } from "../../src/policy/decide.js";
import { kindsInReach } from "../../src/policy/kinds-in-reach.js";
import { AGENCY_TYPES, DATA_CATEGORIES, type DataCategory } from "../../src/policy/vocabulary.js";
import { decisionTable } from "./support/decision-table.js";
import { EVERYDAY } from "./support/everyday.js";
import { ALWAYS, breakGlass, caller, consent, facts, NOW, OVER, PERSON, question } from "./support/facts.js";

const matrix = loadAccessMatrix();

decisionTable(
  "break-glass supplies a relationship and lifts what the person said (3.7)",
  `
  who                           | purpose         | relationship    | consent           | agreement         | also                                      | category         | effect | level   | reason              | because
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | -                                         | MENTAL_HEALTH    | DENY   | NONE    | NO_RELATIONSHIP     | a stranger
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | objection         | signed            | break-glass                               | MENTAL_HEALTH    | PERMIT | READ    | BREAK_GLASS         | S3: row 6 despite the objection
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | break-glass                               | CARE_PLAN        | PERMIT | WRITE   | BREAK_GLASS         | up to the agency's own cell
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | break-glass                               | TERMINAL_ILLNESS | PERMIT | READ    | BREAK_GLASS         | b cells in the rows listed
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | refusal           | signed            | break-glass                               | TERMINAL_ILLNESS | PERMIT | READ    | BREAK_GLASS         | a refusal is lifted
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | ALLOCATION      | objection         | signed            | break-glass                               | CARE_NEEDS       | PERMIT | WRITE   | BREAK_GLASS         | above the continuity minimum
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | ALLOCATION      | none              | signed            | break-glass                               | CARE_NEEDS       | PERMIT | WRITE   | RELATIONSHIP        | where the ordinary way gives as much, it is the way
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | LEAVING_CARE    | none              | signed            | break-glass                               | CARE_PLAN        | PERMIT | WRITE   | BREAK_GLASS         | a narrow relationship is widened to the cell
  LOCAL_AUTHORITY               | OPERATIONS      | OPEN_REFERRAL   | none              | signed            | break-glass                               | CARE_PLAN        | PERMIT | WRITE   | BREAK_GLASS         | it serves where the relationship does not
  NHS                           | EMERGENCY       | none            | none              | signed            | break-glass                               | MEDICATION       | PERMIT | WRITE   | BREAK_GLASS         | what they take
  PRISON                        | EMERGENCY       | CUSTODY         | none              | signed            | break-glass                               | PHYSICAL_HEALTH  | PERMIT | SUMMARY | BREAK_GLASS         | a rising cell opens to its top
  PRISON                        | EMERGENCY       | CUSTODY         | permit to EXISTENCE | signed          | break-glass                               | TERMINAL_ILLNESS | PERMIT | SUMMARY | BREAK_GLASS         | a limited consent limits no emergency
  POLICE                        | EMERGENCY       | POLICE_MATTER   | none              | signed            | break-glass                               | PHYSICAL_HEALTH  | PERMIT | SUMMARY | BREAK_GLASS         | a d cell counts as granted
  POLICE                        | EMERGENCY       | POLICE_MATTER   | none              | signed            | break-glass and a disclosure to EXISTENCE | PHYSICAL_HEALTH  | PERMIT | SUMMARY | BREAK_GLASS         | to the cell, whatever was granted before
  POLICE                        | EMERGENCY       | none            | none              | signed            | break-glass                               | IDENTITY         | DENY   | NONE    | NO_GATEWAY          | it is no statute
  POLICE                        | EMERGENCY       | none            | none              | signed            | gateway                                   | IDENTITY         | DENY   | NONE    | NO_RELATIONSHIP     | and a statute is no relationship
  PRISON                        | EMERGENCY       | CUSTODY         | refusal           | signed            | break-glass and an override               | TERMINAL_ILLNESS | PERMIT | SUMMARY | OVERRIDE            | a recorded decision comes before an emergency
  LOCAL_AUTHORITY as ADMINISTRATOR | EMERGENCY    | none            | none              | signed            | break-glass                               | IDENTITY         | DENY   | NONE    | NO_RELATIONSHIP     | the back office has no emergencies
  LOCAL_AUTHORITY as IG_LEAD    | INVESTIGATION   | none            | none              | signed            | break-glass                               | IDENTITY         | DENY   | NONE    | NO_RELATIONSHIP     | nor has governance
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | break-glass by another user               | IDENTITY         | DENY   | NONE    | NO_RELATIONSHIP     | one user's emergency is nobody else's
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | break-glass ending now                    | IDENTITY         | DENY   | NONE    | NO_RELATIONSHIP     | it ends with the shift
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed            | break-glass beginning now                 | IDENTITY         | PERMIT | WRITE   | BREAK_GLASS         | and begins at once
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none            | none              | signed to SUMMARY | break-glass                               | IDENTITY         | PERMIT | SUMMARY | BREAK_GLASS         | nothing goes beyond the agreement
`,
);

decisionTable(
  "break-glass opens nothing beyond its rows, and lifts no gate before it",
  `
  who                           | purpose         | relationship | consent   | agreement         | also                                     | category          | effect | level | reason              | because
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | SUBSTANCE_MISUSE  | DENY   | NONE  | NO_RELATIONSHIP     | row 7 only where it may save a life
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | refusal   | signed            | break-glass, life-critical               | SUBSTANCE_MISUSE  | PERMIT | SUMMARY | BREAK_GLASS       | as here
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass, life-critical               | FINANCE           | DENY   | NONE  | NO_RELATIONSHIP     | row 12
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | SAFEGUARDING      | DENY   | NONE  | NO_RELATIONSHIP     | row 13
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | OFFENCE           | DENY   | NONE  | NO_RELATIONSHIP     | row 14
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | CHC               | DENY   | NONE  | NO_RELATIONSHIP     | row 18
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | CONSENT           | DENY   | NONE  | NO_RELATIONSHIP     | row 19
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass                              | FAMILY            | DENY   | NONE  | NO_RELATIONSHIP     | row 21
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | ALLOCATION   | objection | signed            | break-glass                              | FAMILY            | DENY   | NONE  | OBJECTION           | nor where the person objected
  LOCAL_AUTHORITY as PUBLIC_PROTECTION_CONTACT | SAFEGUARDING | none | none   | signed            | break-glass                              | PUBLIC_PROTECTION | DENY   | NONE  | NO_RELATIONSHIP     | row 22
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | ALLOCATION   | refusal   | signed            | break-glass                              | CHC               | DENY   | NONE  | CONSENT_REFUSED     | a refusal in another row stands
  LOCAL_AUTHORITY               | CARE_MANAGEMENT | ALLOCATION   | objection | signed            | break-glass                              | SAFEGUARDING      | DENY   | NONE  | OBJECTION           | so does an objection
  POLICE                        | EMERGENCY       | POLICE_MATTER | none     | signed            | break-glass                              | CARE_PLAN         | DENY   | NONE  | NEVER_SHARED        | a cell that is never stays shut
  ICB                           | CARE_MANAGEMENT | CHC_CASE     | none      | signed            | break-glass                              | OFFENCE           | DENY   | NONE  | NEVER_SHARED        | NEV-01
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass, user excluded               | IDENTITY          | DENY   | NONE  | EXCLUDED            | NEV-09
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass, record restricted to others | IDENTITY          | DENY   | NONE  | RECORD_RESTRICTED   | NEV-09
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass, user disabled               | IDENTITY          | DENY   | NONE  | USER_INACTIVE       | step 1 is final
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | suspended         | break-glass                              | IDENTITY          | DENY   | NONE  | AGREEMENT_SUSPENDED | NEV-10
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | expired           | break-glass                              | IDENTITY          | DENY   | NONE  | AGREEMENT_EXPIRED   | NEV-10
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | none              | break-glass                              | IDENTITY          | DENY   | NONE  | NO_AGREEMENT        | NEV-10
  HOUSING                       | EMERGENCY       | none         | none      | signed            | break-glass                              | IDENTITY          | DENY   | NONE  | PURPOSE_NOT_ALLOWED | nor is the purpose lifted
  LOCAL_AUTHORITY as DUTY_WORKER | EMERGENCY      | none         | none      | signed            | break-glass, address protected           | CONTACT           | DENY   | NONE  | ADDRESS_PROTECTED   | a protected address stays protected
`,
);

const ROWS: readonly DataCategory[] = DATA_CATEGORIES.filter((_, at) => {
  const row = at + 1;
  return row <= 6 || (row >= 8 && row <= 11) || (row >= 15 && row <= 17) || row === 24;
});

test.each(AGENCY_TYPES)("to a stranger at %s it opens rows 1 to 6, 8 to 11, 15 to 17 and 24 at most", (agencyType) => {
  const principal = caller({ agencyType, purpose: EVERYDAY[agencyType].purpose });
  const known = facts({ person: { relationships: [], breakGlass: [breakGlass()] } });
  const opened = DATA_CATEGORIES.filter((category) => {
    return decide(question({ principal, category }), known, matrix).effect === "PERMIT";
  });
  const expected = ROWS.filter((category) => {
    return matrix.alternatives(category, agencyType).some(({ basis }) => "abd".includes(basis));
  });
  expect(opened).toEqual(expected);
});

test("a permit against the person's word says so, and names both the emergency and what was said", () => {
  const known = facts({
    person: { relationships: [], consents: [consent({ stance: "OBJECTION" })], breakGlass: [breakGlass()] },
  });
  const decision = decide(question({ category: "MENTAL_HEALTH" }), known, matrix);
  expect(decision).toMatchObject({ reason: "BREAK_GLASS", step: 5, despite: "OBJECTION" });
  expect(decision.evidence).toMatchObject({
    breakGlassId: "break-glass-1",
    consentId: "consent-1",
    relationshipId: null,
  });
});

test("a permit that goes against nothing says nothing of the kind", () => {
  const known = facts({ person: { relationships: [], breakGlass: [breakGlass()] } });
  expect(decide(question({ category: "MENTAL_HEALTH" }), known, matrix).despite).toBeNull();
});

test("by an emergency alone the caller may know of the person, and the trail learns by which", () => {
  const known = facts({ person: { relationships: [], breakGlass: [breakGlass()] } });
  const acquaintance = mayKnowOf({ principal: caller(), personId: PERSON, now: NOW }, known, matrix);
  expect(acquaintance).toMatchObject({
    known: true,
    reason: "BREAK_GLASS",
    evidence: { breakGlassId: "break-glass-1" },
  });
});

test("while a record is open in an emergency no list of people is, and afterwards it is again", () => {
  const asked = { principal: caller(), now: NOW };
  const kinds = (validity: typeof ALWAYS | null) => {
    const openGlass = validity && { personId: PERSON, validity };
    return kindsInReach(asked, facts({ standing: { openGlass } }).standing, matrix).length;
  };
  expect(kinds(ALWAYS)).toBe(0);
  expect([kinds(OVER), kinds(null)]).toEqual([expect.any(Number), expect.any(Number)]);
  expect(Math.min(kinds(OVER), kinds(null))).toBeGreaterThan(0);
});
