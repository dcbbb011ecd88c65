import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { thumbprintOf } from "../../src/auth/dpop-proof.js";
import { type Answer, useHub } from "../support/hub.js";
import { PartnerIssuer, signedBy, type Words } from "../support/partner-issuer.js";

const ADDRESS = "https://hub.county.example/graphql";
const hub = useHub({ publicUrl: "https://hub.county.example" });
const QUERY = { query: "{ me { role } }" };

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ed = generateKeyPairSync("ed25519");
const another = generateKeyPairSync("ec", { namedCurve: "P-256" });

let bound: PartnerIssuer;
let free: PartnerIssuer;
let once: PartnerIssuer;
let inTls: PartnerIssuer;

beforeAll(async () => {
  bound = await PartnerIssuer.register(hub(), { issuer: "https://bound.example", binding: "DPOP" });
  free = await PartnerIssuer.register(hub(), { issuer: "https://free.example" });
  once = await PartnerIssuer.register(hub(), { issuer: "https://once.example", isSingleUse: true });
  inTls = await PartnerIssuer.register(hub(), { issuer: "https://tls.example" });
});

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

const boundTo = ({ publicKey }: Pair, from = bound) => from.token({ cnf: { jkt: thumbprintOf(publicKey) } });
const seconds = () => Math.floor(hub().now.getTime() / 1_000);
const digestOf = (token: string) => createHash("sha256").update(token).digest("base64url");

function proof(token: string, by: Pair, changed: Words = {}, header: Words = {}): string {
  const alg = by === ed ? "EdDSA" : "ES256";
  const jwk = by.publicKey.export({ format: "jwk" });
  const claims = { jti: randomUUID(), htm: "POST", htu: ADDRESS, iat: seconds(), ath: digestOf(token), ...changed };
  return signedBy(by.privateKey, { typ: "dpop+jwt", alg, jwk, ...header }, claims);
}

const present = (token: string, dpop?: string, scheme = "DPoP") =>
  hub().post(QUERY, { authorization: `${scheme} ${token}`, ...(dpop === undefined ? {} : { dpop }) });

async function expectRefused(answer: Answer): Promise<void> {
  const { requestId } = answer.body.extensions.hub;
  expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  expect(answer.body).toEqual({
    errors: [{ message: "A valid bearer token is required.", extensions: { code: "UNAUTHENTICATED" } }],
    extensions: { hub: { requestId } },
  });
  const events = await hub().eventsOf(answer);
  expect(events.map(({ kind, partnerId }) => [kind, partnerId])).toEqual([["SIGN_IN_REFUSED", null]]);
}

describe("a token that is bound to a key (A5)", () => {
  test.each<[string, Pair]>([
    ["ES256", ec],
    ["EdDSA", ed],
  ])("is let in with a fresh %s proof of that key", async (_name, pair) => {
    const token = boundTo(pair);
    expect((await present(token, proof(token, pair))).status).toBe(200);
    expect((await present(token, proof(token, pair))).status).toBe(200);
  });

  test("is refused when a whole request is sent again, by this hub or another on the same database", async () => {
    const token = boundTo(ec);
    const used = proof(token, ec);
    expect((await present(token, used)).status).toBe(200);
    await expectRefused(await present(token, used));
    const { rows } = await hub().owner.query("SELECT maker FROM used_once");
    expect(rows).toContainEqual({ maker: `key:${thumbprintOf(ec.publicKey)}` });
  });

  test("lets exactly one of several requests in that bring the same proof at the same moment", async () => {
    const token = boundTo(ec);
    const used = proof(token, ec);
    const answers = await Promise.all(Array.from({ length: 6 }, () => present(token, used)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
  });

  test("is let in where the proof's address has a query, which proofs do not cover", async () => {
    const token = boundTo(ec);
    expect((await present(token, proof(token, ec, { htu: `${ADDRESS}?a=1#b` }))).status).toBe(200);
  });

  const wrong: [string, (token: string) => string | undefined][] = [
    ["no proof", () => undefined],
    ["an empty proof", () => ""],
    ["two proofs", (token) => `${proof(token, ec)}, ${proof(token, ec)}`],
    ["a proof for another address", (token) => proof(token, ec, { htu: "https://evil.example/graphql" })],
    ["a proof for the hub's plain address", (token) => proof(token, ec, { htu: ADDRESS.replace("https", "http") })],
    ["a proof for another path", (token) => proof(token, ec, { htu: `${ADDRESS}/other` })],
    ["a proof for an address that is none", (token) => proof(token, ec, { htu: "graphql" })],
    ["a proof for another method", (token) => proof(token, ec, { htm: "GET" })],
    ["a proof for another token", (token) => proof(token, ec, { ath: digestOf(`${token}x`) })],
    ["a proof for no token", (token) => proof(token, ec, { ath: undefined })],
    ["a proof without an id", (token) => proof(token, ec, { jti: undefined })],
    ["a proof with an id of 10 kB", (token) => proof(token, ec, { jti: "j".repeat(5_000) })],
    ["a proof of 61 seconds ago", (token) => proof(token, ec, { iat: seconds() - 61 })],
    ["a proof of 61 seconds ahead", (token) => proof(token, ec, { iat: seconds() + 61 })],
    ["a proof by another key", (token) => proof(token, another)],
    [
      "a proof that shows the key and is signed by another",
      (token) => {
        const jwk = ec.publicKey.export({ format: "jwk" });
        return proof(token, another, {}, { jwk });
      },
    ],
    [
      "a proof that shows the private key",
      (token) => proof(token, ec, {}, { jwk: ec.privateKey.export({ format: "jwk" }) }),
    ],
    ["a proof by a secret", (token) => proof(token, ec, {}, { alg: "HS256" })],
    ["a proof by nobody", (token) => proof(token, ec, {}, { alg: "none" })],
    ["a proof that is an access token", (token) => proof(token, ec, {}, { typ: "at+jwt" })],
    ["a proof with a critical header nobody knows", (token) => proof(token, ec, {}, { crit: ["b64"] })],
    ["a proof whose signature is cut off", (token) => proof(token, ec).replace(/[^.]+$/, "")],
    ["itself as the proof", (token) => token],
  ];

  test.each(wrong)("is refused with %s, and the body is that of every other 401 (A12)", async (_name, make) => {
    const token = boundTo(ec);
    await expectRefused(await present(token, make(token)));
  });

  test("is refused as a plain bearer token, with the proof or without", async () => {
    const token = boundTo(ec);
    await expectRefused(await present(token, undefined, "Bearer"));
    await expectRefused(await present(token, proof(token, ec), "Bearer"));
  });

  test("needs its proof even where the issuer need not bind its tokens", async () => {
    const token = boundTo(ec, free);
    await expectRefused(await present(token, undefined, "Bearer"));
    expect((await present(token, proof(token, ec))).status).toBe(200);
  });

  test("does not use up a proof that was not good", async () => {
    const token = boundTo(ec);
    const jti = randomUUID();
    await expectRefused(await present(token, proof(token, another, { jti })));
    await expectRefused(await present(token, proof(token, ec, { jti, htm: "GET" })));
    expect((await present(token, proof(token, ec, { jti }))).status).toBe(200);
  });

  test("is bound in a way the hub cannot check, and refused", async () => {
    for (const cnf of [{}, { kid: "k" }, { jkt: "short" }, { jkt: thumbprintOf(ec.publicKey), jwe: "x" }, "text"]) {
      await expectRefused(await present(free.token({ cnf }), undefined, "Bearer"));
    }
  });

  test("is bound to a certificate, which no header can stand for (A6)", async () => {
    const thumbprint = digestOf("certificate");
    const token = inTls.token({ cnf: { "x5t#S256": thumbprint } });
    const headers = {
      "subject-distinguished-name": "CN=Ashdale Council",
      "x-forwarded-client-cert": `Hash=${thumbprint}`,
      "x-ssl-client-cert": thumbprint,
    };
    await expectRefused(await hub().post(QUERY, { authorization: `Bearer ${token}`, ...headers }));
  });
});

describe("a plain token", () => {
  test("is refused where the issuer binds all of its tokens (A5)", async () => {
    await expectRefused(await present(bound.token(), undefined, "Bearer"));
    await expectRefused(await present(bound.token(), proof(bound.token(), ec)));
  });

  test("is let in where it need not be bound, and not under the scheme of bound ones", async () => {
    expect((await present(free.token(), undefined, "Bearer")).status).toBe(200);
    await expectRefused(await present(free.token(), proof(free.token(), ec)));
  });
});

describe("a token that is good for one request (A9)", () => {
  test("is refused the second time", async () => {
    const token = once.token({ jti: randomUUID() });
    expect((await present(token, undefined, "Bearer")).status).toBe(200);
    await expectRefused(await present(token, undefined, "Bearer"));
  });

  test("is refused when another token of the issuer had its id, and let in when another issuer's had", async () => {
    const jti = randomUUID();
    expect((await present(free.token({ jti }), undefined, "Bearer")).status).toBe(200);
    expect((await present(once.token({ jti }), undefined, "Bearer")).status).toBe(200);
    await expectRefused(await present(once.token({ jti, amr: ["pwd"] }), undefined, "Bearer"));
  });

  test("is refused without an id", async () => {
    await expectRefused(await present(once.token(), undefined, "Bearer"));
  });

  test("is remembered until it is dead by itself, and forgotten then", async () => {
    const jti = randomUUID();
    expect((await present(once.token({ jti }), undefined, "Bearer")).status).toBe(200);
    const remembered = async () =>
      (await hub().owner.query("SELECT dead_at FROM used_once WHERE id = $1", [jti])).rows as { dead_at: Date }[];
    expect((await remembered()).map(({ dead_at }) => dead_at.getTime())).toEqual([(seconds() + 630) * 1_000]);
    hub().pass(11);
    expect((await present(once.token({ jti: randomUUID() }), undefined, "Bearer")).status).toBe(200);
    expect(await remembered()).toEqual([]);
  });
});
