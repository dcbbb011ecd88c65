import { coveringPermit } from "../../src/policy/checks/consent.js";
import type { ConsentFact } from "../../src/policy/vocabulary.js";
import { ALWAYS, consent, NOW, OUR_PARTNER, question } from "./support/facts.js";

const request = question({ category: "MENTAL_HEALTH" });

const by = (holder: string, change: Partial<ConsentFact> = {}): ConsentFact =>
  consent({
    ...{ id: `by-${holder}` as ConsentFact["id"] },
    jointly: { authorityId: "power", holder, holders: ["ann", "bob"] },
    ...change,
  });
const found = (...consents: ConsentFact[]) => coveringPermit(consents, request, ALWAYS.from);

describe("attorneys appointed jointly must both agree (3.5, between deciders)", () => {
  test("one permit alone opens nothing, the same one twice neither", () => {
    expect(found(by("ann"))).toBe("NO_CONSENT");
    expect(found(by("ann"), by("ann", { id: "again" as ConsentFact["id"] }))).toBe("NO_CONSENT");
  });

  test("a permit of each opens, in whatever order", () => {
    expect(found(by("ann"), by("bob"))).toMatchObject({ id: "by-ann" });
    expect(found(by("bob"), by("ann"))).toMatchObject({ id: "by-ann" });
  });

  test.each<[string, Partial<ConsentFact>]>([
    ["other categories", { categories: ["EQUALITY"] }],
    ["other purposes", { purposes: ["LEGAL"] }],
    ["other recipients", { recipients: [] }],
    ["another time", { validity: { from: ALWAYS.from, to: NOW } }],
    ["another power", { jointly: { authorityId: "other", holder: "bob", holders: ["ann", "bob"] } }],
    ["no authority", { hasValidDecider: false }],
    ["a refusal", { stance: "REFUSAL" }],
  ])("a permit of the other with %s is no agreement", (_what, change) => {
    expect(found(by("ann"), by("bob", change))).toBe("NO_CONSENT");
  });

  test("they open no more than the one who opens least", () => {
    expect(found(by("ann"), by("bob", { maxLevel: "SUMMARY" }))).toMatchObject({ id: "by-bob", maxLevel: "SUMMARY" });
  });

  test("who decides alone needs nobody beside them", () => {
    expect(found(consent({ recipients: [{ kind: "PARTNER", partnerId: OUR_PARTNER }] }))).toMatchObject({ version: 1 });
  });
});
