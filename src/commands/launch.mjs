// Runs a command of the hub on a fresh clone: installs what is missing, builds what is out of date, then hands over.
// It runs before anything is installed, so it needs Node alone. What it says goes to stderr; stdout is the command's.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];

/** Every command, and the file that it runs; a file under dist is built first. */
const COMMANDS = {
  start: "dist/src/main.js",
  test: "node_modules/jest/bin/jest.js",
  demo: "dist/src/commands/demo.js",
  token: "dist/src/commands/token.js",
  bench: "dist/src/commands/bench.js",
};

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const SOURCES = ["src", "migrations", "seeds", "ormconfig.ts", "package.json", "package-lock.json"];
const COMPILER_SETTINGS = ["tsconfig.json", "tsconfig.build.json"];
const LOCK = "dist/.launch-lock";
const BUILT = "dist/.launch-stamp";
const INSTALLED = "node_modules/.launch-stamp";
const LONGEST_INSTALL_MILLISECONDS = 15 * 60_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const inRoot = (path) => join(ROOT, path);
const say = (sentence) => process.stderr.write(`${sentence}\n`);
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends the launch with one sentence. */
class LaunchFailed extends Error {}

function readIfThere(path) {
  try {
    return readFileSync(inRoot(path), "utf8");
  } catch {
    return null;
  }
}

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

/** A launch that is killed leaves its npm at work, so the lock names both. */
function noteChild(pid) {
  if (holdsLock()) writeFileSync(inRoot(`${LOCK}/child`), String(pid ?? ""));
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
    if (inRoot(`dist/${name}`) !== inRoot(LOCK)) rmSync(inRoot(`dist/${name}`), { recursive: true, force: true });
  }
  const code = await npm("run", "build", "--silent");
  if (code !== 0) throw new LaunchFailed("The hub could not be built: the compiler says why above.");
  writeFileSync(inRoot(BUILT), stamp);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The process that holds the lock, or null where all have ended without letting go. */
function lockHolder() {
  const age = Date.now() - (statSync(inRoot(LOCK), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const pids = ["pid", "child"].map((name) => Number(readIfThere(`${LOCK}/${name}`)));
  if (pids[0] === 0) return age < 5_000 ? "that is just starting" : null;
  const living = pids.find((pid) => pid > 0 && pid !== process.pid && isRunning(pid));
  return living !== undefined && age < LONGEST_INSTALL_MILLISECONDS ? living : null;
}

const holdsLock = () => readIfThere(`${LOCK}/pid`) === String(process.pid);

function tryLock() {
  try {
    mkdirSync(inRoot("dist"), { recursive: true });
    mkdirSync(inRoot(LOCK));
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new LaunchFailed(`${ROOT} must be installed and built, and this user cannot write there.`);
  }
  writeFileSync(inRoot(`${LOCK}/pid`), String(process.pid));
  return true;
}

/** Two launches at once must not install over each other: the second waits, and finds the work done. */
async function lock() {
  let isTold = false;
  while (!tryLock()) {
    const holder = lockHolder();
    if (holder === null) discardLock();
    else if (!isTold) say(`Waiting for another launch (process ${holder}) that installs or builds ...`);
    isTold = isTold || holder !== null;
    await pause(200);
  }
}

function discardLock() {
  const aside = inRoot(`${LOCK}.${process.pid}`);
  try {
    renameSync(inRoot(LOCK), aside);
  } catch {
    // Another launch was quicker to discard it.
  }
  rmSync(aside, { recursive: true, force: true });
}

function unlock() {
  if (holdsLock()) rmSync(inRoot(LOCK), { recursive: true, force: true });
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
