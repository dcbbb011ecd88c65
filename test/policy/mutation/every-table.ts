import { readdirSync } from "node:fs";
import { join } from "node:path";

// One file for all, so that a mutant costs one loading of policy and not eighteen. A law tried on random facts is left
// out: it takes long over each mutant, and may catch by luck today what no row holds.
const TABLES = join(__dirname, "..");
const isTable = (file: string) => file.endsWith(".test.ts") && file !== "laws.test.ts";

for (const file of readdirSync(TABLES).filter(isTable)) {
  describe(file, () => {
    require(join(TABLES, file));
  });
}
