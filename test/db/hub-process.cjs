/**
 * A hub reduced to its database, as a process of its own, so that a test can end it in every way a process ends.
 *
 * Usage: node hub-process.cjs <data directory> <wait | finish | throw>. It prints the port of its PostgreSQL once it is up.
 */
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { transformSync } = require("@swc/core");

const OPTIONS = { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } };

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { ...OPTIONS, filename });
  // The sources name each other as the compiled files they will be.
  module._compile(code.replace(/require\("(\..*?)\.js"\)/g, 'require("$1")'), filename);
};

const { startEmbeddedPostgres } = require(resolve(__dirname, "../../src/db/embedded-postgres.ts"));
const [dataDir, ending] = process.argv.slice(2);

startEmbeddedPostgres({ dataDir, databaseName: "county", durability: "test" }).then(
  ({ url }) => {
    process.stdout.write(`${new URL(url).port}\n`);
    if (ending === "wait") setInterval(() => undefined, 1_000_000);
    if (ending === "throw") setImmediate(() => Promise.reject(new RangeError("nobody caught this")));
  },
  (error) => {
    process.stderr.write(`${error.name}: ${error.message}\n`);
    process.exitCode = 1;
  },
);
