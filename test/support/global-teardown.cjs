/** Drops what the run made on the server, then stops the embedded one. */
module.exports = async function globalTeardown() {
  await globalThis.removeCountyTemplate?.();
};
