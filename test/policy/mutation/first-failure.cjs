const { TestEnvironment } = require("jest-environment-node");

/** Runs tests until one fails: a mutant that was caught once need not be caught a thousand times. */
module.exports = class FirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure") this.hasFailed = true;
    if (event.name === "test_start" && this.hasFailed) event.test.mode = "skip";
  }
};
