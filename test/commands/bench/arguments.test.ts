import { readAuditBenchArguments } from "../../../src/commands/audit-bench/arguments.js";
import { readBenchArguments } from "../../../src/commands/bench/arguments.js";
import { UsageError } from "../../../src/commands/run-command.js";

describe("the arguments of the benchmarks", () => {
  test("a small county and short rounds can be asked for, so that a person can try it", () => {
    const args = readBenchArguments(["--people", "1000", "--seconds", "1", "--rounds", "1", "--in-flight", "1,16"]);
    expect(args).toMatchObject({ people: 1_000, seconds: 1, rounds: 1, inFlight: [1, 16], json: null });
  });

  test("the figures go to standard output as JSON where no file is named", () => {
    expect(readBenchArguments(["--json", "--quick"]).json).toBe("-");
    expect(readBenchArguments(["--json", "figures.json"]).json).toBe("figures.json");
  });

  test.each([[["--people", "10"]], [["--seconds", "0"]], [["--in-flight", "1,none"]], [["--rounds", "1.5"]]])(
    "%j is refused, with how to call it",
    (args) => {
      expect(() => readBenchArguments(args)).toThrow(UsageError);
      expect(() => readBenchArguments(args)).toThrow(/npm run bench --/);
    },
  );

  test("a log of any size can be asked about, and help is told instead of anything", () => {
    expect(readAuditBenchArguments(["--events", "100000"])).toEqual({ events: 100_000, rounds: 20 });
    expect(readAuditBenchArguments(["--help", "--events", "none"])).toBeNull();
  });

  test.each([[["--events", "999"]], [["--events", "1e6"]], [["--rounds", "0"]]])("%j is refused too", (args) => {
    expect(() => readAuditBenchArguments(args)).toThrow(/npm run bench:audit --/);
  });
});
