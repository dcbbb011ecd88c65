import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is made on a machine and belongs to no commit. */
const NOT_OURS = [".git", "node_modules", "dist", ".hub", "coverage", ".stryker-tmp"];

/** Every file of the repository, by its path from the root. */
export function repositoryFiles(directory = "."): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.includes(name))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return repositoryFiles(path);
      return entry.isFile() ? [path] : [];
    });
}

/** Every file of the repository with its text; bytes that are no text come as they may. */
export function* repositoryTexts(): Generator<readonly [path: string, text: string]> {
  for (const path of repositoryFiles()) yield [path, readFileSync(path, "utf8")];
}
