import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { isAboutCaller } from "../../src/policy/rights/about-caller.js";
import { rightBar } from "../../src/policy/rights/right-bar.js";
import type { AccessFacts, DataCategory, Principal, Right } from "../../src/policy/vocabulary.js";
import {
  agreement,
  caller,
  exclusion,
  facts,
  NOW,
  OTHER_USER,
  OUR_PARTNER,
  PERSON,
  relationship,
} from "./support/facts.js";

const matrix = loadAccessMatrix();
const stranger = facts({ person: { relationships: [] } });
const ours = facts({ person: { relationships: [], recordOwnerId: OUR_PARTNER } });
const keptOut = { exclusions: [exclusion()] };

function bar(right: Right, who: Partial<Principal>, known: AccessFacts, categories: readonly DataCategory[] = []) {
  return rightBar(right, { principal: caller(who), personId: PERSON, now: NOW, categories }, known, matrix);
}

const suspended = (known: AccessFacts): AccessFacts => ({
  ...known,
  standing: { ...known.standing, agreements: [agreement({ status: "SUSPENDED" })] },
});
const without = (known: AccessFacts, ...categories: DataCategory[]): AccessFacts => ({
  ...known,
  standing: { ...known.standing, agreements: [agreement({ categories })] },
});
const shutTo = (known: AccessFacts): AccessFacts => ({ ...known, person: { ...known.person, ...keptOut } });

describe("to open a record in an emergency", () => {
  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["a duty worker may, of a stranger", { role: "DUTY_WORKER", purpose: "EMERGENCY" }, stranger, null],
    ["a practitioner may, of somebody known", {}, facts(), null],
    ["a finance officer may not", { role: "FINANCE_OFFICER" }, facts(), "ROLE_CEILING"],
    ["an administrator may not", { role: "ADMINISTRATOR" }, facts(), "ROLE_CEILING"],
    ["governance may not", { role: "IG_LEAD", purpose: "INVESTIGATION" }, ours, "ROLE_CEILING"],
    ["the guardian may not", { role: "CALDICOTT_GUARDIAN" }, ours, "ROLE_CEILING"],
    ["a machine may not", { role: "INTEGRATION_ACCOUNT" }, facts(), "ROLE_CEILING"],
    [
      "a person may not",
      { role: "PERSON", purpose: "PERSON_REQUEST", actsForPersonId: PERSON },
      facts(),
      "ROLE_CEILING",
    ],
    ["whoever is kept out may not", {}, shutTo(stranger), "EXCLUDED"],
    [
      "whoever is not among the named may not",
      {},
      facts({ person: { exclusions: [exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER })] } }),
      "RECORD_RESTRICTED",
    ],
    ["nobody may under a suspended agreement", {}, suspended(stranger), "AGREEMENT_SUSPENDED"],
    ["nobody may whose agreement covers none of its rows", {}, without(stranger, "FINANCE"), "AGREEMENT_NOT_COVERING"],
    ["nobody may for a purpose of another's", { purpose: "SUPERVISION" }, stranger, "PURPOSE_NOT_ALLOWED"],
    [
      "a kind of agency that finds nobody may not, of a stranger",
      { agencyType: "HOUSING", purpose: "HOUSING_DUTY" },
      stranger,
      "NO_RELATIONSHIP",
    ],
    [
      "and may, of somebody known",
      { agencyType: "HOUSING", purpose: "HOUSING_DUTY" },
      facts({ person: { relationships: [relationship({ kind: "TENANCY" })] } }),
      null,
    ],
  ])("%s", (_what, who, known, expected) => {
    expect(bar("BREAK_GLASS", who, known)).toBe(expected);
  });

  test("to close it, being active is enough", () => {
    expect(bar("END_BREAK_GLASS", {}, suspended(shutTo(stranger)))).toBeNull();
    expect(bar("END_BREAK_GLASS", {}, facts({ standing: { isUserActive: false } }))).toBe("USER_INACTIVE");
  });
});

describe("to decide about a record", () => {
  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["the guardian of its partner may", { role: "CALDICOTT_GUARDIAN" }, ours, null],
    ["a manager of its partner may", { role: "MANAGER" }, ours, null],
    ["a practitioner may not", {}, ours, "ROLE_CEILING"],
    ["governance may not", { role: "IG_LEAD", purpose: "INVESTIGATION" }, ours, "ROLE_CEILING"],
    ["the guardian of another partner may not", { role: "CALDICOTT_GUARDIAN" }, facts(), "NO_RELATIONSHIP"],
    ["a manager who is kept out may not", { role: "MANAGER" }, shutTo(ours), "EXCLUDED"],
    ["nobody may under a suspended agreement", { role: "MANAGER" }, suspended(ours), "AGREEMENT_SUSPENDED"],
    ["nobody may beyond the agreement", { role: "MANAGER" }, without(ours, "IDENTITY"), "AGREEMENT_NOT_COVERING"],
  ])("%s", (_what, who, known, expected) => {
    expect(bar("DECIDE", who, known, ["IDENTITY", "TERMINAL_ILLNESS"])).toBe(expected);
  });

  test("where no category is named, an agreement must be in force all the same", () => {
    expect(bar("DECIDE", { role: "MANAGER" }, ours)).toBeNull();
    expect(bar("DECIDE", { role: "MANAGER" }, suspended(ours))).toBe("AGREEMENT_SUSPENDED");
  });
});

test("to ask for a disclosure, the gates must open for each category named", () => {
  expect(bar("ASK", {}, facts(), ["IDENTITY", "OFFENCE"])).toBeNull();
  expect(bar("ASK", {}, stranger, ["IDENTITY"])).toBe("NO_RELATIONSHIP");
  expect(bar("ASK", { role: "FINANCE_OFFICER" }, facts(), ["IDENTITY", "OFFENCE"])).toBe("ROLE_CEILING");
  expect(bar("ASK", {}, without(facts(), "IDENTITY"), ["IDENTITY", "OFFENCE"])).toBe("AGREEMENT_NOT_COVERING");
});

test("to review, one leads governance, for its own purposes, under an agreement, and is not kept out", () => {
  const lead = { role: "IG_LEAD", purpose: "INVESTIGATION" } as const;
  expect(bar("REVIEW", lead, stranger)).toBeNull();
  expect(bar("REVIEW", {}, ours)).toBe("ROLE_CEILING");
  expect(bar("REVIEW", lead, suspended(ours))).toBe("AGREEMENT_SUSPENDED");
  expect(bar("REVIEW", { ...lead, purpose: "CARE_MANAGEMENT" }, ours)).toBe("PURPOSE_NOT_ALLOWED");
  expect(bar("REVIEW", lead, shutTo(ours))).toBe("EXCLUDED");
});

describe("to keep a user out of a record, or to let them in again (NEV-09)", () => {
  const lead = { role: "IG_LEAD", purpose: "INVESTIGATION" } as const;
  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["the governance of the partner that controls it may", lead, ours, null],
    ["it may for audit too", { ...lead, purpose: "COMPLIANCE_AUDIT" }, ours, null],
    ["the governance of another partner may not", lead, stranger, "NO_RELATIONSHIP"],
    ["a manager of that partner may not", { role: "MANAGER" }, ours, "ROLE_CEILING"],
    ["the guardian may not", { role: "CALDICOTT_GUARDIAN" }, ours, "ROLE_CEILING"],
    ["no lead may in the course of care", { ...lead, purpose: "CARE_MANAGEMENT" }, ours, "PURPOSE_NOT_ALLOWED"],
    ["a lead who is kept out may not lift that", lead, shutTo(ours), "EXCLUDED"],
    ["nobody may under a suspended agreement", lead, suspended(ours), "AGREEMENT_SUSPENDED"],
  ])("%s", (_what, who, known, expected) => {
    expect(bar("EXCLUDE", who, known)).toBe(expected);
  });
});

test("what is about the caller alone is judged before anything about the person", () => {
  const who: Partial<Principal>[] = [{ role: "FINANCE_OFFICER" }, { purpose: "SUPERVISION" }];
  for (const right of ["BREAK_GLASS", "DECIDE", "REVIEW"] as const) {
    for (const change of who) {
      const about = [facts(), stranger, ours, shutTo(stranger)].map((known) => bar(right, change, known, ["IDENTITY"]));
      const ofCaller = about.filter((one) => one !== null && isAboutCaller(one));
      if (ofCaller.length > 0) expect([right, new Set(about).size]).toEqual([right, 1]);
    }
  }
});

describe("to be told that one's access ended (domain guide 3.8)", () => {
  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["a practitioner is", {}, facts(), null],
    ["of somebody who is no longer theirs, too", {}, stranger, null],
    ["governance is", { role: "IG_LEAD", purpose: "COMPLIANCE_AUDIT" }, stranger, null],
    ["a person's own account is not", { role: "PERSON", actsForPersonId: PERSON }, facts(), "ROLE_CEILING"],
    ["a proxy is not", { role: "PROXY", actsForPersonId: PERSON }, facts(), "ROLE_CEILING"],
    ["a machine is not", { role: "INTEGRATION_ACCOUNT" }, facts(), "ROLE_CEILING"],
    ["whoever is kept out of the record is not (NEV-09)", {}, shutTo(facts()), "EXCLUDED"],
    ["nobody is under a suspended agreement (NEV-10)", {}, suspended(facts()), "AGREEMENT_SUSPENDED"],
  ])("%s", (_what, who, known, expected) => {
    expect(bar("BE_TOLD", who, known)).toBe(expected);
  });
});

describe("to have a part in a planned move", () => {
  const prison = { agencyType: "PRISON", purpose: "SAFE_CUSTODY" } as const;
  const healthcare = { agencyType: "PRISON_HEALTHCARE", purpose: "DIRECT_CARE" } as const;

  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["a prison may that does not know the person yet", prison, stranger, null],
    ["its healthcare may", healthcare, stranger, null],
    ["a council may", {}, facts(), null],
    ["whoever arranges movements may", { ...prison, role: "ADMINISTRATOR" }, stranger, null],
    ["probation may not", { agencyType: "PROBATION", purpose: "SUPERVISION" }, facts(), "ROLE_CEILING"],
    ["a hospital may not", { agencyType: "NHS", purpose: "DIRECT_CARE" }, facts(), "ROLE_CEILING"],
    ["a finance officer may not", { role: "FINANCE_OFFICER" }, facts(), "ROLE_CEILING"],
    ["governance may not", { ...prison, role: "IG_LEAD", purpose: "INVESTIGATION" }, ours, "ROLE_CEILING"],
    ["the guardian may not", { role: "CALDICOTT_GUARDIAN" }, ours, "ROLE_CEILING"],
    [
      "a person may not",
      { role: "PERSON", purpose: "PERSON_REQUEST", actsForPersonId: PERSON },
      facts(),
      "ROLE_CEILING",
    ],
    ["whoever is kept out may not", prison, shutTo(stranger), "EXCLUDED"],
    ["nobody may under a suspended agreement", prison, suspended(stranger), "AGREEMENT_SUSPENDED"],
    ["nobody may whose agreement leaves custody out", prison, without(stranger, "CARE_PLAN"), "AGREEMENT_NOT_COVERING"],
    ["nobody may for a purpose of another's", { ...prison, purpose: "SUPERVISION" }, stranger, "PURPOSE_NOT_ALLOWED"],
    ["nobody may who is not active", prison, facts({ standing: { isUserActive: false } }), "USER_INACTIVE"],
  ])("%s", (_what, who, known, expected) => {
    expect(bar("MOVE", who, known)).toBe(expected);
  });
});
