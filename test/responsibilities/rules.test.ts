import type { PartnerId } from "../../src/kernel/ids.js";
import { adviceEnd, requireCouncil, requireLeavingCareDuty } from "../../src/responsibilities/responsibility-rules.js";

const COUNCIL = "11111111-1111-4111-8111-111111111111" as PartnerId;
const OTHER = "22222222-2222-4222-8222-222222222222" as PartnerId;

describe("an offer of a personal adviser (YOUTH-05)", () => {
  test("runs to the 25th birthday, or to an earlier day that was asked for", () => {
    expect(adviceEnd("2008-08-15", "2026-02-15", null)).toBe("2033-08-15");
    expect(adviceEnd("2008-08-15", "2026-02-15", "2030-01-01")).toBe("2030-01-01");
    expect(adviceEnd("2008-02-29", "2026-02-15", null)).toBe("2033-03-01");
  });

  test.each([
    ["past the birthday", "2008-08-15", "2026-02-15", "2033-08-16"],
    ["made on the birthday", "2008-08-15", "2033-08-15", null],
    ["without a known date of birth", null, "2026-02-15", null],
  ])("is refused %s", (_why, born, offered, asked) => {
    expect(() => adviceEnd(born, offered, asked)).toThrow(expect.objectContaining({ code: "RULE_BROKEN" }));
  });

  test("is made by the council that owes leaving care, and by no other", () => {
    const duty = { kind: "LEAVING_CARE", responsiblePartnerId: COUNCIL } as const;
    expect(() => requireLeavingCareDuty([duty], COUNCIL)).not.toThrow();
    expect(() => requireLeavingCareDuty([duty], OTHER)).toThrow(/owes leaving care/);
    expect(() => requireLeavingCareDuty([{ ...duty, kind: "SECTION_117" }], COUNCIL)).toThrow(/owes leaving care/);
  });
});

test("only a council says which duty it owes, or where somebody ordinarily resides (YOUTH-04, CUST-04)", () => {
  expect(() => requireCouncil("LOCAL_AUTHORITY", "LEAVING_CARE")).not.toThrow();
  for (const about of ["LEAVING_CARE", "SECTION_117", "ORDINARY_RESIDENCE"] as const) {
    expect(() => requireCouncil("PRISON", about)).toThrow(/A council decides/);
  }
});
