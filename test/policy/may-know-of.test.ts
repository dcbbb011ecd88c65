import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { mayKnowOf } from "../../src/policy/decide.js";
import type { AccessFacts, Principal } from "../../src/policy/vocabulary.js";
import {
  agreement,
  caller,
  exclusion,
  facts,
  NOW,
  OTHER_USER,
  OUR_PARTNER,
  OVER,
  PERSON,
  relationship,
  SOMEBODY_ELSE,
} from "./support/facts.js";

const matrix = loadAccessMatrix();

function knowing(principal: Partial<Principal>, known: AccessFacts): string {
  const { known: isKnown, reason } = mayKnowOf(
    { principal: caller(principal), personId: PERSON, now: NOW },
    known,
    matrix,
  );
  return `${isKnown ? "known" : "unknown"}: ${reason}`;
}

const unrelated = facts({ person: { relationships: [] } });

test.each<[string, Partial<Principal>, AccessFacts, string]>([
  ["is involved", {}, facts(), "known: RELATIONSHIP"],
  ["is not involved", {}, unrelated, "unknown: NO_RELATIONSHIP"],
  [
    "was involved",
    {},
    facts({ person: { relationships: [relationship({ validity: OVER })] } }),
    "unknown: NO_RELATIONSHIP",
  ],
  [
    "holds a relationship that is not of its kind",
    { agencyType: "NHS", purpose: "DIRECT_CARE" },
    facts(),
    "unknown: NO_RELATIONSHIP",
  ],
  [
    "has an agreement for one category alone",
    {},
    facts({ standing: { agreements: [agreement({ categories: ["EQUALITY"] })] } }),
    "known: RELATIONSHIP",
  ],
  [
    "has an agreement for other purposes",
    {},
    facts({ standing: { agreements: [agreement({ purposes: ["LEGAL"] })] } }),
    "unknown: AGREEMENT_NOT_COVERING",
  ],
  [
    "has a suspended agreement",
    {},
    facts({ standing: { agreements: [agreement({ status: "SUSPENDED" })] } }),
    "unknown: AGREEMENT_SUSPENDED",
  ],
  ["has no agreement", {}, facts({ standing: { agreements: [] } }), "unknown: NO_AGREEMENT"],
  ["has been disabled", {}, facts({ standing: { isUserActive: false } }), "unknown: USER_INACTIVE"],
  ["belongs to a partner that left", {}, facts({ standing: { isPartnerActive: false } }), "unknown: PARTNER_INACTIVE"],
  ["is excluded", {}, facts({ person: { exclusions: [exclusion()] } }), "unknown: EXCLUDED"],
  [
    "is not among the named users",
    {},
    facts({ person: { exclusions: [exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER })] } }),
    "unknown: RECORD_RESTRICTED",
  ],
  ["states a purpose its agency may not declare", { purpose: "SUPERVISION" }, facts(), "unknown: PURPOSE_NOT_ALLOWED"],
  [
    "states a purpose its relationship does not serve",
    { purpose: "OPERATIONS" },
    facts({ person: { relationships: [relationship({ kind: "OPEN_REFERRAL" })] } }),
    "unknown: PURPOSE_OUTSIDE_RELATIONSHIP",
  ],
  ["is a machine that reads nothing", { role: "INTEGRATION_ACCOUNT" }, facts(), "unknown: ROLE_CEILING"],
  ["does finance", { role: "FINANCE_OFFICER" }, facts(), "known: RELATIONSHIP"],
  [
    "leads governance of the partner that controls the record",
    { role: "IG_LEAD", purpose: "COMPLIANCE_AUDIT" },
    facts({ person: { relationships: [], recordOwnerId: OUR_PARTNER } }),
    "known: GOVERNANCE",
  ],
  [
    "leads governance of a partner with no part in it",
    { role: "IG_LEAD", purpose: "COMPLIANCE_AUDIT" },
    unrelated,
    "unknown: NO_RELATIONSHIP",
  ],
  [
    "is the person",
    { role: "PERSON", purpose: "PERSON_REQUEST", actsForPersonId: PERSON },
    unrelated,
    "known: OWN_RECORD",
  ],
  [
    "is another person",
    { role: "PERSON", purpose: "PERSON_REQUEST", actsForPersonId: SOMEBODY_ELSE },
    facts(),
    "unknown: NO_RELATIONSHIP",
  ],
  [
    "is a proxy who was excluded",
    { role: "PROXY", purpose: "PROXY_REQUEST", actsForPersonId: PERSON },
    facts({ person: { exclusions: [exclusion()] } }),
    "unknown: EXCLUDED",
  ],
])("whether the person is in the hub at all, to a caller who %s", (_who, principal, known, expected) => {
  expect(knowing(principal, known)).toBe(expected);
});

test("the trail learns by which relationship and agreement a person was known", () => {
  const { evidence } = mayKnowOf({ principal: caller(), personId: PERSON, now: NOW }, facts(), matrix);
  expect(evidence).toMatchObject({ relationshipId: "relationship-1", agreementId: "agreement-1", consentId: null });
});

test("a refusal names the gate reached last, not the one that happens to be met in the last category", () => {
  const known = facts({
    standing: { agreements: [agreement({ categories: ["IDENTITY"] })] },
    person: { exclusions: [exclusion()] },
  });
  expect(knowing({}, known)).toBe("unknown: EXCLUDED");
});
