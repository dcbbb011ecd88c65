/**
 * Breaks src/policy in every way the tool knows, one at a time, and holds the decision tables against each.
 *
 * A mutant that survives is a rule that no row holds.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
// biome-ignore lint/style/noDefaultExport: the tool reads what a settings file gives by default
export default {
  mutate: ["src/policy/**/*.ts"],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { projectType: "custom", configFile: "test/policy/mutation/jest.config.cjs", enableFindRelatedTests: false },
  timeoutMS: 60_000,
  coverageAnalysis: "perTest",
  concurrency: 2,
  // What is made once, when a file is loaded, would need every table anew for each mutant: lists of words, mostly.
  ignoreStatic: true,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: ".hub/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false },
  // It would rewrite the compiler settings with a compiler interface that TypeScript 7 has not; the tests need none.
  tsconfigFile: "none",
  tempDirName: ".hub/mutation",
  ignorePatterns: ["dist", "schema", ".hub"],
};
