import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Named, namedIn } from "./named-in.js";
import { slicesIn } from "./text-tables.js";

const TESTS = join(__dirname, "../..");
/** The trace does not trace itself: its own files speak of every id. */
const OWN = "test/contract/trace";
const SLICES = "test/policy/slices/";

/** Everything that any test file names, by the file's path in the repository, in order. */
export function readTestFiles(): ReadonlyMap<string, readonly Named[]> {
  const files = new Map<string, readonly Named[]>();
  for (const path of pathsBelow(TESTS).sort()) {
    if (path.startsWith(OWN)) continue;
    const text = () => readFileSync(join(TESTS, "..", path), "utf8");
    if (path.endsWith(".test.ts")) files.set(path, namedIn(text()));
    else if (path.startsWith(SLICES))
      files.set(
        path,
        slicesIn(text()).map((row) => ({ ...row, kind: "row" as const })),
      );
  }
  return files;
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(join(TESTS, ".."), join(entry.parentPath, entry.name)).split(sep).join("/"));
}
