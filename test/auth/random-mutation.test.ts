import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { CheckedSignatures, type Issuer, signToken, verifyToken } from "../../src/auth/index.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const NOW = new Date("2031-05-04T10:00:00Z");
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ISSUER: Issuer = {
  ...{ issuer: "urn:test:council", partnerId: "partner" as PartnerId, agencyType: "LOCAL_AUTHORITY" },
  ...{ algorithm: "ES256", maxLifetimeSeconds: 900, clientId: null, binding: "NONE", isSingleUse: false },
  ...{ mayReadSchema: false, costPerMinute: null },
  keys: new Map([["key-1", { key: publicKey, validity: { from: new Date(0), to: null } }]]),
};
const TOKEN = signToken({
  ...{ issuer: ISSUER.issuer, audience: "concordat", subject: "kit-barlow", role: "DUTY_WORKER" },
  ...{
    purposes: ["EMERGENCY"],
    issuedAt: NOW,
    lifetimeSeconds: 600,
    key: privateKey,
    kid: "key-1",
    algorithm: "ES256",
  },
});
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."];

/** One token or another, by a memory of signatures that knows the good one already. */
const signatures = new CheckedSignatures();
const verify = (token: string) =>
  verifyToken(token, { directory: { find: async () => ISSUER }, audience: "concordat", signatures }, NOW);

const place = fc.nat({ max: TOKEN.length - 1 });
const letter = fc.constantFrom(...LETTERS);
const changed = fc.oneof(
  fc.tuple(place, letter).map(([at, other]) => TOKEN.slice(0, at) + other + TOKEN.slice(at + 1)),
  fc.tuple(place, letter).map(([at, more]) => TOKEN.slice(0, at) + more + TOKEN.slice(at)),
  fc.tuple(place, fc.integer({ min: 1, max: 9 })).map(([at, many]) => TOKEN.slice(0, at) + TOKEN.slice(at + many)),
  fc.tuple(place, place).map(([one, other]) => swapped(one, other)),
  fc.tuple(place, letter, place, letter).map(([one, first, other, second]) => {
    const once = TOKEN.slice(0, one) + first + TOKEN.slice(one + 1);
    return once.slice(0, other) + second + once.slice(other + 1);
  }),
);

function swapped(one: number, other: number): string {
  const letters = [...TOKEN];
  [letters[one], letters[other]] = [letters[other] ?? "", letters[one] ?? ""];
  return letters.join("");
}

test("a good token is let in, and no token that differs from it in a letter or more (A1, A2)", async () => {
  expect((await verify(TOKEN)).subject).toBe("kit-barlow");
  await fc.assert(
    fc.asyncProperty(changed, async (token) => {
      fc.pre(token !== TOKEN);
      await expect(verify(token)).rejects.toThrow("A valid bearer token is required.");
    }),
    { numRuns: 1_500 },
  );
});
