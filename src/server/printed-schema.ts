import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { print } from "graphql";
import type { HubModule } from "../access/index.js";
import { InvalidAccessMatrix } from "../policy/access-matrix.js";
import { readMatrixFile } from "../policy/matrix/problems.js";
import { homesOf, SHARED } from "./printed/homes.js";
import { matrixPage } from "./printed/matrix-page.js";
import { modulePage, wholePage } from "./printed/schema-pages.js";
import { buildHubSchema } from "./schema.js";

/** Where the pages are kept, from the root of the repository. */
export const SCHEMA_FOLDER = "schema";

/** Pages by the name of their file. */
export type Pages = ReadonlyMap<string, string>;

const MATRIX = join(__dirname, "..", "policy", "access-matrix.yaml");

/**
 * Prints the contract with partners: the whole schema, one page a module, and the access matrix for governance leads.
 *
 * The same code and matrix always give the same pages, so that what is committed can be compared with them.
 */
export function printPages(modules: readonly HubModule[], matrixPath: string = MATRIX): Pages {
  const { declared, served, labels } = buildHubSchema(modules);
  const homes = homesOf(declared, modules);
  const federation = served.extensionASTNodes.map((node) => print(node)).join("\n");
  return new Map([
    ["hub.graphql", wholePage(declared, federation)],
    ...[SHARED, ...modules.map(({ name }) => name)].map((home): [string, string] => [
      `${home}.graphql`,
      modulePage(home, declared, homes, labels),
    ]),
    ["access-matrix.md", pageOfMatrix(matrixPath, declared)],
  ]);
}

function pageOfMatrix(path: string, schema: Parameters<typeof matrixPage>[2]): string {
  const text = readFileSync(path, "utf8");
  const reading = readMatrixFile(text);
  if ("problems" in reading) throw new InvalidAccessMatrix(reading.problems);
  return matrixPage(reading.file, createHash("sha256").update(text).digest("hex"), schema);
}

/** The pages in a folder; none where there is no folder. */
export function readPages(folder: string): Pages {
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
}

/** The names of pages that are missing, changed or left over. */
export function stalePages(committed: Pages, printed: Pages): string[] {
  const names = new Set([...committed.keys(), ...printed.keys()]);
  return [...names].filter((name) => committed.get(name) !== printed.get(name)).sort();
}
