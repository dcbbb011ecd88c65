import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import pg from "pg";
import { pino } from "pino";
import { partnerId } from "../../seeds/index.js";
import { newSigningKey } from "../../src/audit/seal/index.js";
import { dataSourceOf, ensureHubLogin } from "../../src/db/index.js";
import { openGate } from "../../src/server/gate.js";
import { buildHub, type HubOptions } from "../../src/server/hub.js";
import { plainSentence } from "../../src/server/plain-sentence.js";
import { UnsoundIssuers } from "../../src/server/sound-issuer.js";
import { makeCertificate } from "../support/certificate.js";
import { copyOfTemplate, dropDatabase } from "../support/databases.js";

const NAME = "https://council.example";
let databaseUrl: string;
let hubUrl: string;
let owner: pg.Client;

beforeAll(async () => {
  databaseUrl = await copyOfTemplate();
  hubUrl = await ensureHubLogin(databaseUrl);
  owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
});

beforeEach(async () => {
  await owner.query("DELETE FROM partner_key WHERE issuer = $1", [NAME]);
  await owner.query("DELETE FROM partner_issuer WHERE issuer = $1", [NAME]);
});

afterAll(async () => {
  await owner.end();
  await dropDatabase(process.env.TEST_SERVER_URL ?? "", new URL(databaseUrl).pathname.slice(1));
});

const pemOf = ({ publicKey }: { publicKey: KeyObject }) => publicKey.export({ type: "spki", format: "pem" });
const ec = (namedCurve: string) => pemOf(generateKeyPairSync("ec", { namedCurve }));
const rsa = (modulusLength: number) => pemOf(generateKeyPairSync("rsa", { modulusLength }));

const PRIVATE = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });

interface Row {
  readonly algorithm?: string;
  readonly pem?: string | Buffer;
  readonly jwksUri?: string;
  readonly binding?: string;
  readonly lifetime?: number;
}

async function register({ algorithm = "ES256", pem, jwksUri, binding = "NONE", lifetime = 900 }: Row): Promise<void> {
  await owner.query(
    `INSERT INTO partner_issuer (issuer, partner_id, algorithm, jwks_uri, binding, max_lifetime_seconds)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [NAME, partnerId("ashdale-council"), algorithm, jwksUri ?? null, binding, lifetime],
  );
  if (pem === undefined) return;
  await owner.query(
    "INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from) VALUES ($1, 'key-1', $2, 'epoch')",
    [NAME, pem],
  );
}

/** The sentence with which the start ends; null where it goes on. */
async function told(options: Partial<HubOptions> = {}): Promise<string | null> {
  const dataSource = await dataSourceOf({ url: hubUrl, entities: [], connections: 1 }).initialize();
  try {
    await openGate(dataSource, { audience: "concordat", ...options }, pino({ level: "silent" }));
    await dataSource.destroy();
    return null;
  } catch (error) {
    expect(dataSource.isInitialized).toBe(false);
    return plainSentence(error) ?? "a stack";
  }
}

test.each<[string, Row, string]>([
  ["no key", {}, "has no key and no address of a key set"],
  ["a small RSA key", { algorithm: "RS256", pem: rsa(1_024) }, "has a key key-1 that is smaller than 2048 bits"],
  ["an RSA key for ES256", { pem: rsa(2_048) }, "has a key key-1 that is not on the curve of ES256"],
  ["a key on another curve", { pem: ec("secp384r1") }, "has a key key-1 that is not on the curve of ES256"],
  [
    "an elliptic key for PS256",
    { algorithm: "PS256", pem: ec("P-256") },
    "has a key key-1 that is not an RSA key, as PS256 needs",
  ],
  ["a private key", { pem: PRIVATE }, "has a key key-1 that is a private one"],
  [
    "tokens that live for an hour (A7)",
    { pem: ec("P-256"), lifetime: 3_600 },
    "lets tokens live for longer than 15 minutes",
  ],
  ["a key that is none", { pem: "no key" }, "has a key key-1 that cannot be read"],
  [
    "a key set in clear",
    { jwksUri: "http://idp.example/keys" },
    "has a key set whose address must begin with https://",
  ],
  [
    "a key set inside (I6)",
    { jwksUri: "https://169.254.169.254/keys" },
    "has a key set whose address is in a private network",
  ],
  [
    "DPoP and a hub without an address",
    { pem: ec("P-256"), binding: "DPOP" },
    "binds tokens by DPoP, which needs HUB_PUBLIC_URL",
  ],
  [
    "mutual TLS and a hub that sees no certificates",
    { pem: ec("P-256"), binding: "MTLS" },
    "binds tokens by mutual TLS, which needs HUB_TLS_CLIENT_CA",
  ],
])("an issuer with %s stops the start with one sentence (A1, A4, A5)", async (_name, row, problem) => {
  await register(row);
  expect(await told()).toBe(`The issuer ${NAME} ${problem}.`);
});

test("what stops the start is not there to be registered in the first place: other algorithms, an issuer without a name", async () => {
  await expect(register({ algorithm: "HS256" })).rejects.toThrow("violates check constraint");
  await expect(
    owner.query("INSERT INTO partner_issuer (issuer, partner_id, algorithm) VALUES ('', $1, 'ES256')", [
      partnerId("ashdale-council"),
    ]),
  ).rejects.toThrow("violates check constraint");
});

test("sound issuers let the hub start, bound ones where its settings say how", async () => {
  await register({ pem: ec("P-256"), binding: "DPOP" });
  expect(await told({ publicUrl: "https://hub.example" })).toBeNull();
  await owner.query("UPDATE partner_issuer SET binding = 'MTLS' WHERE issuer = $1", [NAME]);
  const { certificate, key } = makeCertificate("hub.example");
  expect(await told({ tls: { certificate, key, clientAuthorities: certificate } })).toBeNull();
  expect(await told({ tls: { certificate, key, clientAuthorities: null } })).toMatch("needs HUB_TLS_CLIENT_CA");
});

test("no hub is built where the register holds an issuer that is not sound", async () => {
  await register({});
  const building = buildHub({
    claimKey: randomBytes(32),
    ...{ databaseUrl: hubUrl, audience: "concordat", accessMatrixPath: null, developmentIssuer: null },
    ...{ logKey: newSigningKey(), sequenceEveryMilliseconds: null, logLevel: "silent" },
  });
  await expect(building).rejects.toThrow(UnsoundIssuers);
});
