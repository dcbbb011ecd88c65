import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { officeBar } from "../../src/policy/offices/office-bar.js";
import {
  AGENCY_TYPES,
  type AgencyType,
  OFFICES,
  type Office,
  type Principal,
  ROLES,
  type Standing,
} from "../../src/policy/vocabulary.js";
import { agreement, caller, facts, NOW } from "./support/facts.js";

const matrix = loadAccessMatrix();
const LEAD: Partial<Principal> = { role: "IG_LEAD", purpose: "COMPLIANCE_AUDIT" };
const DECLARER: Partial<Principal> = { role: "MANAGER", agencyType: "PRISON", purpose: "MAJOR_INCIDENT" };
const MANAGER: Partial<Principal> = { role: "MANAGER", purpose: "CARE_MANAGEMENT" };

function bar(office: Office, who: Partial<Principal>, change: Partial<Standing> = {}) {
  const { standing } = facts();
  return officeBar(office, { principal: caller(who), now: NOW }, { ...standing, ...change }, matrix);
}

test.each<[Office, string, Partial<Principal>, Partial<Standing>, string | null]>([
  ["GOVERN", "the lead of any kind of agency may", { ...LEAD, agencyType: "CARE_PROVIDER" }, {}, null],
  ["GOVERN", "a lead who looks into something may", { ...LEAD, purpose: "INVESTIGATION" }, {}, null],
  ["GOVERN", "a manager may not", MANAGER, {}, "ROLE_CEILING"],
  ["GOVERN", "the guardian may not", { role: "CALDICOTT_GUARDIAN" }, {}, "ROLE_CEILING"],
  ["GOVERN", "no lead may in the course of care", { role: "IG_LEAD" }, {}, "PURPOSE_NOT_ALLOWED"],
  ["INVESTIGATE", "the lead who looks into something may", { ...LEAD, purpose: "INVESTIGATION" }, {}, null],
  ["INVESTIGATE", "no lead may in the course of audit", LEAD, {}, "PURPOSE_NOT_ALLOWED"],
  [
    "INVESTIGATE",
    "a manager may not, whatever the purpose",
    { ...MANAGER, purpose: "INVESTIGATION" },
    {},
    "ROLE_CEILING",
  ],
  [
    "INVESTIGATE",
    "nobody may whose agreement is suspended (NEV-10)",
    { ...LEAD, purpose: "INVESTIGATION" },
    suspended(),
    "AGREEMENT_SUSPENDED",
  ],
  ["LEAD", "the lead of a council may", LEAD, {}, null],
  ["LEAD", "the lead of a care board may", { ...LEAD, agencyType: "ICB" }, {}, null],
  [
    "LEAD",
    "nobody lets itself in: a provider leads nothing",
    { ...LEAD, agencyType: "CARE_PROVIDER" },
    {},
    "ROLE_CEILING",
  ],
  ["PLAN", "the lead of a council may", LEAD, {}, null],
  ["PLAN", "a count is no part of an investigation", { ...LEAD, purpose: "INVESTIGATION" }, {}, "PURPOSE_NOT_ALLOWED"],
  ["PLAN", "a manager of a council may not", MANAGER, {}, "ROLE_CEILING"],
  ["PLAN", "nobody may whose agreement is suspended", LEAD, suspended(), "AGREEMENT_SUSPENDED"],
  ["PLAN", "nobody may without an agreement", LEAD, { agreements: [] }, "NO_AGREEMENT"],
  ["DECLARE_INCIDENT", "a manager of a prison may (INC-03)", DECLARER, {}, null],
  ["DECLARE_INCIDENT", "a manager of the police may", { ...DECLARER, agencyType: "POLICE" }, {}, null],
  [
    "DECLARE_INCIDENT",
    "a duty worker of a council may",
    { ...DECLARER, role: "DUTY_WORKER", agencyType: "LOCAL_AUTHORITY" },
    {},
    null,
  ],
  ["DECLARE_INCIDENT", "a practitioner may not", { ...DECLARER, role: "PRACTITIONER" }, {}, "ROLE_CEILING"],
  ["DECLARE_INCIDENT", "governance may not", { ...DECLARER, role: "IG_LEAD" }, {}, "ROLE_CEILING"],
  [
    "DECLARE_INCIDENT",
    "an agency that merely responds may not",
    { ...DECLARER, agencyType: "NHS" },
    {},
    "PURPOSE_NOT_ALLOWED",
  ],
  [
    "DECLARE_INCIDENT",
    "nobody may for an everyday purpose",
    { ...DECLARER, purpose: "SAFE_CUSTODY" },
    {},
    "PURPOSE_NOT_ALLOWED",
  ],
  ["DECLARE_INCIDENT", "nobody may under a suspended agreement (NEV-10)", DECLARER, suspended(), "AGREEMENT_SUSPENDED"],
  ["DECLARE_INCIDENT", "an inactive user may not", DECLARER, { isUserActive: false }, "USER_INACTIVE"],
  ["RECEIVE", "a manager may", MANAGER, {}, null],
  ["RECEIVE", "the guardian may", { role: "CALDICOTT_GUARDIAN" }, {}, null],
  ["RECEIVE", "governance may not: it is content", LEAD, {}, "ROLE_CEILING"],
  ["RECEIVE", "nobody may whose agreement is suspended (NEV-10)", MANAGER, suspended(), "AGREEMENT_SUSPENDED"],
  ["SUBMIT", "whoever has no agreement may (NEV-10)", {}, { agreements: [] }, null],
  ["SUBMIT", "whoever's partner is suspended may (NEV-10)", {}, { isPartnerActive: false }, null],
  ["SUBMIT", "a machine may", { role: "INTEGRATION_ACCOUNT" }, {}, null],
  ["SUBMIT", "whoever is disabled may not", {}, { isUserActive: false }, "USER_INACTIVE"],
  ["SUBMIT", "a person may not: they act for no partner", { role: "PERSON" }, {}, "ROLE_CEILING"],
  ["SUBMIT", "a proxy may not", { role: "PROXY" }, {}, "ROLE_CEILING"],
])("%s: %s", (office, _who, who, change, reason) => {
  expect(bar(office, who, change)).toBe(reason);
});

const READING = OFFICES.filter((office) => office !== "SUBMIT");

test.each(READING)("%s ends with the partner, the user and the agreement, whoever asks (NEV-10, AGR-14)", (office) => {
  for (const role of ROLES) {
    for (const agencyType of AGENCY_TYPES) {
      for (const standing of [{ isPartnerActive: false }, { isUserActive: false }, { agreements: [] }, suspended()]) {
        expect(bar(office, { role, agencyType, purpose: "COMPLIANCE_AUDIT" }, standing)).not.toBeNull();
      }
    }
  }
});

test("planning is for the governance of those who commission, and for nobody else (COOP-11)", () => {
  const may = ROLES.flatMap((role) =>
    AGENCY_TYPES.filter((agencyType) => bar("PLAN", { role, agencyType, purpose: "COMPLIANCE_AUDIT" }) === null).map(
      (agencyType): [string, AgencyType] => [role, agencyType],
    ),
  );
  expect(may).toEqual([
    ["IG_LEAD", "LOCAL_AUTHORITY"],
    ["IG_LEAD", "ICB"],
  ]);
});

function suspended(): Partial<Standing> {
  return { agreements: [agreement({ status: "SUSPENDED" })] };
}
