import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { isAboutCaller } from "../../src/policy/rights/about-caller.js";
import { rightBar } from "../../src/policy/rights/right-bar.js";
import { type AccessFacts, type Principal, type Right, ROLES } from "../../src/policy/vocabulary.js";
import {
  agreement,
  caller,
  exclusion,
  facts,
  NOW,
  OVER,
  PERSON,
  relationship,
  SOMEBODY_ELSE,
} from "./support/facts.js";

const matrix = loadAccessMatrix();
const known = facts();
const stranger = facts({ person: { relationships: [] } });
const keptOut = facts({ person: { exclusions: [exclusion()] } });
const suspended = facts({ standing: { agreements: [agreement({ status: "SUSPENDED" })] } });
const past = facts({ person: { relationships: [relationship({ validity: OVER })] } });

function bar(right: Right, who: Partial<Principal>, about: AccessFacts = known) {
  return rightBar(right, { principal: caller(who), personId: PERSON, now: NOW, categories: [] }, about, matrix);
}

const themselves = { role: "PERSON", purpose: "PERSON_REQUEST", actsForPersonId: PERSON } as const;
const proxy = { role: "PROXY", purpose: "PROXY_REQUEST", actsForPersonId: PERSON } as const;

describe("to ask for all that is held about a person", () => {
  test.each<[string, Partial<Principal>, AccessFacts, string | null]>([
    ["the person may, whoever is involved", themselves, stranger, null],
    ["a proxy may, for whom they act for", proxy, stranger, null],
    ["a person may not, of somebody else", { ...themselves, actsForPersonId: SOMEBODY_ELSE }, known, "NO_RELATIONSHIP"],
    ["a proxy who is kept out may not", proxy, keptOut, "EXCLUDED"],
    ["staff may, of somebody they work with", {}, known, null],
    ["an administrator may, who takes what comes in", { role: "ADMINISTRATOR" }, known, null],
    ["governance may", { role: "IG_LEAD", purpose: "PERSON_REQUEST" }, known, null],
    ["staff may not, of a stranger", {}, stranger, "NO_RELATIONSHIP"],
    ["staff may not, of somebody they worked with once", {}, past, "NO_RELATIONSHIP"],
    ["staff who are kept out may not", {}, keptOut, "EXCLUDED"],
    ["a machine may not", { role: "INTEGRATION_ACCOUNT" }, known, "ROLE_CEILING"],
    ["nobody may under a suspended agreement", {}, suspended, "AGREEMENT_SUSPENDED"],
    ["nobody may whose account is closed", themselves, facts({ standing: { isUserActive: false } }), "USER_INACTIVE"],
  ])("%s", (_what, who, about, expected) => {
    expect(bar("ASK_FOR_RECORD", who, about)).toBe(expected);
  });
});

describe.each<[Right, readonly string[]]>([
  ["ANSWER_SUBJECT_REQUEST", ["MANAGER", "CALDICOTT_GUARDIAN", "IG_LEAD"]],
  ["REVIEW_SUBJECT_REQUEST", ["PRACTITIONER", "MANAGER", "CALDICOTT_GUARDIAN"]],
])("%s", (right, roles) => {
  test.each(ROLES.map((role) => [role, roles.includes(role)] as const))("%s: %s", (role, may) => {
    expect(bar(right, { role })).toBe(may ? null : "ROLE_CEILING");
  });

  test("holds though the involvement has ended, since the request was routed while it held", () => {
    expect([bar(right, { role: "MANAGER" }, past), bar(right, { role: "MANAGER" }, stranger)]).toEqual([null, null]);
  });

  test.each<[string, AccessFacts, string]>([
    ["kept out of the record", keptOut, "EXCLUDED"],
    ["under a suspended agreement", suspended, "AGREEMENT_SUSPENDED"],
    ["of a partner that has left", facts({ standing: { isPartnerActive: false } }), "PARTNER_INACTIVE"],
  ])("is barred to a manager %s", (_what, about, expected) => {
    expect(bar(right, { role: "MANAGER" }, about)).toBe(expected);
  });

  test("a role is judged before anything about the person", () => {
    expect([bar(right, { role: "FINANCE_OFFICER" }, keptOut)].every((found) => found && isAboutCaller(found))).toBe(
      true,
    );
  });
});
