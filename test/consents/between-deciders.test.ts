import { outrankedFrom } from "../../src/consents/between-deciders.js";
import { consentsToAskAfresh } from "../../src/consents/consents-to-ask-afresh.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const day = (of: number): Date => new Date(Date.UTC(2026, 0, of));
const HOME = { kind: "PARTNER", partnerId: "home" as PartnerId } as const;
const REFUSAL = {
  ...{ status: "REFUSED", decision: "DENY", isObjection: false, deciderKind: "ATTORNEY" },
  ...{ recipients: [HOME], categories: ["CARE_PLAN", "FAMILY"], purposes: ["DIRECT_CARE"] },
  ...{ eventAt: day(10), validFrom: day(10) },
} as unknown as Parameters<typeof outrankedFrom>[0];
const permit = (more: object = {}) =>
  ({
    ...{ ...REFUSAL, status: "GIVEN", decision: "PERMIT", deciderKind: "PERSON", eventAt: day(12), validFrom: day(13) },
    ...more,
  }) as Parameters<typeof outrankedFrom>[0];

describe("a refusal in somebody's place (3.5, between deciders)", () => {
  it("ends when the person has permitted all of it since", () => {
    expect(outrankedFrom(REFUSAL, [permit()])).toEqual(day(13));
    expect(outrankedFrom(REFUSAL, [permit({ validFrom: day(20) }), permit()])).toEqual(day(13));
  });

  it.each<[string, object]>([
    ["a part of it", { categories: ["CARE_PLAN"] }],
    ["it before", { eventAt: day(9) }],
    [
      "all agencies of a type, of today alone",
      { recipients: [HOME, { kind: "AGENCY_TYPE", agencyType: "DWP", includesFuture: false }] },
    ],
    ["nothing: that is a refusal too", { status: "REFUSED", decision: "DENY" }],
  ])("stands where the person permitted %s", (_what, change) => {
    expect(outrankedFrom(REFUSAL, [permit(change)])).toBeNull();
  });

  it("stands against the like and against best interests; theirs gives way to an attorney; a court's to nobody", () => {
    expect(outrankedFrom(REFUSAL, [permit({ deciderKind: "DEPUTY" })])).toBeNull();
    expect(outrankedFrom(REFUSAL, [permit({ deciderKind: "BEST_INTERESTS" })])).toBeNull();
    expect(outrankedFrom({ ...REFUSAL, deciderKind: "BEST_INTERESTS" }, [permit({ deciderKind: "ATTORNEY" })])).toEqual(
      day(13),
    );
    expect(outrankedFrom({ ...REFUSAL, deciderKind: "COURT" }, [permit()])).toBeNull();
  });
});

describe("which consents the person should be asked about afresh (3.2, 3.3)", () => {
  type Row = Parameters<typeof consentsToAskAfresh>[0][number];
  const parents = {
    ...permit({ deciderKind: "PARENTAL_RESPONSIBILITY", kind: "INFORMATION_SHARING", process: null }),
    ...{ reviewDue: "2026-02-20", validTo: null },
  } as unknown as Row;
  const known = (now: Date) => ({
    deciders: { findings: [], powers: [], bestInterests: [], comesOfAge: day(40) },
    sixteenth: day(15),
    now,
  });
  const reasons = (rows: readonly Row[], now: Date) =>
    consentsToAskAfresh(rows, { ...known(now), answers: rows }).map(({ reason }) => reason);

  it("are a parent's from the sixteenth birthday, and by another reason from the eighteenth", () => {
    expect([reasons([parents], day(14)), reasons([parents], day(15))]).toEqual([[], ["SIXTEEN"]]);
    expect(reasons([{ ...parents, validTo: day(40) }], day(40))).toEqual(["CAME_OF_AGE"]);
  });

  it("are those past their review, until they have run out or the person has answered", () => {
    const own = { ...parents, deciderKind: "PERSON" } as Row;
    expect([reasons([own], day(51)), reasons([own], day(52))]).toEqual([[], ["REVIEW_DUE"]]);
    expect(reasons([{ ...own, validTo: day(52) }], day(52))).toEqual([]);
    const answer = { ...own, status: "REFUSED", decision: "DENY", eventAt: day(45) } as Row;
    expect(reasons([own, answer], day(52))).toEqual([]);
    expect(reasons([own, { ...answer, status: "UNABLE_TO_ASK" }], day(52))).toEqual(["REVIEW_DUE"]);
  });
});
