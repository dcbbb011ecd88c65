import { constants, createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { partnerId } from "../../seeds/index.js";
import { developmentIssuerOf, readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import { useHub } from "../support/hub.js";
import { PartnerIssuer, signedBy } from "../support/partner-issuer.js";

const hub = useHub();
const QUERY = { query: "{ me { role purpose } }" };
const OTHER = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

let key: KeyObject;
let kid: string;
let withClient: PartnerIssuer;
let withRsa: PartnerIssuer;
let short: PartnerIssuer;

beforeAll(async () => {
  withClient = await PartnerIssuer.register(hub(), { issuer: "https://client.example", clientId: "council-app" });
  const pair = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  withRsa = await PartnerIssuer.register(hub(), { issuer: "https://rsa.example", algorithm: "RS256", pair });
  short = await PartnerIssuer.register(hub(), { issuer: "https://short.example" });
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

/** What an RSA key signs by its other way of padding, which the issuer did not register. */
function byPss(issuer: PartnerIssuer, alg: string): string {
  const body = `${base64url({ alg, typ: "at+jwt", kid: issuer.kid })}.${base64url(issuer.claims())}`;
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return `${body}.${sign("sha256", Buffer.from(body), { key: issuer.key, ...padding }).toString("base64url")}`;
}

test("a token that the partner's registered key signed is let in", async () => {
  const answer = await present(signed(claims()));
  expect(answer.status).toBe(200);
  expect(answer.body.data.me).toEqual({ role: "PRACTITIONER", purpose: "CARE_MANAGEMENT" });
});

const pem = () => createPublicKey(key).export({ type: "spki", format: "pem" });
const der = () => createPublicKey(key).export({ type: "spki", format: "der" });

test("a token is let in for the client that its issuer registered", async () => {
  expect((await present(withClient.token({ client_id: "council-app" }))).status).toBe(200);
  expect((await present(withClient.token({ azp: "council-app" }))).status).toBe(200);
});

test("a token by RSA is let in for an issuer that registered it", async () => {
  expect((await present(withRsa.token())).status).toBe(200);
});

test("a partner's token acts as that partner, whatever a header says (A4)", async () => {
  const answer = await present(signed(claims()), {
    "x-agency": "INTEGRATED_CARE_BOARD",
    "x-partner-id": partnerId("northmere-icb"),
    "subject-distinguished-name": "CN=Northmere ICB",
  });
  const [event] = await hub().eventsOf(answer);
  expect([answer.status, event?.partnerId]).toEqual([200, partnerId("ashdale-council")]);
});

describe("every other token gets the same 401 (A1, A2, A4, A7, A10, A12)", () => {
  const forged: [string, () => string | undefined][] = [
    ["no token at all", () => undefined],
    ["an empty token", () => ""],
    ["no signature", () => `${base64url({ alg: "none", typ: "at+jwt", kid })}.${base64url(claims())}.`],
    ["algorithm None with a signature", () => signed(claims(), { alg: "None" })],
    ["an HMAC over the public key's PEM", () => hmac(claims(), { alg: "HS256" }, pem() as string)],
    ["an HMAC over the public key's DER", () => hmac(claims(), { alg: "HS256" }, der() as Buffer)],
    ["another algorithm than the issuer's", () => signed(claims(), { alg: "RS256" })],
    ["RSA's other padding, said aloud (A1)", () => byPss(withRsa, "PS256")],
    ["RSA's other padding, not said (A1)", () => byPss(withRsa, "RS256")],
    [
      "an HMAC over the key's modulus (A1)",
      () => {
        const { n = "" } = withRsa.publicKey.export({ format: "jwk" });
        return hmac(withRsa.claims(), { alg: "HS256", kid: withRsa.kid }, n);
      },
    ],
    [
      "the key of another issuer",
      () => signedBy(withRsa.key, { alg: "RS256", typ: "at+jwt", kid: short.kid }, short.claims()),
    ],
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
    ["the audience alone in a list", () => signed(claims({ aud: ["concordat"] }))],
    ["the audience and more", () => signed(claims({ aud: "concordat " }))],
    ["no audience", () => signed(claims({ aud: undefined }))],
    ["an empty audience", () => signed(claims({ aud: "" }))],
    ["no issuer", () => signed(claims({ iss: undefined }))],
    ["no type", () => signed(claims(), { typ: undefined })],
    ["the client of another partner (A10)", () => withClient.token({ client_id: "icb-app" })],
    ["another client beside the right one (A10)", () => withClient.token({ client_id: "council-app", azp: "icb-app" })],
    ["no client, where one is registered (A4)", () => withClient.token()],
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
    ["an issue at infinity", () => signed(JSON.stringify(claims()).replace(/"iat":\d+/, '"iat":1e400'))],
    ["an end before its beginning", () => signed(claims({ iat: seconds(20), exp: seconds(10) }))],
    ["a lifetime of 24 hours (A7)", () => short.token({ exp: seconds(24 * 3_600) })],
    ["a lifetime of a second more than 15 minutes (A7)", () => short.token({ exp: seconds(901) })],
    ["a start in the future", () => signed(claims({ nbf: seconds(60) }))],
    ["a lifetime longer than the issuer's", () => signed(claims({ exp: seconds(13 * 3_600) }))],
    ["a subject that is an object", () => signed(claims({ sub: { id: "priya-nair" } }))],
    ["a subject the partner does not have", () => signed(claims({ sub: "nobody" }))],
    ["a role the user does not hold", () => signed(claims({ role: "IG_LEAD" }))],
    ["a role there is not", () => signed(claims({ role: "ADMIN" }))],
    ["a purpose there is not", () => signed(claims({ purposes: ["CURIOSITY"] }))],
    ["no purpose", () => signed(claims({ purposes: [] }))],
    ["a payload that is a text", () => signed("hello")],
    ["a payload that is a text in JSON", () => signed('"hello"')],
    ["a payload that is a list", () => signed(JSON.stringify([claims()]))],
    ["a signature that is written in another way", () => otherSpelling(signed(claims()))],
    ["four parts", () => `${signed(claims())}.e30`],
    ["more than 8 kB", () => signed(claims({ more: "m".repeat(8_192) }))],
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

  /** The last letter of a signature holds four bits that say nothing; a decoder that is not strict takes any. */
  function otherSpelling(token: string): string {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return token.slice(0, -1) + letters[letters.indexOf(token.slice(-1)) + 1];
  }

  function seconds(from: number): number {
    return Math.floor(hub().now.getTime() / 1_000) + from;
  }
});

describe("clocks that differ", () => {
  const seconds = (from: number) => Math.floor(hub().now.getTime() / 1_000) + from;

  test("are borne with for 29 seconds, and not for 31 (A7)", async () => {
    const ended = (ago: number) => short.token({ iat: seconds(-600), exp: seconds(-ago) });
    const begun = (ahead: number) => short.token({ iat: seconds(ahead), exp: seconds(600) });
    const statuses = [ended(29), begun(29), ended(31), begun(31)].map(async (token) => (await present(token)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 401, 401]);
  });

  test("a token that was let in is refused once it has ended, though its signature is remembered", async () => {
    const token = short.token({ exp: seconds(5) });
    expect((await present(token)).status).toBe(200);
    const { now } = hub();
    hub().now = new Date(now.getTime() + 36_000);
    expect((await present(token)).status).toBe(401);
    hub().now = now;
  });
});

describe("what the register says bites on the next request (A11)", () => {
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
