import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { CAST_NAMES } from "../../seeds/index.js";
import { httpServer } from "../../src/server/http.js";
import { USUAL_PATIENCE } from "../../src/server/limits/patience.js";
import { useHub } from "../support/hub.js";

const hub = useHub();
const get = (path: string) => fetch(new URL(path, hub().url));

interface Given {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is the test's to judge
  readonly body: any;
}

/** Asks for a token by plain HTTP: fetch would not let the test name another host. */
function wish(payload: object | string, headers: Record<string, string> = {}): Promise<Given> {
  const options = { method: "POST", headers: { "content-type": "application/json", ...headers } };
  return new Promise((resolve, reject) => {
    const asked = request(new URL("/development/token", hub().url), options, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) });
    });
    asked.once("error", reject).end(typeof payload === "string" ? payload : JSON.stringify(payload));
  });
}

describe("the page", () => {
  test("takes every script and style from the hub itself", async () => {
    const html = await (await get("/")).text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = ""]) => file);
    expect(files).toHaveLength(7);
    for (const file of files.filter((one) => !one.startsWith("data:"))) {
      const { status, headers } = await get(file);
      expect([file, status, headers.get("content-type")]).toEqual([
        file,
        200,
        expect.stringMatching(/^text\/(javascript|css);/),
      ]);
    }
  });

  test("lets the browser run nothing inline and nothing from elsewhere", async () => {
    const policy = (await get("/")).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await (await get("/")).text()).not.toMatch(/<script>|<style>| on\w+=| style=/);
  });

  test("offers the whole cast", async () => {
    const cast = (await (await get("/development/cast")).json()) as { as: string; purposes: string[] }[];
    expect(cast.map(({ as }) => as)).toEqual(CAST_NAMES);
    expect(cast[0]).toMatchObject({
      person: "Priya Nair",
      partner: "Ashdale Council",
      work: "practitioner, custody team",
    });
  });

  test("opens with a query that the hub answers", async () => {
    const council = await hub().as("council");
    const answer = await council.ask(await (await get("/explorer/query")).text());
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.person.name.familyName).toBe("Marsh");
  });
});

describe("a token of the development issuer", () => {
  test("is that of the caller who was chosen, for the purpose that was chosen", async () => {
    const { token } = (await wish({ as: "probation", purpose: "RELEASE_PLANNING" })).body;
    const answer = await hub().post(
      { query: "{ me { purpose partner { name } } }" },
      { authorization: `Bearer ${token}` },
    );
    expect(answer.body.data.me).toEqual({
      purpose: "RELEASE_PLANNING",
      partner: { name: "Northmere Probation Service" },
    });
  });

  test.each(["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000"])(
    "is given to this machine as %s",
    async (host) => {
      expect((await wish({ as: "council" }, { host })).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "evil.example:4000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "10.0.0.1",
    "evil@localhost",
  ])("is refused to a page that reached this machine as %s", async (host) => {
    const refused = await wish({ as: "council" }, { host });
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
    expect(refused.body).not.toHaveProperty("token");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded"])("is refused to a body sent as %s", async (type) => {
    expect((await wish('{"as":"council"}', { "content-type": type })).status).toBe(415);
  });

  test("is refused to whoever asks for nobody of the cast, with every misfit named", async () => {
    const refused = await wish({ as: "mayor", purpose: "CURIOSITY" });
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].extensions.fields.map(({ field }: { field: string }) => field)).toEqual([
      "as",
      "purpose",
    ]);
  });
});

describe("without a development issuer", () => {
  test.each([
    ["GET", "/"],
    ["GET", "/explorer/graphiql.js"],
    ["GET", "/development/cast"],
    ["POST", "/development/token"],
  ] as const)("there is no %s %s", async (method, url) => {
    const { parts } = hub().hub;
    const server = await httpServer({
      apollo: {} as never,
      parts,
      log: pino({ level: "silent" }),
      developmentIssuer: null,
      witnesses: {} as never,
      lateness: () => 0,
      patience: USUAL_PATIENCE,
    });
    await server.listen({ host: "127.0.0.1", port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const posted = { body: '{"as":"council"}', headers: { "content-type": "application/json" } };
    const { status } = await fetch(`http://127.0.0.1:${port}${url}`, method === "POST" ? { method, ...posted } : {});
    expect(status).toBe(404);
    await server.close();
  });
});
