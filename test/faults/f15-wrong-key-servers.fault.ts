import { partnerId } from "../../seeds/index.js";
import { signedBy } from "../support/partner-issuer.js";
import { Callers } from "./support/callers.js";
import { useCounty } from "./support/county.js";
import { expectInvariants } from "./support/invariants.js";
import { KeyServers, WRONGS, type Wrong } from "./support/key-server.js";
import type { KillableHub } from "./support/killable-hub.js";
import { footprintOf } from "./support/memory.js";
import { DANIEL, NAME } from "./support/questions.js";
import { ask, isAnswerOrRefusal, type Reply } from "./support/reply.js";
import { until } from "./support/until.js";

const county = useCounty();
const CALLERS_OF_EACH = 20;
const SECONDS_AT_MOST = 20;
const MEBIBYTES_MORE_AT_MOST = 200;
/** What the sockets of both ends may hold, beside the 64 KiB that the hub reads at most. */
const MEBIBYTES_TAKEN_AT_MOST = 16;

let servers: KeyServers;
beforeAll(async () => {
  servers = await KeyServers.open();
  for (const name of [...WRONGS, "mixed"] as const) {
    await county().owner.query(
      "INSERT INTO partner_issuer (issuer, partner_id, algorithm, jwks_uri) VALUES ($1, $2, 'ES256', $3)",
      [issuerOf(name), partnerId("ashdale-council"), servers.addressOf(name)],
    );
  }
});
afterAll(async () => {
  await servers.close();
});

const issuerOf = (name: string) => `https://${name}.example`;

/** Asks as a practitioner of the council whose issuer publishes its keys at one of the servers. */
function askBy(hub: KillableHub, name: Wrong | "mixed"): Promise<Reply> {
  const iat = Math.floor(Date.now() / 1_000);
  const who = { iss: issuerOf(name), aud: "concordat", sub: "priya-nair", role: "PRACTITIONER" };
  const claims = { ...who, purposes: ["CARE_MANAGEMENT"], iat, exp: iat + 600 };
  const token = signedBy(servers.key, { alg: "ES256", typ: "at+jwt", kid: name }, claims);
  return ask(hub.url, { token, query: NAME, variables: DANIEL });
}

test("key servers that are slow, wrong or huge: their callers are refused in time, others answered, and known when all is well (F15)", async () => {
  const hub = await county().startHub();
  const asked = () => county().ask(hub, NAME, DANIEL);
  expect((await asked()).status).toBe(200);
  expect((await askBy(hub, "mixed")).status).toBe(200);
  const before = await footprintOf(hub);

  const others = new Callers(asked, 4);
  const whose = WRONGS.flatMap((name) => Array.from({ length: CALLERS_OF_EACH }, () => name));
  const replies = await Promise.all(whose.map((name) => askBy(hub, name)));
  await others.answered(10);
  await others.stop();

  const letIn = replies.flatMap(({ status }, place) => ([401, 429, 503].includes(status) ? [] : [whose[place]]));
  expect(letIn).toEqual([]);
  expect(replies.map(({ status }) => status)).toContain(401);
  expect(Math.max(...replies.map(({ milliseconds }) => milliseconds))).toBeLessThan(SECONDS_AT_MOST * 1_000);
  expect(others.replies.filter((reply) => !isAnswerOrRefusal(reply))).toEqual([]);
  expect(WRONGS.filter((name) => servers.asked(name) > 1)).toEqual([]);
  expect(servers.asked("elsewhere")).toBe(0);
  expect(servers.taken).toBeLessThan(MEBIBYTES_TAKEN_AT_MOST * 1_048_576);
  expect((await footprintOf(hub)).megabytes - before.megabytes).toBeLessThan(MEBIBYTES_MORE_AT_MOST);

  servers.areWell = true;
  for (const name of WRONGS.filter((one) => one !== "untrusted")) {
    await until(`the issuer ${name} is known`, 60, async () => (await askBy(hub, name)).status === 200);
  }
  expect((await askBy(hub, "untrusted")).status).toBe(401);
  await expectInvariants(county());
});
