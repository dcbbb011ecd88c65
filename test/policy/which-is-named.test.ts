import type { AgreementId, ConsentId, RelationshipId } from "../../src/kernel/ids.js";
import { loadAccessMatrix } from "../../src/policy/access-matrix.js";
import { mayBeDisclosed } from "../../src/policy/checks/disclosure.js";
import { incidentInForce } from "../../src/policy/checks/incident.js";
import { decide } from "../../src/policy/decide.js";
import type { AccessFacts, DataCategory, Evidence, MatrixColumn, Principal } from "../../src/policy/vocabulary.js";
import {
  agreement,
  breakGlass,
  caller,
  consent,
  disclosure,
  facts,
  gateway,
  incident,
  NOW,
  override,
  question,
  relationship,
} from "./support/facts.js";

const matrix = loadAccessMatrix();

/** Two records that would do alike; of the second, only the id is another. */
interface Twins {
  readonly evidence: keyof Evidence;
  readonly category: DataCategory;
  readonly who: Partial<Principal>;
  readonly known: (ids: readonly string[]) => AccessFacts;
}

const ICB = { agencyType: "ICB" } as const;
const POLICE = { agencyType: "POLICE" } as const;
const ALLOCATED = [relationship({ kind: "CHC_CASE" })];
const MATTER = [relationship({ kind: "POLICE_MATTER" })];

const TWINS: readonly (readonly [string, Twins])[] = [
  [
    "agreements",
    {
      ...{ evidence: "agreementId", category: "CARE_PLAN", who: {} },
      known: (ids) => facts({ standing: { agreements: ids.map((id) => agreement({ id: id as AgreementId })) } }),
    },
  ],
  [
    "relationships",
    {
      ...{ evidence: "relationshipId", category: "CARE_PLAN", who: {} },
      known: (ids) => facts({ person: { relationships: ids.map((id) => relationship({ id: id as RelationshipId })) } }),
    },
  ],
  [
    "statutory gateways",
    {
      ...{ evidence: "gatewayId", category: "OFFENCE", who: { purpose: "SAFEGUARDING" } },
      known: (ids) => facts({ standing: { gateways: ids.map((id) => gateway({ id })) } }),
    },
  ],
  [
    "consents",
    {
      ...{ evidence: "consentId", category: "PHYSICAL_HEALTH", who: ICB },
      known: (ids) =>
        facts({ person: { relationships: ALLOCATED, consents: ids.map((id) => consent({ id: id as ConsentId })) } }),
    },
  ],
  [
    "overrides",
    {
      ...{ evidence: "overrideId", category: "PHYSICAL_HEALTH", who: ICB },
      known: (ids) => facts({ person: { relationships: ALLOCATED, overrides: ids.map((id) => override({ id })) } }),
    },
  ],
  [
    "disclosures",
    {
      ...{ evidence: "disclosureId", category: "PHYSICAL_HEALTH", who: { ...POLICE, purpose: "SAFEGUARDING" } },
      known: (ids) =>
        facts({
          person: {
            relationships: MATTER,
            disclosures: ids.map((id) => disclosure({ id, purpose: "SAFEGUARDING" })),
          },
        }),
    },
  ],
  [
    "emergencies",
    {
      ...{ evidence: "breakGlassId", category: "PHYSICAL_HEALTH", who: { purpose: "EMERGENCY" } },
      known: (ids) => facts({ person: { relationships: [], breakGlass: ids.map((id) => breakGlass({ id })) } }),
    },
  ],
];

describe("of records that would do alike, the trail names the same one in whatever order they are read", () => {
  test.each(TWINS)("of %s", (_, { evidence, category, who, known }) => {
    const named = (ids: readonly string[]) =>
      decide(question({ category, principal: caller(who) }), known(ids), matrix).evidence[evidence];
    expect(named(["a", "b"])).toBe("a");
    expect(named(["b", "a"])).toBe("a");
  });

  test("of incidents", () => {
    const named = (ids: readonly string[]) =>
      incidentInForce(
        ids.map((id) => incident({ id })),
        { principal: caller(), now: NOW },
      )?.id;
    expect([named(["a", "b"]), named(["b", "a"])]).toEqual(["a", "a"]);
  });

  test("of a consent's versions, the newest", () => {
    const icb = question({ category: "PHYSICAL_HEALTH", principal: caller(ICB) });
    const named = (versions: readonly number[]) => {
      const consents = versions.map((version) => consent({ version }));
      return decide(icb, facts({ person: { relationships: ALLOCATED, consents } }), matrix).evidence.consentVersion;
    };
    expect([named([1, 2]), named([2, 1])]).toEqual([2, 2]);
  });

  test("of disclosures, the one that grants the most", () => {
    const police = question({
      ...{ category: "PHYSICAL_HEALTH", principal: caller({ ...POLICE, purpose: "SAFEGUARDING" }) },
    });
    const little = disclosure({ id: "a", purpose: "SAFEGUARDING", level: "EXISTENCE" });
    const more = disclosure({ id: "b", purpose: "SAFEGUARDING", level: "SUMMARY" });
    for (const disclosures of [
      [little, more],
      [more, little],
    ]) {
      const decision = decide(police, facts({ person: { relationships: MATTER, disclosures } }), matrix);
      expect([decision.evidence.disclosureId, decision.level]).toEqual(["b", "SUMMARY"]);
    }
  });
});

describe("what may be asked for as a disclosure (3.5 step 3 and 6)", () => {
  test.each<[string, DataCategory, MatrixColumn, boolean]>([
    ["a cell that rests on one", "PHYSICAL_HEALTH", "POLICE", true],
    ["a cell that rests on something else", "PHYSICAL_HEALTH", "LOCAL_AUTHORITY", false],
    ["a never that an owner may lift", "MENTAL_HEALTH", "HOUSING", true],
    ["a never that nothing lifts: money, to a care board (CHC-21)", "FINANCE", "ICB", false],
    ["the access log, by anybody", "ACCESS_LOG", "POLICE", false],
    ["anything, by governance", "MENTAL_HEALTH", "INFORMATION_GOVERNANCE", false],
  ])("%s", (_, category, column, expected) => {
    expect(mayBeDisclosed(category, column, matrix)).toBe(expected);
  });
});
