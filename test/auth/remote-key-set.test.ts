import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Algorithm } from "../../src/auth/index.js";
import { RemoteKeySet } from "../../src/auth/remote-key-set.js";

const MINUTE = 60_000;
const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const entry = (kid: string, key: KeyObject = publicKey, more: object = {}) => ({
  kid,
  ...key.export({ format: "jwk" }),
  ...more,
});
const setOf = (...keys: object[]) => JSON.stringify({ keys });

/** A key set whose server answers when, and what, the test says. */
function published(algorithm: Algorithm = "ES256") {
  const waiting: { answer: (text: string) => void; fail: () => void }[] = [];
  const failures: unknown[] = [];
  const clock = { now: 0 };
  const set = new RemoteKeySet({
    ...{ algorithm, monotonicNow: () => clock.now, onFailure: (error) => failures.push(error) },
    read: () =>
      new Promise((resolve, reject) => {
        waiting.push({ answer: resolve, fail: () => reject(new Error("down")) });
      }),
  });
  const known = async (kid: string) => (await set.keysFor(kid)).has(kid);
  return { waiting, failures, clock, known };
}

async function readOnce(set: ReturnType<typeof published>, text = setOf(entry("a"))): Promise<void> {
  const asked = set.known("a");
  set.waiting.at(-1)?.answer(text);
  await asked;
}

describe("a published key set (A3)", () => {
  test("is read once for all who wait for it", async () => {
    const set = published();
    const asked = [set.known("a"), set.known("a"), set.known("b")];
    expect(set.waiting).toHaveLength(1);
    set.waiting[0]?.answer(setOf(entry("a")));
    expect(await Promise.all(asked)).toEqual([true, true, false]);
  });

  test("is not read again for an unknown key within 30 seconds, and is afterwards", async () => {
    const set = published();
    await readOnce(set);
    set.clock.now += 30_000;
    expect(await set.known("b")).toBe(false);
    set.clock.now += 1;
    const asked = set.known("b");
    set.waiting[1]?.answer(setOf(entry("a"), entry("b")));
    expect(await asked).toBe(true);
    expect(set.waiting).toHaveLength(2);
  });

  test("is read ahead after five minutes while known keys go on at once", async () => {
    const set = published();
    await readOnce(set);
    set.clock.now += 5 * MINUTE + 1;
    expect(await set.known("a")).toBe(true);
    expect(set.waiting).toHaveLength(2);
  });

  test("is waited for after ten minutes, so that a key that was taken away is refused", async () => {
    const set = published();
    await readOnce(set);
    set.clock.now += 10 * MINUTE + 1;
    const asked = set.known("a");
    set.waiting[1]?.answer(setOf());
    expect(await asked).toBe(false);
  });

  test("holds nobody up while its server does not answer: known keys go on", async () => {
    const set = published();
    await readOnce(set);
    set.clock.now += 10 * MINUTE + 1;
    const asked = set.known("a");
    set.waiting[1]?.fail();
    expect(await asked).toBe(true);
    set.clock.now += MINUTE;
    expect(await set.known("a")).toBe(true);
    expect([set.waiting.length, set.failures.length]).toEqual([3, 1]);
  });

  test.each([
    ["no JSON", "<html>"],
    ["no set", "[]"],
    ["a set without end", setOf(...Array.from({ length: 101 }, (_, index) => entry(`k${index}`)))],
  ])("that has become %s is a failure, and the last good one stays", async (_name, text) => {
    const set = published();
    await readOnce(set);
    set.clock.now += 10 * MINUTE + 1;
    const asked = set.known("a");
    set.waiting[1]?.answer(text);
    expect(await asked).toBe(true);
    expect(set.failures).toHaveLength(1);
  });

  const rsa = (bits: number) => generateKeyPairSync("rsa", { modulusLength: bits }).publicKey;
  test.each<[string, object, Algorithm, boolean]>([
    ["a fit key", entry("a"), "ES256", true],
    ["a key for signatures by its algorithm", entry("a", publicKey, { use: "sig", alg: "ES256" }), "ES256", true],
    ["a key for encryption", entry("a", publicKey, { use: "enc" }), "ES256", false],
    ["a key for another algorithm", entry("a", publicKey, { alg: "ES384" }), "ES256", false],
    ["a key on another curve", entry("a"), "ES384", false],
    ["a small RSA key", entry("a", rsa(1_024)), "RS256", false],
    ["a fit RSA key", entry("a", rsa(2_048)), "RS256", true],
    ["a secret", { kid: "a", kty: "oct", k: "AAAA" }, "ES256", false],
    ["a key off its curve", { ...entry("a"), x: "AAAA" }, "ES256", false],
  ])("holds %s: %j for %s, taken: %s", async (_name, key, algorithm, isTaken) => {
    const set = published(algorithm);
    const asked = set.known("a");
    set.waiting[0]?.answer(setOf(key));
    expect(await asked).toBe(isTaken);
  });
});
