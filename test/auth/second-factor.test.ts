import { generateKeyPairSync } from "node:crypto";
import { CheckedSignatures, type Issuer, signToken, verifyToken } from "../../src/auth/index.js";
import type { PartnerId } from "../../src/kernel/ids.js";

const NOW = new Date("2031-05-04T10:00:00Z");
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ISSUER: Issuer = {
  issuer: "urn:test:council",
  partnerId: "partner" as PartnerId,
  agencyType: "LOCAL_AUTHORITY",
  algorithm: "ES256",
  maxLifetimeSeconds: 900,
  ...{ clientId: null, binding: "NONE", isSingleUse: false },
  mayReadSchema: false,
  costPerMinute: null,
  keys: new Map([["key-1", { key: publicKey, validity: { from: new Date(0), to: null } }]]),
};

const TERMS = {
  directory: { find: async () => ISSUER },
  audience: "concordat",
  signatures: new CheckedSignatures(),
};

function verified(amr?: unknown) {
  const token = signToken({
    ...{
      issuer: ISSUER.issuer,
      audience: "concordat",
      subject: "kit-barlow",
      role: "DUTY_WORKER",
      purposes: ["EMERGENCY"],
    },
    ...{ issuedAt: NOW, lifetimeSeconds: 600, key: privateKey, kid: "key-1", algorithm: "ES256" },
    ...(amr === undefined ? {} : { amr: amr as readonly string[] }),
  });
  return verifyToken(token, TERMS, NOW);
}

test.each<[string, unknown, boolean]>([
  ["nothing", undefined, false],
  ["an empty list", [], false],
  ["a password", ["pwd"], false],
  ["a password and a PIN", ["pwd", "pin"], false],
  ["words that only look like it", ["MFA", "mfa ", "not-mfa"], false],
  ["several factors", ["pwd", "mfa"], true],
  ["a one-time password", ["pwd", "otp"], true],
  ["a key in hardware", ["hwk"], true],
  ["a smart card", ["sc", "pin"], true],
])("a token that says of the sign-in %s has a second factor or not", async (_what, amr, expected) => {
  expect((await verified(amr)).hasSecondFactor).toBe(expected);
});

test.each([
  ["a text", "mfa"],
  ["a number in the list", [1]],
  ["a list without end", Array(21).fill("mfa")],
  ["an object", { mfa: true }],
])("a token whose methods are %s is refused", async (_what, amr) => {
  await expect(verified(amr)).rejects.toThrow("A valid bearer token is required.");
});
