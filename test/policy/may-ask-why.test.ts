import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { askWhyBar } from "../../src/policy/may-ask-why.js";
import { ROLES } from "../../src/policy/vocabulary.js";
import {
  agreement,
  caller,
  exclusion,
  facts,
  NOW,
  OTHER_PARTNER,
  OTHER_USER,
  OUR_PARTNER,
  OVER,
  relationship,
  TO_COME,
} from "./support/facts.js";

const matrix = loadAccessMatrix();
const lead = caller({ role: "IG_LEAD", purpose: "COMPLIANCE_AUDIT" });
const guardian = caller({ role: "CALDICOTT_GUARDIAN" });
const owned = { person: { recordOwnerId: OUR_PARTNER, relationships: [] } };
const strange = { person: { recordOwnerId: OTHER_PARTNER, relationships: [] } };

const bar = (principal: typeof lead, about: typeof OUR_PARTNER, change: Parameters<typeof facts>[0]) =>
  askWhyBar({ principal, now: NOW }, about, facts(change), matrix);

describe("who may ask why (GAP-34)", () => {
  test.each([
    ["an IG lead, of a record that the partner controls, about anybody", lead, OTHER_PARTNER, owned, null],
    ["a Caldicott guardian, of such a record, about anybody", guardian, OTHER_PARTNER, owned, null],
    ["an IG lead, about a user of their own, of a person the partner knows", lead, OUR_PARTNER, {}, null],
    ["or once knew", lead, OUR_PARTNER, { person: { relationships: [relationship({ validity: OVER })] } }, null],
    [
      "but not of one it will know",
      lead,
      OUR_PARTNER,
      { person: { relationships: [relationship({ validity: TO_COME })] } },
      "NO_RELATIONSHIP",
    ],
    ["nor of a stranger", lead, OUR_PARTNER, strange, "NO_RELATIONSHIP"],
    [
      "nor about another partner's users, of a record that it does not control",
      lead,
      OTHER_PARTNER,
      {},
      "NO_RELATIONSHIP",
    ],
    ["a guardian answers for records, not for users", guardian, OUR_PARTNER, {}, "NO_RELATIONSHIP"],
    [
      "nobody whose agreement is suspended",
      lead,
      OUR_PARTNER,
      { ...owned, standing: { agreements: [agreement({ status: "SUSPENDED" })] } },
      "AGREEMENT_SUSPENDED",
    ],
    [
      "nobody whose partner has left",
      lead,
      OUR_PARTNER,
      { ...owned, standing: { isPartnerActive: false } },
      "PARTNER_INACTIVE",
    ],
    [
      "nobody who is kept out of the record",
      lead,
      OUR_PARTNER,
      { person: { ...owned.person, exclusions: [exclusion()] } },
      "EXCLUDED",
    ],
    [
      "though a restriction stops neither office",
      guardian,
      OUR_PARTNER,
      { person: { ...owned.person, exclusions: [exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER })] } },
      null,
    ],
    [
      "and not for a purpose that the column may not declare",
      caller({ role: "IG_LEAD", purpose: "DIRECT_CARE" }),
      OUR_PARTNER,
      owned,
      "PURPOSE_NOT_ALLOWED",
    ],
  ] as const)("%s", (_because, principal, about, change, expected) => {
    expect(bar(principal as typeof lead, about, change as Parameters<typeof facts>[0])).toBe(expected);
  });

  test.each(ROLES.filter((role) => role !== "IG_LEAD" && role !== "CALDICOTT_GUARDIAN"))("no %s", (role) => {
    expect(bar(caller({ role }), OUR_PARTNER, owned)).toBe("ROLE_CEILING");
  });
});
