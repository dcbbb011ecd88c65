import { type Standing, supersessionBar, takesPlaceOf } from "../../src/consents/consent-scope.js";
import type { PartnerId } from "../../src/kernel/ids.js";
import type { Recipient } from "../../src/policy/vocabulary.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const EARLIER = new Date("2026-05-01T09:00:00Z");
const LATER = new Date("2026-07-01T09:00:00Z");
const to = (name: string): Recipient => ({ kind: "PARTNER", partnerId: name as PartnerId });

const GIVEN: Standing = {
  kind: "INFORMATION_SHARING",
  process: null,
  decision: "PERMIT",
  isObjection: false,
  status: "GIVEN",
  deciderKind: "PERSON",
  deciderName: null,
  recipients: [to("housing"), to("probation")],
  categories: ["CARE_PLAN", "CARE_NEEDS"],
  purposes: ["SUPERVISION"],
  eventAt: NOW,
  validFrom: NOW,
};
const REFUSED: Standing = { ...GIVEN, decision: "DENY", status: "REFUSED", eventAt: EARLIER, validFrom: EARLIER };
const WITHDRAWN: Standing = { ...REFUSED, status: "WITHDRAWN" };
const OBJECTION: Standing = { ...REFUSED, isObjection: true };

describe("when a decision takes the place of an older one by itself (3.5)", () => {
  it("does where the same decider later decides about exactly the same, in whatever order it is told", () => {
    const told = { ...GIVEN, recipients: [...GIVEN.recipients].reverse(), categories: [...GIVEN.categories].reverse() };
    expect(takesPlaceOf(told, REFUSED, NOW)).toBe(true);
    expect(takesPlaceOf(told, WITHDRAWN, NOW)).toBe(true);
    expect(takesPlaceOf(told, OBJECTION, NOW)).toBe(true);
  });

  it.each<[string, Partial<Standing>]>([
    ["names one recipient less", { recipients: [to("housing")] }],
    ["names one category more", { categories: ["CARE_PLAN", "CARE_NEEDS", "CONTACT"] }],
    ["names another purpose", { purposes: ["RELEASE_PLANNING"] }],
    ["was taken by another decider", { deciderKind: "ATTORNEY", deciderName: "Ivy Marsh" }],
    ["was taken before it", { eventAt: new Date("2026-04-01T09:00:00Z") }],
    ["begins only later", { validFrom: LATER }],
    ["asks something else", { kind: "PROCESS" }],
  ])("does not where the new decision %s: deny wins", (_, difference) => {
    expect(takesPlaceOf({ ...GIVEN, ...difference }, REFUSED, NOW)).toBe(false);
  });

  it("never lets a plain refusal end an objection, which closes more", () => {
    const refusal: Standing = { ...REFUSED, eventAt: NOW, validFrom: NOW };
    expect(takesPlaceOf(refusal, OBJECTION, NOW)).toBe(false);
    expect(takesPlaceOf(refusal, { ...GIVEN, eventAt: EARLIER }, NOW)).toBe(true);
  });

  it("takes an agency type with those that join later for more than the type", () => {
    const types = (includesFuture: boolean): Recipient[] => [
      { kind: "AGENCY_TYPE", agencyType: "HOUSING", includesFuture },
    ];
    const older = { ...REFUSED, recipients: types(true) };
    expect(takesPlaceOf({ ...GIVEN, recipients: types(false) }, older, NOW)).toBe(false);
    expect(takesPlaceOf({ ...GIVEN, recipients: types(true) }, older, NOW)).toBe(true);
  });
});

describe("when a decision may take the place of one that was named", () => {
  it("may narrow a consent that was given", () => {
    expect(supersessionBar({ ...GIVEN, categories: ["CARE_PLAN"] }, { ...GIVEN, eventAt: EARLIER })).toBeNull();
  });

  it("may not lose a part of a refusal without a word", () => {
    expect(supersessionBar({ ...GIVEN, recipients: [to("probation")] }, REFUSED)).toMatch(/as a whole/);
    expect(supersessionBar({ ...GIVEN, categories: ["CARE_PLAN"] }, WITHDRAWN)).toMatch(/as a whole/);
    expect(supersessionBar(GIVEN, OBJECTION)).toBeNull();
  });

  it("lets a capable person overrule everybody, and nobody overrule the person", () => {
    const byAttorney: Standing = { ...REFUSED, deciderKind: "ATTORNEY", deciderName: "Ivy Marsh" };
    expect(supersessionBar(GIVEN, byAttorney)).toBeNull();
    expect(
      supersessionBar({ ...byAttorney, ...{ decision: "PERMIT", status: "GIVEN", eventAt: NOW } }, REFUSED),
    ).toMatch(/same decider/);
  });

  it("may not put an older decision in the place of a newer one", () => {
    expect(supersessionBar({ ...GIVEN, eventAt: EARLIER }, { ...REFUSED, eventAt: NOW })).toMatch(/newer/);
  });
});
