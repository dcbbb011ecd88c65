const { execFileSync } = require("node:child_process");

/** Builds the hub once, so that what is killed is the program that people run. */
module.exports = function build() {
  execFileSync("npm", ["run", "build", "--silent"], { stdio: "inherit" });
};
