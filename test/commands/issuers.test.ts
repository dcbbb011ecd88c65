import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readIssuerAddArguments, runIssuerAdd } from "../../src/commands/run-issuer-add.js";
import { readIssuerKeyArguments, runIssuerKey } from "../../src/commands/run-issuer-key.js";
import { reachOf } from "../../src/server/sound-issuer.js";
import { useHub } from "../support/hub.js";
import { signedBy } from "../support/partner-issuer.js";

const clock = { milliseconds: 1_000_000 };
const hub = useHub({ monotonicNow: () => clock.milliseconds });
const REACH = reachOf({ publicUrl: null, tls: null, mayReadKeysPrivately: false });
const ISSUER = "https://idp.council.example";
const pairs = {
  first: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  second: generateKeyPairSync("ec", { namedCurve: "P-256" }),
};

let directory: string;
const file = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "concordat-issuer-"));
  for (const [name, { publicKey, privateKey }] of Object.entries(pairs)) {
    await writeFile(file(`${name}.pem`), publicKey.export({ type: "spki", format: "pem" }));
    await writeFile(file(`${name}.key`), privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1_024 });
  await writeFile(file("small.pem"), publicKey.export({ type: "spki", format: "pem" }));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

async function add(...args: string[]): Promise<string> {
  const known = ["--partner", "Ashdale Council", "--issuer", ISSUER, "--algorithm", "ES256"];
  const read = await readIssuerAddArguments([...known, ...args], hub().now);
  if (!read) throw new Error("help was wanted");
  return runIssuerAdd(hub().owner, REACH, read);
}

async function change(...args: string[]): Promise<string> {
  const read = await readIssuerKeyArguments(["--issuer", ISSUER, ...args], hub().now);
  if (!read) throw new Error("help was wanted");
  return runIssuerKey(hub().owner, read);
}

async function statusOf(name: keyof typeof pairs): Promise<number> {
  clock.milliseconds += 60_000;
  const iat = Math.floor(hub().now.getTime() / 1_000);
  const who = { iss: ISSUER, aud: "concordat", sub: "priya-nair", role: "PRACTITIONER", purposes: ["CARE_MANAGEMENT"] };
  const token = signedBy(
    pairs[name].privateKey,
    { alg: "ES256", typ: "at+jwt", kid: name },
    { ...who, iat, exp: iat + 600 },
  );
  return (await hub().post({ query: "{ me { role } }" }, { authorization: `Bearer ${token}` })).status;
}

describe("registering an issuer", () => {
  test.each<[string, string[], string]>([
    ["neither key nor address", [], "has no key and no address of a key set"],
    ["a key without its id", ["--key", "first.pem"], "--key and --kid belong together"],
    ["a key id that no token may have", ["--kid", "k;k", "--key", "first.pem"], "--kid must be"],
    ["a small key", ["--algorithm", "RS256", "--kid", "k", "--key", "small.pem"], "is smaller than 2048 bits"],
    ["a private key", ["--kid", "k", "--key", "first.key"], "the private one stays with the partner"],
    ["a file that is not there", ["--kid", "k", "--key", "none.pem"], "cannot be read"],
    ["an address inside (I6)", ["--jwks", "https://10.0.0.1/keys"], "is in a private network"],
    [
      "an algorithm with a secret (A1)",
      ["--algorithm", "HS256", "--jwks", "https://idp.example/keys"],
      "must sign with one of",
    ],
    [
      "a binding that the hub cannot check",
      ["--binding", "DPOP", "--jwks", "https://idp.example/k"],
      "needs HUB_PUBLIC_URL",
    ],
    ["a lifetime of a day (A7)", ["--lifetime", "86400", "--jwks", "https://idp.example/keys"], "at most 900"],
    ["a partner that is none", ["--partner", "Nowhere", "--jwks", "https://idp.example/keys"], "no such partner"],
  ])("is refused with %s, and nothing is registered", async (_name, args, told) => {
    const named = args.map((word) => (/\.(pem|key)$/.test(word) ? file(word) : word));
    await expect(add(...named)).rejects.toThrow(told);
    expect((await hub().owner.query("SELECT FROM partner_issuer WHERE issuer = $1", [ISSUER])).rowCount).toBe(0);
  });

  test("lets its tokens in; a second key overlaps with the first, until that ends (A3)", async () => {
    expect(await add("--kid", "first", "--key", file("first.pem"))).toMatch("Ashdale Council is known by tokens of");
    expect([await statusOf("first"), await statusOf("second")]).toEqual([200, 401]);
    await change("--kid", "second", "--key", file("second.pem"));
    expect([await statusOf("first"), await statusOf("second")]).toEqual([200, 200]);
    await change("--kid", "first", "--end");
    expect([await statusOf("first"), await statusOf("second")]).toEqual([401, 200]);
  });

  test("is done once, and a key id is for one key", async () => {
    await expect(add("--kid", "first", "--key", file("first.pem"))).rejects.toThrow("registered already");
    await expect(change("--kid", "first", "--key", file("second.pem"))).rejects.toThrow("a key of that id already");
    await expect(change("--kid", "k", "--key", file("small.pem"))).rejects.toThrow("is not on the curve of ES256");
    await expect(change("--kid", "none", "--end")).rejects.toThrow("no registered key of that id");
  });
});
