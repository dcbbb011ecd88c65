// Jest maps imports of "./x.js" to "./x.ts" in test files, but not in the global set-up: this does it there.
const Module = require("node:module");

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolveTypeScript(request, ...rest) {
  try {
    return resolveFilename.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return resolveFilename.call(this, request.replace(/\.js$/, ".ts"), ...rest);
  }
};
