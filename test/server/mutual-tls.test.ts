import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTls } from "../../src/server/tls.js";
import { type MadeCertificate, makeCertificate } from "../support/certificate.js";
import { useHub } from "../support/hub.js";
import { PartnerIssuer } from "../support/partner-issuer.js";

const OWN = makeCertificate("hub.county.example");
const COUNCIL = makeCertificate("council.example");
const PRISON = makeCertificate("prison.example");
const STRANGER = makeCertificate("council.example");

const hub = useHub({
  tls: {
    certificate: OWN.certificate,
    key: OWN.key,
    clientAuthorities: COUNCIL.certificate + PRISON.certificate,
  },
});

let issuer: PartnerIssuer;
let free: PartnerIssuer;

beforeAll(async () => {
  issuer = await PartnerIssuer.register(hub(), { issuer: "https://council.example", binding: "MTLS" });
  free = await PartnerIssuer.register(hub(), { issuer: "https://free.example" });
});

interface Reply {
  readonly status: number | undefined;
  readonly body: string;
}

function present(token: string, caller: MadeCertificate | null, headers: Record<string, string> = {}): Promise<Reply> {
  const shown = caller ? { cert: caller.certificate, key: caller.key } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      `${hub().url.replace("http:", "https:")}/graphql`,
      {
        ...{ method: "POST", agent: false, ca: OWN.certificate, checkServerIdentity: () => undefined, ...shown },
        headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
      },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString("utf8") });
      },
    );
    sent.on("error", reject);
    sent.end(JSON.stringify({ query: "{ me { role } }" }));
  });
}

const boundTo = ({ thumbprint }: MadeCertificate) => issuer.token({ cnf: { "x5t#S256": thumbprint } });

describe("a token that is bound to a certificate (A5)", () => {
  test("is let in over a connection whose other end holds that certificate's key", async () => {
    expect((await present(boundTo(COUNCIL), COUNCIL)).status).toBe(200);
  });

  test.each<[string, MadeCertificate, MadeCertificate | null]>([
    ["another partner's certificate", COUNCIL, PRISON],
    ["no certificate", COUNCIL, null],
    ["its own certificate, for which no authority vouches", STRANGER, STRANGER],
  ])("is refused over a connection with %s", async (_name, bound, shown) => {
    const { status, body } = await present(boundTo(bound), shown);
    expect(status).toBe(401);
    expect(JSON.parse(body).errors).toEqual([
      { message: "A valid bearer token is required.", extensions: { code: "UNAUTHENTICATED" } },
    ]);
  });

  test("is refused where a header, and not the connection, shows the certificate (A6)", async () => {
    const headers = {
      "x-forwarded-client-cert": `Hash=${COUNCIL.thumbprint}`,
      "subject-distinguished-name": "CN=council",
    };
    expect((await present(boundTo(COUNCIL), null, headers)).status).toBe(401);
    expect((await present(boundTo(COUNCIL), PRISON, headers)).status).toBe(401);
  });

  test("is the only kind that an issuer may give which binds all of its tokens", async () => {
    expect((await present(issuer.token(), COUNCIL)).status).toBe(401);
    expect((await present(free.token(), null)).status).toBe(200);
    expect((await present(free.token(), STRANGER)).status).toBe(200);
  });
});

describe("the hub's own certificate", () => {
  let directory: string;
  const path = (name: string) => join(directory, name);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "concordat-tls-"));
    await Promise.all([
      writeFile(path("own.pem"), OWN.certificate),
      writeFile(path("own.key"), OWN.key),
      writeFile(path("other.key"), PRISON.key),
      writeFile(path("none.pem"), "no certificate"),
    ]);
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  test("is read from the files that the settings name", async () => {
    const paths = { certificate: path("own.pem"), key: path("own.key"), clientAuthorities: path("own.pem") };
    expect(await openTls(paths)).toEqual({
      ...{ certificate: OWN.certificate, key: OWN.key, clientAuthorities: OWN.certificate },
    });
    expect(await openTls(null)).toBeNull();
  });

  test.each([
    ["own.pem", "missing.key", null, "HUB_TLS_KEY names a file that cannot be read."],
    ["own.pem", "other.key", null, "HUB_TLS_CERT and HUB_TLS_KEY must name a certificate and its own private key"],
    ["none.pem", "own.key", null, "HUB_TLS_CERT and HUB_TLS_KEY must name a certificate and its own private key"],
    ["own.pem", "own.key", "none.pem", "HUB_TLS_CLIENT_CA must name a PEM file of certificates."],
  ])("stops the start with a sentence where it is %s with %s and %s", async (certificate, key, authorities, told) => {
    const clientAuthorities = authorities === null ? null : path(authorities);
    await expect(openTls({ certificate: path(certificate), key: path(key), clientAuthorities })).rejects.toThrow(told);
  });
});
