import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { useHub } from "../support/hub.js";
import { PartnerIssuer, signedBy } from "../support/partner-issuer.js";

const clock = { milliseconds: 1_000_000 };
const hub = useHub({ mayReadKeysPrivately: true, monotonicNow: () => clock.milliseconds });
const QUERY = { query: "{ me { role } }" };
const MINUTE = 60_000;

/** A partner's server that publishes keys, counts who asks, and can be taken down. */
class Publisher {
  readonly keys = new Map<string, KeyObject>();
  asked = 0;
  isDown = false;

  private constructor(
    private readonly server: Server,
    readonly uri: string,
  ) {}

  static async open(): Promise<Publisher> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const made = new Publisher(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
    server.on("request", (_request, response) => {
      made.asked += 1;
      const keys = [...made.keys].map(([kid, key]) => ({ kid, use: "sig", ...key.export({ format: "jwk" }) }));
      response.writeHead(made.isDown ? 503 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify({ keys }));
    });
    return made;
  }

  /** Publishes a new key, and gives the private half to sign with. */
  publish(kid: string): KeyObject {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.keys.set(kid, publicKey);
    return privateKey;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

let publisher: Publisher;
let trap: Publisher;
let issuer: PartnerIssuer;
let pinned: PartnerIssuer;
let first: KeyObject;

beforeAll(async () => {
  [publisher, trap] = await Promise.all([Publisher.open(), Publisher.open()]);
  first = publisher.publish("first");
  const { uri } = publisher;
  const name = "https://council.example";
  issuer = await PartnerIssuer.register(hub(), { issuer: name, jwksUri: uri, hasRegisteredKey: false });
  pinned = await PartnerIssuer.register(hub(), { issuer: "https://pinned.example", jwksUri: uri });
});

afterAll(async () => {
  await Promise.all([publisher.close(), trap.close()]);
});

async function statusOf(kid: string, key: KeyObject, header: Record<string, unknown> = {}): Promise<number> {
  const token = signedBy(key, { alg: "ES256", typ: "at+jwt", kid, ...header }, issuer.claims());
  return (await hub().post(QUERY, { authorization: `Bearer ${token}` })).status;
}

describe("an issuer whose partner publishes its keys (A3)", () => {
  test("is known by them", async () => {
    expect(await statusOf("first", first)).toBe(200);
  });

  test("is asked for its keys at most twice by a thousand unknown ones", async () => {
    const before = publisher.asked;
    const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    clock.milliseconds += MINUTE;
    const directory = hub().hub.parts.gate.directory;
    const names = Array.from({ length: 1_000 }, (_, index) => `unknown-${index}`);
    const found = await Promise.all(names.map((kid) => directory.find(issuer.name, kid)));
    expect(found.some((known) => known?.keys.has("unknown-1"))).toBe(false);
    expect(await statusOf("unknown-1", stranger)).toBe(401);
    expect(publisher.asked - before).toBe(1);
    expect(await statusOf("first", first)).toBe(200);
  });

  test("is known by a key that was added within a minute", async () => {
    const second = publisher.publish("second");
    clock.milliseconds += 31_000;
    expect(await statusOf("second", second)).toBe(200);
    expect(await statusOf("first", first)).toBe(200);
  });

  test("is not known any more by a key that was removed, after ten minutes at the latest", async () => {
    const third = publisher.publish("third");
    clock.milliseconds += MINUTE;
    expect(await statusOf("third", third)).toBe(200);
    publisher.keys.delete("third");
    clock.milliseconds += 10 * MINUTE + 1;
    expect(await statusOf("third", third)).toBe(401);
    expect(await statusOf("first", first)).toBe(200);
  });

  test("stays known for four hours while its server is down, and not longer", async () => {
    publisher.isDown = true;
    for (const passed of [10 * MINUTE, MINUTE, 60 * MINUTE, 150 * MINUTE]) {
      clock.milliseconds += passed;
      expect(await statusOf("first", first)).toBe(200);
    }
    clock.milliseconds += 30 * MINUTE;
    expect(await statusOf("first", first)).toBe(401);
    publisher.isDown = false;
    clock.milliseconds += 31_000;
    expect(await statusOf("first", first)).toBe(200);
  });

  test("lets nobody in whose token says where to find its key (A2)", async () => {
    const forged = trap.publish("first");
    const jwk = [...trap.keys.values()][0]?.export({ format: "jwk" });
    for (const header of [{ jku: trap.uri }, { x5u: trap.uri }, { jwk }, { jku: trap.uri, jwk }]) {
      expect(await statusOf("first", forged, header)).toBe(401);
      expect(await statusOf("of-the-trap", forged, header)).toBe(401);
    }
    expect(trap.asked).toBe(0);
  });

  test("has registered keys beside the published ones, and one that the operator ended stays ended", async () => {
    const status = async (kid: string, key: KeyObject) => {
      const token = signedBy(key, { alg: "ES256", typ: "at+jwt", kid }, pinned.claims());
      return (await hub().post(QUERY, { authorization: `Bearer ${token}` })).status;
    };
    expect(await status(pinned.kid, pinned.key)).toBe(200);
    expect(await status("first", first)).toBe(200);
    await hub().owner.query(
      `INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from, valid_to)
       SELECT issuer, 'first', public_key_pem, 'epoch', 'epoch' FROM partner_key WHERE issuer = $1`,
      [pinned.name],
    );
    clock.milliseconds += MINUTE;
    expect(await status("first", first)).toBe(401);
    expect(await status(pinned.kid, pinned.key)).toBe(200);
  });
});

describe("a registered key", () => {
  test("overlaps with the one that follows it, and is refused from the moment at which it ends", async () => {
    const ends = new Date(hub().now.getTime() + 5 * MINUTE);
    await hub().owner.query("UPDATE partner_key SET valid_to = $2 WHERE issuer = $1 AND kid = $3", [
      ...[pinned.name, ends, pinned.kid],
    ]);
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    await hub().owner.query(
      "INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from) VALUES ($1, 'next', $2, $3)",
      [pinned.name, publicKey.export({ type: "spki", format: "pem" }), hub().now],
    );
    clock.milliseconds += MINUTE;
    const status = async (kid: string, key: KeyObject) => {
      const token = signedBy(key, { alg: "ES256", typ: "at+jwt", kid }, pinned.claims());
      return (await hub().post(QUERY, { authorization: `Bearer ${token}` })).status;
    };
    expect([await status(pinned.kid, pinned.key), await status("next", privateKey)]).toEqual([200, 200]);
    hub().pass(5);
    expect([await status(pinned.kid, pinned.key), await status("next", privateKey)]).toEqual([401, 200]);
  });
});
