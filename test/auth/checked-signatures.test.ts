import { generateKeyPairSync } from "node:crypto";
import { CheckedSignatures } from "../../src/auth/index.js";

const NOW = new Date("2031-05-04T10:00:00Z");
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const key = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
const FIRST = key();
const SECOND = key();

/** A memory of signatures, and how often one had to be verified. */
function memory() {
  const signatures = new CheckedSignatures();
  const count = { verified: 0 };
  const check = (token: string, by = FIRST, now = NOW) =>
    signatures.check(token, by, "ES256", now, () => {
      count.verified += 1;
    });
  return { signatures, count, check };
}

test("a signature that was good is not verified again for a minute, and is afterwards", () => {
  const { check, count } = memory();
  for (const passed of [0, 1, 59_999]) check("a.b.c", FIRST, later(passed));
  expect(count.verified).toBe(1);
  check("a.b.c", FIRST, later(60_000));
  expect(count.verified).toBe(2);
});

test("another token, and the same token by another key or algorithm, are verified", () => {
  const { check, count, signatures } = memory();
  check("a.b.c");
  check("a.b.d");
  check("a.b.c", SECOND);
  signatures.check("a.b.c", FIRST, "ES384", NOW, () => {
    count.verified += 1;
  });
  expect(count.verified).toBe(4);
});

test("a bad signature is not remembered", () => {
  const { signatures, check, count } = memory();
  const refuse = () => {
    throw new Error("bad");
  };
  expect(() => signatures.check("a.b.c", FIRST, "ES256", NOW, refuse)).toThrow("bad");
  check("a.b.c");
  expect(count.verified).toBe(1);
});

test("ten thousand signatures are remembered and no more, the oldest being forgotten", () => {
  const { check, count } = memory();
  for (let index = 0; index <= 10_000; index += 1) check(`token-${index}`);
  check("token-1");
  expect(count.verified).toBe(10_001);
  check("token-0");
  expect(count.verified).toBe(10_002);
});
