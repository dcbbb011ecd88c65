import { readAuditWatchArguments, simulateWatch, watchOnce } from "../../src/commands/run-audit-watch.js";
import { UsageError } from "../../src/commands/run-command.js";
import { measure } from "../../src/commands/watch/measure.js";
import { rehearseYear } from "../../src/commands/watch/rehearse.js";
import { loadRuleBook, RULE_NAMES } from "../../src/privacy-monitoring/index.js";
import { useHub } from "../support/hub.js";

const BOOK = loadRuleBook();
const SMALL = { users: 24, people: 500, days: 110, misuses: 4 };
const silent = () => undefined;

describe("a made-up year", () => {
  const rehearsed = rehearseYear(SMALL, 5, BOOK, silent);
  const scores = measure(rehearsed);

  test.each(RULE_NAMES)("%s finds at least one misuse of its kind that was hidden (GAP-32)", (name) => {
    const score = scores.rules.find(({ rule }) => rule === name);
    expect([score?.hidden, (score?.found ?? 0) > 0]).toEqual([SMALL.misuses, true]);
  });

  test("the numbers of one seed are always these (GAP-32)", () => {
    expect(rehearsed.diary.events).toBe(18_891);
    expect(
      scores.rules.map(({ rule, told, right, found }) => `${rule}: ${told} told, ${right} right, ${found} found`),
    ).toEqual([
      "OWN_RECORD: 5 told, 5 right, 4 found",
      "KEPT_OUT: 4 told, 4 right, 4 found",
      "COLLEAGUE: 7 told, 5 right, 4 found",
      "SAME_NAME_OR_ADDRESS: 5 told, 4 right, 4 found",
      "NO_RELATIONSHIP: 4 told, 4 right, 4 found",
      "UNREVIEWED_EMERGENCY: 4 told, 4 right, 4 found",
      "REPEATED_REFUSALS: 4 told, 3 right, 3 found",
      "BURST: 3 told, 2 right, 2 found",
      "MANY_EYES: 6 told, 6 right, 1 found",
      "OUT_OF_HOURS: 7 told, 4 right, 4 found",
      "VIEWS_WITHOUT_ACTION: 5 told, 5 right, 3 found",
    ]);
    expect(scores).toMatchObject({ told: 54, right: 46, hidden: 48, found: 38 });
  });

  test("the same seed tells the same text, and another seed another (GAP-32)", () => {
    const tiny = { users: 12, people: 200, days: 80, misuses: 1 };
    const text = simulateWatch(BOOK, 3, silent, tiny);
    expect(simulateWatch(BOOK, 3, silent, tiny)).toBe(text);
    expect(simulateWatch(BOOK, 4, silent, tiny)).not.toBe(text);
    expect(text).toContain("What this cannot show");
  });

  test("a quiet look amid the day's work is found by no rule, and the text says so (GAP-32)", () => {
    expect(scores.quiet.hidden).toBe(SMALL.misuses);
    expect(scores.quiet.found).toBeLessThan(SMALL.misuses);
  });

  test("a rule that is switched off finds nothing, and its misuses count as missed (GAP-32)", () => {
    const off = { ...BOOK, rules: { ...BOOK.rules, KEPT_OUT: { ...BOOK.rules.KEPT_OUT, isOn: false } } };
    const { rules } = measure(rehearseYear(SMALL, 5, off, silent));
    expect(rules.find(({ rule }) => rule === "KEPT_OUT")).toMatchObject({ told: 0, hidden: SMALL.misuses, found: 0 });
  });
});

describe("the command", () => {
  test.each([
    [["--seed", "3"]],
    [["--once", "--every", "5"]],
    [["--simulate", "--once"]],
    [["--every", "0"]],
    [["--simulate", "--seed", "many"]],
  ])("%j is refused with the usage", (args) => {
    expect(() => readAuditWatchArguments(args)).toThrow(UsageError);
  });

  test.each([
    [[], { every: 60, isSimulation: false }],
    [["--once"], { every: null }],
    [["--every", "300"], { every: 300 }],
    [["--simulate", "--seed", "3"], { isSimulation: true, seed: 3 }],
  ])("%j is understood", (args, meant) => {
    expect(readAuditWatchArguments(args)).toMatchObject(meant);
  });

  test("--help asks for the usage", () => {
    expect(readAuditWatchArguments(["--help"])).toBeNull();
  });
});

describe("a look at the log of the county", () => {
  const hub = useHub();

  test("says what to do where the database was never migrated", async () => {
    const query = () => Promise.reject(Object.assign(new Error("no such table"), { code: "42P01" }));
    await expect(watchOnce({ query }, BOOK, hub().now)).rejects.toThrow("npm run db:migrate");
  });

  test("counts, and names nobody (GAP-32)", async () => {
    const line = await watchOnce(hub().owner, BOOK, hub().now);
    expect(line).toMatch(/^\d+ events judged; \d+ new for governance to look at\.$/);
  });
});
