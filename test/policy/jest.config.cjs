/**
 * Policy is judged without a database: the county that other tests ask is not made for these.
 *
 * @type {import("jest").Config}
 */
const { globalSetup, globalTeardown, ...everywhere } = require("../../jest.config.cjs");

module.exports = { ...everywhere, rootDir: "../..", roots: ["<rootDir>/test/policy"] };
