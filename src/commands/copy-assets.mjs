// Copies what the compiler leaves behind: the files that the built hub reads at run time, and
// the verifier of its log, which is handed on as it is.
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ASSETS = /\.(yaml|html|css)$|explorer[/\\][^/\\]+\.js$|audit-verify\.mjs$/;

for (const name of readdirSync("src", { recursive: true })) {
  if (ASSETS.test(name)) cpSync(join("src", name), join("dist", "src", name));
}
