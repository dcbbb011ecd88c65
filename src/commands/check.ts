import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand, UsageError } from "./run-command.js";

const fromPackage = (path: string): string => join(process.cwd(), "node_modules", path);
const BIOME = fromPackage("@biomejs/biome/bin/biome");

/** Everything that must pass, in this order: each is a script for Node and its arguments. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  types: [fromPackage("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.json"],
  lint: [BIOME, "lint", "."],
  format: [BIOME, "check", "--linter-enabled=false", "."],
  tests: [fromPackage("jest/bin/jest.js")],
  "schema:check": [join(__dirname, "schema-check.js")],
  "db:check": [join(__dirname, "db-check.js")],
};

const NAMES = Object.keys(STEPS);
const USAGE = `Runs everything that must pass, and fails when one of them does: ${NAMES.join(", ")}.

  npm run check
  npm run check -- --without NAME     leaves one out; may be given more than once
  npm run check -- --only NAME        runs that one; may be given more than once`;

interface Outcome {
  readonly name: string;
  readonly hasPassed: boolean;
  readonly seconds: string;
}

runCommand(USAGE, async () => {
  const several = { type: "string", multiple: true } as const;
  const { values } = parseArgs({ options: { without: several, only: several, help: { type: "boolean" } } });
  if (values.help) return USAGE;
  requireKnown([...(values.without ?? []), ...(values.only ?? [])]);
  const names = NAMES.filter((name) => !values.without?.includes(name) && (values.only?.includes(name) ?? true));
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await runStep(name));
  if (outcomes.some(({ hasPassed }) => !hasPassed)) process.exitCode = 1;
  return summaryOf(outcomes);
});

function requireKnown(names: readonly string[]): void {
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0) throw new UsageError(`There is no step named ${unknown.join(" or ")}.\n\n${USAGE}`);
}

async function runStep(name: string): Promise<Outcome> {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const hasPassed = (await exitCodeOf(STEPS[name] ?? [])) === 0;
  const outcome = { name, hasPassed, seconds: ((performance.now() - began) / 1_000).toFixed(1) };
  process.stdout.write(`${lineOf(outcome)}\n`);
  return outcome;
}

/** A step has no input of its own, so that none can wait for an answer; one that a signal ended has failed. */
function exitCodeOf(command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"] });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.off("SIGINT", passOn).off("SIGTERM", passOn);
      if (signal !== null) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}

function lineOf({ name, hasPassed, seconds }: Outcome): string {
  return `${hasPassed ? "passed" : "FAILED"}  ${name.padEnd(12)} ${seconds.padStart(7)} s`;
}

function summaryOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ hasPassed }) => !hasPassed);
  const last = failed.length === 0 ? "Everything passed." : `Failed: ${failed.map(({ name }) => name).join(", ")}.`;
  return ["", "== summary", ...outcomes.map(lineOf), last].join("\n");
}
