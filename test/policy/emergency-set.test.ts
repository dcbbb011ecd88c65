import fc from "fast-check";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { incidentInForce } from "../../src/policy/checks/incident.js";
import { decide, mayKnowOf } from "../../src/policy/decide.js";
import { decideEmergencySet, EMERGENCY_SET } from "../../src/policy/emergency-set.js";
import { type AccessFacts, DATA_CATEGORIES, type DataCategory, type Principal } from "../../src/policy/vocabulary.js";
import { situations } from "./support/arbitrary.js";
import {
  agreement,
  caller,
  consent,
  exclusion,
  facts,
  incident,
  NOW,
  OTHER_PARTNER,
  OTHER_USER,
  OVER,
  PERSON,
  TO_COME,
} from "./support/facts.js";

const matrix = loadAccessMatrix();
const RESPONDER: Partial<Principal> = { agencyType: "POLICE", purpose: "MAJOR_INCIDENT" };
/** A responder who has nothing to do with the person but that an incident affects them. */
const affected = (person: Partial<AccessFacts["person"]> = {}, standing: Partial<AccessFacts["standing"]> = {}) =>
  facts({ standing, person: { relationships: [], incidents: [incident()], ...person } });

function asked(who: Partial<Principal>, known: AccessFacts, category: DataCategory = "MEDICATION") {
  return decideEmergencySet(
    { principal: caller({ ...RESPONDER, ...who }), personId: PERSON, category, now: NOW },
    known,
    matrix,
  );
}

test("the emergency set is what saves a life, and no more of each category than that (MIN-02)", () => {
  expect(EMERGENCY_SET).toEqual({
    ...{ IDENTITY: "SUMMARY", CARE_NEEDS: "SUMMARY", MEDICATION: "SUMMARY", COMMUNICATION: "SUMMARY" },
    ...{ FAMILY: "SUMMARY", RISK_TO_OTHERS: "EXISTENCE" },
  });
});

describe("who is told a part of the emergency set (MIN-02)", () => {
  const none = agreement({ categories: ["IDENTITY"] });
  test.each<[string, Partial<Principal>, AccessFacts, DataCategory, string]>([
    ["a responder is, of somebody affected", {}, affected(), "MEDICATION", "MAJOR_INCIDENT"],
    ["even where the cell is never", { agencyType: "POLICE" }, affected(), "CARE_NEEDS", "MAJOR_INCIDENT"],
    ["nothing beyond the set is told", {}, affected(), "MENTAL_HEALTH", "NEVER_SHARED"],
    ["nor its address", {}, affected(), "CONTACT", "NEVER_SHARED"],
    [
      "a partner that the incident does not name is not",
      {},
      affected({ incidents: [incident({ responderIds: [OTHER_PARTNER] })] }),
      "MEDICATION",
      "NO_RELATIONSHIP",
    ],
    [
      "nobody is after it ended",
      {},
      affected({ incidents: [incident({ validity: OVER })] }),
      "MEDICATION",
      "NO_RELATIONSHIP",
    ],
    [
      "nobody is before the person arrived",
      {},
      affected({ incidents: [incident({ validity: TO_COME })] }),
      "MEDICATION",
      "NO_RELATIONSHIP",
    ],
    ["nobody is of somebody who is not affected", {}, affected({ incidents: [] }), "MEDICATION", "NO_RELATIONSHIP"],
    ["nobody is for another purpose", { purpose: "EMERGENCY" }, affected(), "MEDICATION", "PURPOSE_NOT_ALLOWED"],
    [
      "no kind of agency is that does not respond",
      { agencyType: "DWP" },
      affected(),
      "IDENTITY",
      "PURPOSE_NOT_ALLOWED",
    ],
    ["governance is not", { role: "IG_LEAD" }, affected(), "IDENTITY", "ROLE_CEILING"],
    ["a machine is not", { role: "INTEGRATION_ACCOUNT" }, affected(), "IDENTITY", "ROLE_CEILING"],
    [
      "a person's own account is not",
      { role: "PERSON", actsForPersonId: PERSON },
      affected(),
      "IDENTITY",
      "ROLE_CEILING",
    ],
    ["whoever is kept out is not (NEV-09)", {}, affected({ exclusions: [exclusion()] }), "MEDICATION", "EXCLUDED"],
    [
      "whoever is not among the named is not (NEV-09)",
      {},
      affected({ exclusions: [exclusion({ kind: "RESTRICTED_TO", userId: OTHER_USER })] }),
      "MEDICATION",
      "RECORD_RESTRICTED",
    ],
    [
      "nobody is under a suspended agreement (NEV-10)",
      {},
      affected({}, { agreements: [agreement({ status: "SUSPENDED" })] }),
      "MEDICATION",
      "AGREEMENT_SUSPENDED",
    ],
    [
      "nobody is beyond what the agreement covers",
      {},
      affected({}, { agreements: [none] }),
      "MEDICATION",
      "AGREEMENT_NOT_COVERING",
    ],
    [
      "nor above its level",
      {},
      affected({}, { agreements: [agreement({ maxLevel: "EXISTENCE" })] }),
      "MEDICATION",
      "LEVEL_TOO_LOW",
    ],
    ["an inactive user is not", {}, affected({}, { isUserActive: false }), "MEDICATION", "USER_INACTIVE"],
  ])("%s", (_what, who, known, category, reason) => {
    expect(asked(who, known, category)).toMatchObject({
      reason,
      effect: reason === "MAJOR_INCIDENT" ? "PERMIT" : "DENY",
    });
  });

  test("handling advice is told as a flag alone", () => {
    expect(asked({}, affected(), "RISK_TO_OTHERS").level).toBe("EXISTENCE");
  });

  test("a refusal or objection does not close it, and the evidence names what the person said", () => {
    for (const stance of ["REFUSAL", "OBJECTION"] as const) {
      const decision = asked({}, affected({ consents: [consent({ stance })] }));
      expect(decision).toMatchObject({ effect: "PERMIT", despite: stance });
      expect(decision.evidence).toMatchObject({
        incidentId: "incident-1",
        consentId: "consent-1",
        agreementId: "agreement-1",
      });
    }
  });
});

test("an incident opens no door, supplies no relationship and makes nobody known", () => {
  fc.assert(
    fc.property(situations, ({ request, facts: known }) => {
      const without = { ...known, person: { ...known.person, incidents: [] } };
      const withOne = { ...known, person: { ...known.person, incidents: [incident()] } };
      expect(decide(request, withOne, matrix)).toEqual(decide(request, without, matrix));
      expect(mayKnowOf(request, withOne, matrix)).toEqual(mayKnowOf(request, without, matrix));
    }),
  );
});

test("no part is told unless an incident in force names the caller's partner, whatever else is true", () => {
  fc.assert(
    fc.property(situations, fc.constantFrom(...DATA_CATEGORIES), ({ request, facts: known }, category) => {
      const principal = { ...request.principal, purpose: "MAJOR_INCIDENT" as const };
      const decision = decideEmergencySet({ ...request, principal, category }, known, matrix);
      const inForce = incidentInForce(known.person.incidents, { ...request, principal });
      expect(decision.effect === "PERMIT" && inForce === null).toBe(false);
      expect(decision.evidence.incidentId).toBe(inForce?.id ?? null);
    }),
  );
});
