import { UsageError } from "../../src/commands/run-command.js";
import { readSeedArguments } from "../../src/commands/run-seed.js";

test("without arguments the command loads the cast and its county", () => {
  expect(readSeedArguments([])).toEqual({ people: null, seed: 1, wantsHelp: false });
});

test("the size and the seed of a made-up county are read from the command line", () => {
  expect(readSeedArguments(["--people", "5000", "--seed", "7"])).toEqual({ people: 5000, seed: 7, wantsHelp: false });
});

test.each([
  ["--people", "many"],
  ["--people", "0"],
  ["--people=-5"],
  ["--people", "3", "--seed", "1.5"],
  ["--seed", "4"],
])("%s %s is refused with the usage", (...args) => {
  expect(() => readSeedArguments(args)).toThrow(UsageError);
  expect(() => readSeedArguments(args)).toThrow(/npm run db:seed/);
});

test("an option that the command does not know is refused", () => {
  expect(() => readSeedArguments(["--persons", "4"])).toThrow(/persons/);
});
