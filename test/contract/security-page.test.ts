import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { repositoryFiles } from "./repository-files.js";

const page = readFileSync("SECURITY.md", "utf8");
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const files = repositoryFiles();
const tests = files.filter((path) => /^test\/.*\.(test|fault)\.ts$/.test(path));
const texts = new Map(tests.map((path) => [path, readFileSync(path, "utf8")]));

interface Row {
  readonly threat: string;
  readonly where: string;
  readonly heldBy: string;
}

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (threat|---)/.test(line))
  .map((line): Row => {
    const [threat = "", , where = "", heldBy = ""] = line.slice(2, -2).split(" | ");
    return { threat, where, heldBy };
  });

const named = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

/** Whether a name on the page means a command, or a test file: by its path, its folder, a pattern or its bare name. */
function isThere(name: string): boolean {
  const command = name.match(/^npm run ([\w:]+)/)?.[1];
  if (command !== undefined) return command in scripts;
  const pattern = new RegExp(`^${name.replaceAll(".", "\\.").replaceAll("*", ".*")}(/.*|.*\\.ts)?$`);
  return tests.some((path) => pattern.test(path) || basename(path) === name);
}

describe("the page on security", () => {
  test("tells of threats", () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  test.each(rows)("names what holds $threat, and it is there", ({ heldBy }) => {
    const names = named(heldBy);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });

  test.each(rows)("names where $threat is met, and it is there", ({ where }) => {
    const paths = named(where).filter((name) => name.includes("/"));
    expect(paths.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
  });

  test("quotes no test that is not there", () => {
    const quoted = rows.flatMap(({ heldBy }) => [...heldBy.matchAll(/"([^"]+)"/g)].map(([, words = ""]) => words));
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words) => ![...texts.values()].some((text) => text.includes(words)))).toEqual([]);
  });
});
