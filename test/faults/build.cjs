const { execFileSync } = require("node:child_process");
require("reflect-metadata");
require("../support/typescript-imports.cjs");

/**
 * Builds the hub once, so that what is killed is the program that people run, and makes the county that the test files
 * copy. Whole hubs have no clock but the machine's, so the county stands at this moment.
 */
module.exports = async function build() {
  execFileSync("npm", ["run", "build", "--silent"], { stdio: "inherit" });
  const { makeCountyTemplate } = require("../support/county-template.ts");
  globalThis.removeCountyTemplate = await makeCountyTemplate(new Date());
};
