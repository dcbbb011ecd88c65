/**
 * Every decision table as one test file: what breaking a rule is held against.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...require("../jest.config.cjs"),
  rootDir: "../../..",
  roots: ["<rootDir>/test/policy/mutation"],
  testMatch: ["**/every-table.ts"],
  testEnvironment: require.resolve("./first-failure.cjs"),
};
