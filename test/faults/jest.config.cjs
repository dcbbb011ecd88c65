/**
 * Faults on purpose: whole hubs and their databases killed under load. Minutes, not seconds, so not part of `npm test`.
 *
 * @type {import("jest").Config}
 */
const everywhere = require("../../jest.config.cjs");

module.exports = {
  ...everywhere,
  rootDir: "../..",
  roots: ["<rootDir>/test/faults"],
  testMatch: ["**/*.fault.ts"],
  globalSetup: "<rootDir>/test/faults/build.cjs",
  maxWorkers: 1,
  testTimeout: 600_000,
};
