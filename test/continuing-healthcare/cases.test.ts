import { requireAdult, requirePackage, requireResponsible } from "../../src/continuing-healthcare/chc-rules.js";
import { daysTaken, statusOf } from "../../src/continuing-healthcare/chc-standing.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const NOW = new Date("2026-06-15T09:00:00Z");
const received = (receivedOn: string, endedAt: Date | null = null) => ({ receivedOn, endedAt });
const broken = (requirement: string) => expect.objectContaining({ code: "RULE_BROKEN", details: { requirement } });

describe("the clock of a case (CHC-26)", () => {
  test.each([
    ["2026-06-15", 0, "OPEN"],
    ["2026-05-18", 28, "OPEN"],
    ["2026-05-17", 29, "OVERDUE"],
  ])("a case received on %s has taken %i days and is %s", (day, days, status) => {
    expect([daysTaken(received(day), null, NOW), statusOf(received(day), null, NOW)]).toEqual([days, status]);
  });

  test("the change of the clocks in March is no day", () => {
    expect(daysTaken(received("2026-03-01"), null, new Date("2026-04-01T09:00:00Z"))).toBe(31);
  });

  test("it stops at the decision, and a case decided late is decided", () => {
    const decision = { decidedOn: "2026-06-14" };
    expect(daysTaken(received("2026-05-01"), decision, NOW)).toBe(44);
    expect(statusOf(received("2026-05-01"), decision, NOW)).toBe("DECIDED");
  });

  test("a case that has ended is closed, and one that ends tomorrow is not", () => {
    expect(statusOf(received("2026-06-01", new Date("2026-06-10T09:00:00Z")), null, NOW)).toBe("CLOSED");
    expect(statusOf(received("2026-06-01", new Date("2026-06-16T09:00:00Z")), null, NOW)).toBe("OPEN");
  });
});

describe("the rules of a case", () => {
  test.each([
    ["2008-06-16", "the day before the eighteenth birthday"],
    ["2008-02-29", "the day before 1 March, to somebody born on 29 February"],
  ])("it is refused to somebody born on %s on %s (CHC-02)", (born) => {
    const today = born === "2008-02-29" ? "2026-02-28" : "2026-06-15";
    expect(() => requireAdult(born, today)).toThrow(broken("CHC-02"));
  });

  test("it is allowed on the eighteenth birthday, and refused where no birthday is known", () => {
    expect(() => requireAdult("2008-06-15", "2026-06-15")).not.toThrow();
    expect(() => requireAdult("2008-02-29", "2026-03-01")).not.toThrow();
    expect(() => requireAdult(null, "2026-06-15")).toThrow(broken("CHC-02"));
  });

  test("only the responsible body decides (CHC-22)", () => {
    const chcCase = { responsiblePartnerId: "board" as PartnerId };
    expect(() => requireResponsible(chcCase, "board" as PartnerId)).not.toThrow();
    expect(() => requireResponsible(chcCase, "council" as PartnerId)).toThrow(broken("CHC-22"));
  });

  test("a package follows a decision that pays for one (CHC-29)", () => {
    expect(() => requirePackage({ outcome: "ELIGIBLE" })).not.toThrow();
    expect(() => requirePackage({ outcome: "JOINT_PACKAGE" })).not.toThrow();
    expect(() => requirePackage({ outcome: "FUNDED_NURSING_CARE" })).toThrow(broken("CHC-29"));
    expect(() => requirePackage({ outcome: "NOT_ELIGIBLE" })).toThrow(broken("CHC-29"));
    expect(() => requirePackage(null)).toThrow(broken("CHC-29"));
  });
});
