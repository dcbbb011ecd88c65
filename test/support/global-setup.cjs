require("reflect-metadata");
require("./typescript-imports.cjs");

/** Makes the county that every test file takes a copy of. */
module.exports = async function globalSetup() {
  const { makeCountyTemplate } = require("./county-template.ts");
  globalThis.removeCountyTemplate = await makeCountyTemplate();
};
