/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/global-setup.cjs",
  globalTeardown: "<rootDir>/test/support/global-teardown.cjs",
  setupFiles: ["reflect-metadata"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        sourceMaps: true,
        module: { type: "commonjs" },
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
      },
    ],
  },
  moduleNameMapper: {
    "^\\.{1,2}/jsutils/instanceOf\\.js$": "<rootDir>/test/support/instance-of.cjs",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  // A test that hangs is found by it, and none that the machine is slow for.
  testTimeout: 180_000,
  // Half of the work is PostgreSQL's: a worker less than there are cores would leave the machine waiting for it.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1500MB",
};
