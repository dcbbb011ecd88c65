import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { partnerId } from "../../seeds/index.js";
import { developmentIssuerOf, readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const QUERY = { query: "{ me { role purpose } }" };
const OTHER = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

let key: KeyObject;
let kid: string;

beforeAll(async () => {
  const issuer = await readDevelopmentIssuer(process.env.TEST_DATA_DIR ?? "");
  if (!issuer) throw new Error("the test run has no development issuer");
  ({ privateKey: key, kid } = issuer);
});

type Part = Record<string, unknown>;

function claims(changed: Part = {}): Part {
  const iat = Math.floor(hub().now.getTime() / 1_000);
  return {
    iss: developmentIssuerOf(partnerId("ashdale-council")),
    aud: "concordat",
    sub: "priya-nair",
    role: "PRACTITIONER",
    purposes: ["CARE_MANAGEMENT"],
    ...{ iat, exp: iat + 600 },
    ...changed,
  };
}

const base64url = (part: Part | string) =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

/** A token signed by hand, since a library would refuse to make most of these. */
function signed(payload: Part | string, header: Part = {}, by: KeyObject = key): string {
  const head = base64url({ alg: "ES256", typ: "at+jwt", kid, ...header });
  const body = `${head}.${base64url(payload)}`;
  const signature = sign("sha256", Buffer.from(body), { key: by, dsaEncoding: "ieee-p1363" });
  return `${body}.${signature.toString("base64url")}`;
}

function hmac(payload: Part, header: Part, secret: string | Buffer): string {
  const body = `${base64url({ typ: "at+jwt", kid, ...header })}.${base64url(payload)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

const present = (token: string, headers: Record<string, string> = {}) =>
  hub().post(QUERY, { authorization: `Bearer ${token}`, ...headers });

test("a token that the partner's registered key signed is let in", async () => {
  const answer = await present(signed(claims()));
  expect(answer.status).toBe(200);
  expect(answer.body.data.me).toEqual({ role: "PRACTITIONER", purpose: "CARE_MANAGEMENT" });
});

const pem = () => createPublicKey(key).export({ type: "spki", format: "pem" });
const der = () => createPublicKey(key).export({ type: "spki", format: "der" });

describe("every other token gets the same 401", () => {
  const forged: [string, () => string | undefined][] = [
    ["no token at all", () => undefined],
    ["an empty token", () => ""],
    ["no signature", () => `${base64url({ alg: "none", typ: "at+jwt", kid })}.${base64url(claims())}.`],
    ["algorithm None with a signature", () => signed(claims(), { alg: "None" })],
    ["an HMAC over the public key's PEM", () => hmac(claims(), { alg: "HS256" }, pem() as string)],
    ["an HMAC over the public key's DER", () => hmac(claims(), { alg: "HS256" }, der() as Buffer)],
    ["another algorithm than the issuer's", () => signed(claims(), { alg: "RS256" })],
    ["another key", () => signed(claims(), {}, OTHER)],
    ["a key id that is a path", () => signed(claims(), { kid: "../../etc/hostname" })],
    ["a key id that is SQL", () => signed(claims(), { kid: "' OR 1=1 --" })],
    ["a key id that every object has", () => signed(claims(), { kid: "__proto__" })],
    ["a key id of 10 kB", () => signed(claims(), { kid: "k".repeat(10_000) })],
    ["no key id", () => signed(claims(), { kid: undefined })],
    ["a critical header nobody knows", () => signed(claims(), { crit: ["b64"] })],
    ["the type of an id token", () => signed(claims(), { typ: "JWT" })],
    ["another audience", () => signed(claims({ aud: "evil-concordat" }))],
    ["an audience among several", () => signed(claims({ aud: ["concordat", "other"] }))],
    ["an unregistered issuer", () => signed(claims({ iss: "https://unknown.example" }))],
    [
      "another partner's issuer with a user it does not have",
      () => signed(claims({ iss: developmentIssuerOf(partnerId("northmere-icb")) })),
    ],
    ["no expiry", () => signed(claims({ exp: undefined }))],
    ["an expiry of infinity", () => signed(JSON.stringify(claims()).replace(/"exp":\d+/, '"exp":1e400'))],
    ["an expiry as text", () => signed(claims({ exp: "2099-01-01" }))],
    ["an expiry 31 seconds ago", () => signed(claims({ iat: seconds(-600), exp: seconds(-31) }))],
    ["an issue in the future", () => signed(claims({ iat: seconds(31), exp: seconds(600) }))],
    ["a start in the future", () => signed(claims({ nbf: seconds(60) }))],
    ["a lifetime longer than the issuer's", () => signed(claims({ exp: seconds(13 * 3_600) }))],
    ["a subject that is an object", () => signed(claims({ sub: { id: "priya-nair" } }))],
    ["a subject the partner does not have", () => signed(claims({ sub: "nobody" }))],
    ["a role the user does not hold", () => signed(claims({ role: "IG_LEAD" }))],
    ["a role there is not", () => signed(claims({ role: "ADMIN" }))],
    ["a purpose there is not", () => signed(claims({ purposes: ["CURIOSITY"] }))],
    ["no purpose", () => signed(claims({ purposes: [] }))],
    ["a payload that is a text", () => signed("hello")],
  ];

  test.each(forged)("%s", async (_name, make) => {
    const token = make();
    const answer = await hub().post(QUERY, token === undefined ? {} : { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(401);
    const { requestId } = answer.body.extensions.hub;
    expect(answer.body).toEqual({
      errors: [{ message: "A valid bearer token is required.", extensions: { code: "UNAUTHENTICATED" } }],
      extensions: { hub: { requestId } },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event).toMatchObject({
      kind: "SIGN_IN_REFUSED",
      partnerId: null,
      userId: null,
      hasRefusal: true,
      subjectIds: [],
    });
  });

  function seconds(from: number): number {
    return Math.floor(hub().now.getTime() / 1_000) + from;
  }
});

describe("what the register says bites on the next request", () => {
  const changes: [string, string, string][] = [
    ["a suspended user", "UPDATE staff_user SET status = $1 WHERE subject = 'priya-nair'", "SUSPENDED"],
    ["a suspended partner", "UPDATE partner SET status = $1 WHERE name = 'Ashdale Council'", "SUSPENDED"],
    ["a user who has left", "UPDATE staff_user SET status = $1 WHERE subject = 'priya-nair'", "LEFT"],
  ];

  test.each(changes)("%s is refused, with a token that was good a moment ago", async (_name, change, status) => {
    const token = signed(claims());
    expect((await present(token)).status).toBe(200);
    await hub().owner.query(change, [status]);
    expect((await present(token)).status).toBe(401);
    await hub().owner.query(change, ["ACTIVE"]);
    expect((await present(token)).status).toBe(200);
  });

  test("a changed role is refused until the partner issues a token that says so", async () => {
    const change = "UPDATE staff_user SET role = $1 WHERE subject = 'priya-nair'";
    await hub().owner.query(change, ["MANAGER"]);
    expect((await present(signed(claims()))).status).toBe(401);
    expect((await present(signed(claims({ role: "MANAGER" })))).status).toBe(200);
    await hub().owner.query(change, ["PRACTITIONER"]);
  });
});

describe("the purpose of the request", () => {
  const several = () => signed(claims({ purposes: ["CARE_MANAGEMENT", "SAFEGUARDING"] }));

  test("is required when the token allows several", async () => {
    const answer = await present(several());
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, "PURPOSE_REQUIRED"]);
  });

  test("is the one that the header states", async () => {
    const answer = await present(several(), { "hub-purpose": "SAFEGUARDING" });
    expect(answer.body.data.me.purpose).toBe("SAFEGUARDING");
  });

  test.each(["DIRECT_CARE", "CURIOSITY", "safeguarding"])("must be among those of the token: %s", async (purpose) => {
    const answer = await present(several(), { "hub-purpose": purpose });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, "PURPOSE_NOT_ALLOWED"]);
  });

  test("must be one that the kind of agency may declare, whatever the token allows", async () => {
    const answer = await present(signed(claims({ purposes: ["SUPERVISION"] })));
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, "PURPOSE_NOT_ALLOWED"]);
  });
});
