// Runs a command of the hub on a fresh clone: installs what is missing, builds what is out of date, then hands over.
// It runs before anything is installed, so it needs Node alone. What it says goes to stderr; stdout is the command's.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot, LaunchFailed, lock, noteChild, ROOT, readIfThere, say, unlock } from "./launch-lock.mjs";

const OLDEST_NODE = [20, 19];

/** Every command, and the file that it runs; a file under dist is built first. */
const COMMANDS = {
  start: "dist/src/main.js",
  test: "node_modules/jest/bin/jest.js",
  leaks: "dist/src/commands/leaks.js",
  fuzz: "dist/src/commands/fuzz.js",
  demo: "dist/src/commands/demo.js",
  token: "dist/src/commands/token.js",
  bench: "dist/src/commands/bench.js",
  "audit-bench": "dist/src/commands/audit-bench.js",
  check: "dist/src/commands/check.js",
  "schema-print": "dist/src/commands/schema-print.js",
  "schema-check": "dist/src/commands/schema-check.js",
  "db-migrate": "dist/src/commands/db-migrate.js",
  "db-revert": "dist/src/commands/db-revert.js",
  "db-check": "dist/src/commands/db-check.js",
  "db-seed": "dist/src/commands/db-seed.js",
  "issuer-add": "dist/src/commands/issuer-add.js",
  "issuer-key": "dist/src/commands/issuer-key.js",
  coordinator: "dist/src/commands/coordinator.js",
  "policy-diff": "dist/src/commands/policy-diff.js",
  "audit-watch": "dist/src/commands/audit-watch.js",
  "audit-export": "dist/src/commands/audit-export.js",
  "audit-open-receipt": "dist/src/commands/audit-open-receipt.js",
  "audit-prove": "dist/src/commands/audit-prove.js",
  "audit-retain": "dist/src/commands/audit-retain.js",
  "audit-growth": "dist/src/commands/audit-growth.js",
  "audit-verify-bench": "dist/src/commands/audit-verify-bench.js",
};

const SOURCES = ["src", "migrations", "seeds", "ormconfig.ts", "package.json", "package-lock.json"];
const COMPILER_SETTINGS = ["tsconfig.json", "tsconfig.build.json"];
const BUILT = "dist/.launch-stamp";
const INSTALLED = "node_modules/.launch-stamp";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new LaunchFailed(`The hub needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}.`);
}

/** Runs a program to its end and passes signals on to it; one that ends by a signal ends the launch by the same. */
function run(program, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio });
    noteChild(child.pid);
    const passOn = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, passOn);
    const settle = (then) => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      then();
    };
    child.once("error", (error) =>
      settle(() => reject(new LaunchFailed(`${program} cannot be run: ${error.message}.`))),
    );
    child.once("exit", (code, signal) => {
      settle(() => (signal ? endBy(signal) : resolve(code)));
    });
  });
}

function endBy(signal) {
  unlock();
  process.kill(process.pid, signal);
}

/** The npm that started this launch, or else the one on the path. */
function npm(...args) {
  const cli = process.env.npm_execpath ?? "";
  const toStderr = ["ignore", 2, 2];
  return /npm-cli\.c?js$/.test(cli) ? run(process.execPath, [cli, ...args], toStderr) : run("npm", args, toStderr);
}

const installStamp = () => `${sha256(readIfThere("package-lock.json") ?? "")} ${process.platform}-${process.arch}`;

const lockedPackages = () => JSON.parse(readIfThere("package-lock.json") ?? "{}").packages ?? {};

/** `npm ci` refuses a lock file made where the registry lacked the packages of other platforms; `npm install` does not. */
function installCommand() {
  const packages = lockedPackages();
  const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").pop()));
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  return optional.every((name) => names.has(name)) ? ["ci"] : ["install", "--no-save"];
}

/** npm's own account of what it installed, for an installation that was not made here. */
function isInstalledByHand() {
  const account = JSON.parse(readIfThere("node_modules/.package-lock.json") ?? '{"packages":{}}').packages;
  const needed = Object.entries(lockedPackages()).filter(
    ([path, { optional, devOptional }]) => path !== "" && !optional && !devOptional,
  );
  return needed.length > 0 && needed.every(([path, { integrity }]) => account[path]?.integrity === integrity);
}

function isInstalled() {
  const stamp = readIfThere(INSTALLED);
  return stamp === null ? isInstalledByHand() : stamp === installStamp();
}

/** The build and the tests need the development packages too, whatever NODE_ENV says. */
async function install() {
  if (isInstalled()) return;
  say("Installing the packages that package-lock.json names ...");
  const code = await npm(...installCommand(), "--include=dev", "--no-audit", "--no-fund");
  if (code !== 0) throw new LaunchFailed("The packages could not be installed: npm says why above.");
  writeFileSync(inRoot(INSTALLED), installStamp());
}

function marksOf(path) {
  const found = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs} ${found.size}`];
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => marksOf(`${path}/${name}`));
}

const buildStamp = () => sha256([...SOURCES, ...COMPILER_SETTINGS].flatMap(marksOf).join("\n"));
const isBuilt = () => existsSync(inRoot(COMMANDS.start)) && readIfThere(BUILT) === buildStamp();

/** What was built before goes first: a migration that was renamed must not run under both names. */
async function build() {
  if (isBuilt()) return;
  say("Building ...");
  const stamp = buildStamp();
  for (const name of readdirSync(inRoot("dist"))) {
    if (!name.startsWith(".launch-lock")) rmSync(inRoot(`dist/${name}`), { recursive: true, force: true });
  }
  const code = await npm("run", "build", "--silent");
  if (code !== 0) throw new LaunchFailed("The hub could not be built: the compiler says why above.");
  writeFileSync(inRoot(BUILT), stamp);
}

async function makeReady(file) {
  const needsBuild = file.startsWith("dist/");
  if (isInstalled() && (!needsBuild || isBuilt())) return;
  await lock();
  try {
    await install();
    if (needsBuild) await build();
  } finally {
    unlock();
  }
}

/** npm's shell may die of a signal and not pass it on: the hub then ends as if it had been asked itself. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), 500).unref();
}

async function launch([name = "", ...args]) {
  checkNode();
  if (!Object.hasOwn(COMMANDS, name)) {
    say(`Usage: node src/commands/launch.mjs <${Object.keys(COMMANDS).join(" | ")}> [arguments]`);
    process.exitCode = 2;
    return;
  }
  endWithNpm();
  const file = inRoot(COMMANDS[name]);
  await makeReady(COMMANDS[name]);
  if (name === "test") process.exitCode = await run(process.execPath, [file, ...args], "inherit");
  else {
    process.argv = [process.execPath, file, ...args];
    await import(pathToFileURL(file).href);
  }
}

launch(process.argv.slice(2)).catch((error) => {
  say(error instanceof LaunchFailed ? error.message : error.stack);
  process.exitCode = 1;
});
