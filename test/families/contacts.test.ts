import {
  contactableMembers,
  mustNotBeTold,
  requireTellable,
  restrictionsOn,
} from "../../src/families/contact-rules.js";
import { tellableContacts } from "../../src/families/tellable-contacts.js";
import type { PersonId } from "../../src/kernel/ids.js";

const member = (id: string, name: string, replaces: string | null = null) => ({
  ...{ id, name, replaces, relation: "Sister", isEmergencyContact: true },
});
const restriction = (memberId: string | null, name = "Somebody", mustNotBeTold = true) => ({
  memberId,
  name,
  mustNotBeTold,
});
const LINEAGE = [
  member("old", "Maureen Marsh"),
  member("new", "Maureen Marsh-Lee", "old"),
  member("kevin", "Kevin Marsh"),
];
const NOBODY = { takesPart: false, toldOfAssessment: false, toldOfOutcome: false, toldOfPlan: false };

describe("who must not be told (FAM-01)", () => {
  test("is whoever the restriction names, by any of their entries", () => {
    expect(mustNotBeTold("new", [restriction("old")], LINEAGE)).toBe(true);
    expect(mustNotBeTold("kevin", [restriction("old")], LINEAGE)).toBe(false);
  });

  test("is whoever bears the name, where the restriction names no entry", () => {
    expect(mustNotBeTold("new", [restriction(null, " maureen  MARSH ")], LINEAGE)).toBe(true);
    expect(mustNotBeTold("kevin", [restriction(null, "Maureen Marsh")], LINEAGE)).toBe(false);
  });

  test("is nobody by a restriction that only forbids visits", () => {
    expect(mustNotBeTold("new", [restriction("new", "Maureen", false)], LINEAGE)).toBe(false);
  });

  test("a restriction holds on its last day, and not on the next", () => {
    const restrictions = [{ toDay: "2026-06-15" }, { toDay: null }];
    expect(restrictionsOn(restrictions, "2026-06-15")).toHaveLength(2);
    expect(restrictionsOn(restrictions, "2026-06-16")).toEqual([{ toDay: null }]);
  });

  test("outweighs that they are the emergency contact (MIN-02)", () => {
    const members = [
      member("new", "Maureen Marsh-Lee", "old"),
      { ...member("kevin", "Kevin"), isEmergencyContact: false },
    ];
    expect(contactableMembers(members, [], LINEAGE)).toEqual([members[0]]);
    expect(contactableMembers(members, [restriction("old")], LINEAGE)).toEqual([]);
  });

  test.each(["takesPart", "toldOfAssessment", "toldOfOutcome", "toldOfPlan"])(
    "a choice that gives them %s is refused, and one that gives nothing is not",
    (scope) => {
      expect(() => requireTellable({ ...NOBODY, [scope]: true }, true)).toThrow(
        expect.objectContaining({ details: { requirement: "FAM-01" } }),
      );
      expect(() => requireTellable({ ...NOBODY, [scope]: true }, false)).not.toThrow();
      expect(() => requireTellable(NOBODY, true)).not.toThrow();
    },
  );
});

describe("who may be told of what (FAM-03)", () => {
  const choice = (memberId: string | null, scopes: object) => ({
    ...NOBODY,
    ...{ memberId, personId: "p" as PersonId },
    ...scopes,
  });
  const told = (choices: ReturnType<typeof choice>[], isRestricted = false) =>
    tellableContacts(choices, [LINEAGE[1] as ReturnType<typeof member>], LINEAGE, () => isRestricted);

  test("each scope is its own answer, under the name they go by today", () => {
    expect(told([choice("old", { toldOfPlan: true })])).toEqual([
      { personId: "p", name: "Maureen Marsh-Lee", relation: "Sister", ...NOBODY, toldOfPlan: true },
    ]);
  });

  test("the latest choice counts: who was told once and is told no more is not listed", () => {
    expect(told([choice("old", { toldOfPlan: true }), choice("new", {})])).toEqual([]);
  });

  test("whoever must not be told is not listed, nor whoever the choice does not name", () => {
    expect(told([choice("old", { toldOfPlan: true })], true)).toEqual([]);
    expect(told([choice(null, {}), choice("kevin", { toldOfPlan: true })])).toEqual([]);
  });
});
