import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { MODULES } from "../../src/modules.js";

/** One import line: who asks for what, and whether only for types. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

/** A room, and what it may ask for. A trailing slash means everything in that room. */
interface Room {
  readonly floor: number;
  readonly name: string;
  readonly mayImport: readonly string[];
  readonly packages?: readonly RegExp[];
}

const KERNEL = "src/kernel/";
const POLICY = "src/policy/";
const TRAIL = "src/audit/trail/index";
const SEAL = "src/audit/seal/index";
const EXPORT = "src/audit/export/index";
const ERASURE = "src/audit/erasure/index";
/** Rooms within a domain's folder that stand on a floor of their own. */
const NOT_INNER = [TRAIL, SEAL, EXPORT, ERASURE];
/** Lists, shapes and reasons. To the trail, the type of a decision is a word too, wherever policy keeps it. */
const POLICY_WORDS = ["src/policy/vocabulary", "src/policy/reason"];
const NODE = /^node:/;

const DOMAINS = MODULES.map(({ name }) => name);

const ROOMS: readonly Room[] = [
  { floor: 0, name: "kernel", mayImport: [], packages: [NODE] },
  { floor: 1, name: "policy", mayImport: [KERNEL], packages: [NODE, /^yaml$/, /^zod$/] },
  { floor: 2, name: "auth", mayImport: [KERNEL, ...POLICY_WORDS], packages: [NODE, /^zod$/, /^jsonwebtoken$/] },
  { floor: 2, name: "db", mayImport: [KERNEL, ...POLICY_WORDS] },
  { floor: 3, name: "audit/seal", mayImport: [KERNEL], packages: [NODE] },
  { floor: 3, name: "audit/trail", mayImport: [KERNEL, ...POLICY_WORDS, SEAL] },
  { floor: 3, name: "audit/export", mayImport: [KERNEL, ...POLICY_WORDS, TRAIL, SEAL], packages: [NODE] },
  { floor: 3, name: "audit/erasure", mayImport: [KERNEL, TRAIL] },
  { floor: 4, name: "access", mayImport: [KERNEL, POLICY, TRAIL, "src/db/index"] },
  ...DOMAINS.map((name, index) => ({
    floor: 5,
    name,
    mayImport: [
      ...[KERNEL, ...POLICY_WORDS, "src/access/index", "src/db/index"],
      ...DOMAINS.slice(0, index).map((lower) => `src/${lower}/index`),
      ...(name === "audit" ? [TRAIL, SEAL] : []),
    ],
  })),
  { floor: 6, name: "server", mayImport: ["src/", "seeds/", "ormconfig"] },
  { floor: 6, name: "commands", mayImport: ["src/", "seeds/", "ormconfig"] },
];

const TOP_FILES = ["src/main.ts", "src/modules.ts"];

/** Packages that only one room, or one file of it, may speak to. */
const SOLE_IMPORTERS: Readonly<Record<string, string>> = {
  jsonwebtoken: "src/auth/",
  "graphql-shield": "src/access/rule-tree",
};

const DECIDES = /^(src\/policy\/(decide|checks\/.*|verdict|gates)|src\/access\/rule-tree|graphql-shield)$/;
const NO_GRAPHQL = ["policy", "auth", "db", "audit/trail", "audit/seal", "audit/export", "audit/erasure"];
const KEEPS_NO_CLOCK = [
  "kernel",
  "policy",
  "auth",
  "audit/trail",
  "audit/seal",
  "audit/export",
  "audit/erasure",
  "access",
  ...DOMAINS,
];
/** Only the edges read the environment; the embedded PostgreSQL hands the search path on to the programs it runs. */
const MAY_READ_ENVIRONMENT = /^src\/(main|commands\/|db\/embedded\/run-program)/;

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => posix.join("src", name.replaceAll("\\", "/")))
  .filter((name) => /\.m?ts$/.test(name));
const IMPORTS = FILES.flatMap(importsOf);

/** The code without its comments, in which words may be said freely. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function importsOf(file: string): Import[] {
  const lines = codeOf(file).matchAll(
    /\b(?:import|export)\s+(type\s)?[^;"'()]*?from\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"|\brequire\(\s*"([^"]+)"/g,
  );
  return [...lines].map(([, type, named = "", bare = "", required = ""]) => {
    const specifier = named || bare || required;
    const target = specifier.startsWith(".")
      ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, "")
      : specifier;
    return { from: file, to: target, isTypeOnly: type !== undefined };
  });
}

function roomOf(file: string): Room | undefined {
  return [...ROOMS]
    .sort((one, other) => other.name.length - one.name.length)
    .find(({ name }) => file.startsWith(`src/${name}/`));
}

function isPackage(target: string): boolean {
  return !/^(src|seeds|migrations|test)\/|^ormconfig$|^\.\./.test(target);
}

function isPolicyType({ to, isTypeOnly }: Import): boolean {
  return isTypeOnly && to.startsWith(POLICY);
}

function isAllowed(line: Import, room: Room): boolean {
  const { to } = line;
  if (to.startsWith(`src/${room.name}/`) && roomOf(`${to}.ts`) === room) return true;
  const mayUse = room.mayImport.some((allowed) => (allowed.endsWith("/") ? to.startsWith(allowed) : to === allowed));
  return mayUse || (room.name === "audit/trail" && isPolicyType(line));
}

const told = ({ from, to }: Import): string => `${from} imports ${to}`;

describe("the floors of the house", () => {
  test.each(ROOMS.map(({ name }) => name))("the room %s is there", (name) => {
    expect(statSync(join("src", name)).isDirectory()).toBe(true);
    expect(FILES.some((file) => file.startsWith(`src/${name}/`))).toBe(true);
  });

  test("every file lies in a room that the table names", () => {
    expect(FILES.filter((file) => !roomOf(file) && !TOP_FILES.includes(file))).toEqual([]);
    expect(TOP_FILES.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(ROOMS.map((room) => [room.name, room] as const))("%s imports only what its floor allows", (_name, room) => {
    const lines = IMPORTS.filter(({ from, to }) => roomOf(from) === room && !isPackage(to));
    expect(lines.filter((line) => !isAllowed(line, room)).map(told)).toEqual([]);
  });

  test.each(ROOMS.filter(({ packages }) => packages).map((room) => [room.name, room] as const))(
    "%s uses only the packages its floor allows",
    (_name, room) => {
      const lines = IMPORTS.filter(({ from, to }) => roomOf(from) === room && isPackage(to));
      expect(lines.filter(({ to }) => !room.packages?.some((allowed) => allowed.test(to))).map(told)).toEqual([]);
    },
  );

  test("no domain decides for itself", () => {
    const deciders = IMPORTS.filter(({ from, to }) => DOMAINS.includes(roomOf(from)?.name ?? "") && DECIDES.test(to));
    expect(deciders.map(told)).toEqual([]);
  });

  test("nobody looks into a domain's inner files, not even the server", () => {
    const inner = IMPORTS.filter(({ from, to }) => {
      const domain = DOMAINS.find((name) => to.startsWith(`src/${name}/`));
      return (
        domain !== undefined &&
        !from.startsWith(`src/${domain}/`) &&
        to !== `src/${domain}/index` &&
        !NOT_INNER.includes(to)
      );
    });
    expect(inner.map(told)).toEqual([]);
  });

  test.each(Object.entries(SOLE_IMPORTERS))("%s is imported by %s alone", (name, sole) => {
    const importers = IMPORTS.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter(({ from }) => !from.startsWith(sole)).map(told)).toEqual([]);
  });

  test.each(NO_GRAPHQL)("%s knows nothing of GraphQL", (room) => {
    const lines = IMPORTS.filter(({ from, to }) => from.startsWith(`src/${room}/`) && isPackage(to));
    expect(lines.filter(({ to }) => /graphql|^@apollo/.test(to)).map(told)).toEqual([]);
  });

  test("policy, access and the domains are handed the time and never look at a clock", () => {
    const rooms = FILES.filter((file) => KEEPS_NO_CLOCK.includes(roomOf(file)?.name ?? ""));
    expect(
      rooms.filter((file) => /\bDate\.now\b|new Date\(\s*\)|\bDate\(\s*\)|performance\.now/.test(codeOf(file))),
    ).toEqual([]);
  });

  test("only the edges read the environment", () => {
    expect(FILES.filter((file) => /process\.env\b/.test(codeOf(file)) && !MAY_READ_ENVIRONMENT.test(file))).toEqual([]);
  });
});
