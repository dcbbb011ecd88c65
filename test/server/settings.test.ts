import { InvalidSettings, parseSettings } from "../../src/server/settings.js";

const ELSEWHERE = "postgres://owner:s3cret-word@db.example/concordat";

function sentencesFor(env: Record<string, string>): readonly string[] {
  try {
    parseSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.sentences;
    throw error;
  }
  return [];
}

describe("settings", () => {
  test("of an empty environment are those of a fresh clone", () => {
    expect(parseSettings({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: null,
      dataDir: ".hub",
      hasDevIssuer: true,
      audience: "concordat",
      publicUrl: null,
      tls: null,
      accessMatrixPath: null,
      auditSigningKeyPath: null,
      costPerMinute: 200_000_000,
      logLevel: "info",
      isProduction: false,
    });
  });

  test("are taken as given, without the space around them", () => {
    const env = {
      PORT: " 0 ",
      HOST: "::1",
      DATABASE_URL: ELSEWHERE,
      HUB_DATA_DIR: "/var/lib/the hub",
      HUB_DEV_ISSUER: "on",
      HUB_AUDIENCE: "county-hub",
      HUB_PUBLIC_URL: "https://Hub.county.example/",
      HUB_TLS_CERT: "/run/tls/hub.pem",
      HUB_TLS_KEY: "/run/tls/hub.key",
      HUB_TLS_CLIENT_CA: "/run/tls/partners.pem",
      HUB_ACCESS_MATRIX: "matrix.yaml",
      HUB_AUDIT_SIGNING_KEY: "/run/keys/audit.pem",
      HUB_COST_PER_MINUTE: "50000",
      HUB_LOG_LEVEL: "debug",
      NODE_ENV: "development",
    };
    expect(parseSettings(env)).toEqual({
      port: 0,
      host: "::1",
      databaseUrl: ELSEWHERE,
      dataDir: "/var/lib/the hub",
      hasDevIssuer: true,
      audience: "county-hub",
      publicUrl: "https://hub.county.example",
      tls: { certificate: "/run/tls/hub.pem", key: "/run/tls/hub.key", clientAuthorities: "/run/tls/partners.pem" },
      accessMatrixPath: "matrix.yaml",
      auditSigningKeyPath: "/run/keys/audit.pem",
      costPerMinute: 50_000,
      logLevel: "debug",
      isProduction: false,
    });
  });

  test("that are empty count as not set", () => {
    const env = { PORT: "", HOST: " ", DATABASE_URL: "", HUB_DATA_DIR: "", HUB_DEV_ISSUER: "", HUB_LOG_LEVEL: "" };
    expect(parseSettings(env)).toEqual(parseSettings({}));
  });

  test("with an empty audience are refused, because every token would have to pass or none", () => {
    expect(sentencesFor({ HUB_AUDIENCE: "" })).toEqual([
      "HUB_AUDIENCE must not be empty: leave it out to get concordat.",
    ]);
    expect(sentencesFor({ HUB_AUDIENCE: "  " })).toHaveLength(1);
  });

  test.each([
    ["HUB_COST_PER_MINUTE", "0"],
    ["HUB_COST_PER_MINUTE", "1e9"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "4e3"],
    ["PORT", "http"],
    ["HOST", "http://localhost"],
    ["HOST", "localhost:4000"],
    ["DATABASE_URL", "mysql://owner:pw@db.example/concordat"],
    ["DATABASE_URL", "postgres://owner:pw@db.example"],
    ["DATABASE_URL", "db.example"],
    ["HUB_DEV_ISSUER", "true"],
    ["HUB_AUDIT_SIGNING_KEY", "-----BEGIN PRIVATE KEY-----\nabc"],
    ["HUB_PUBLIC_URL", "https://hub.example/graphql"],
    ["HUB_PUBLIC_URL", "county.example"],
    ["HUB_TLS_CLIENT_CA", "-----BEGIN CERTIFICATE-----\nabc"],
    ["HUB_LOG_LEVEL", "loud"],
    ["NODE_ENV", "Production"],
  ])("with %s=%j are refused in one sentence that names the variable and keeps the value to itself", (name, value) => {
    const [sentence, ...others] = sentencesFor({ [name]: value });
    expect(sentence).toMatch(new RegExp(`^${name} must .*\\.$`));
    expect(sentence).not.toContain(value);
    expect(others).toEqual([]);
  });

  test("that do not fit are reported together", () => {
    const sentences = sentencesFor({
      PORT: "x",
      HUB_AUDIENCE: "",
      HUB_DEV_ISSUER: "on",
      NODE_ENV: "production",
      HUB_PORT: "1",
    });
    expect(sentences.map((sentence) => sentence.split(" ")[0]).sort()).toEqual([
      "DATABASE_URL",
      "HUB_AUDIENCE",
      "HUB_AUDIT_SIGNING_KEY",
      "HUB_DEV_ISSUER",
      "HUB_PORT",
      "PORT",
    ]);
  });

  test("never repeat the password of the database, whatever else is wrong", () => {
    const wrong = ELSEWHERE.replace("postgres:", "postgras:");
    expect(sentencesFor({ DATABASE_URL: wrong, PORT: "x" }).join(" ")).not.toContain("s3cret-word");
  });

  test.each([
    ["HUB_DEV_ISUER", "did you mean HUB_DEV_ISSUER?"],
    ["HUB_DATADIR", "did you mean HUB_DATA_DIR?"],
    ["HUB_LOGLEVEL", "did you mean HUB_LOG_LEVEL?"],
    ["HUB_SOMETHING_ELSE", "is no setting of the hub."],
  ])("with the unknown %s are refused: %s", (name, ending) => {
    expect(sentencesFor({ [name]: "off" })).toEqual([
      expect.stringMatching(new RegExp(`^${name} .*${ending.replace("?", "\\?")}$`)),
    ]);
  });
});

describe("whom tokens are for", () => {
  test("is said by the operator in production, not by a default that every hub has (A4)", () => {
    const production = {
      NODE_ENV: "production",
      DATABASE_URL: ELSEWHERE,
      HUB_AUDIT_SIGNING_KEY: "/run/keys/audit.pem",
    };
    expect(sentencesFor(production)).toEqual(["HUB_AUDIENCE must be set when NODE_ENV is production."]);
  });

  test.each([
    [{ HUB_TLS_CERT: "a.pem" }, "HUB_TLS_CERT and HUB_TLS_KEY must be set together."],
    [{ HUB_TLS_KEY: "a.key" }, "HUB_TLS_CERT and HUB_TLS_KEY must be set together."],
    [{ HUB_TLS_CLIENT_CA: "ca.pem" }, "HUB_TLS_CLIENT_CA needs HUB_TLS_CERT and HUB_TLS_KEY."],
  ])("TLS by halves is refused: %j", (env, sentence) => {
    expect(sentencesFor(env)).toEqual([sentence]);
  });
});

describe("the development issuer", () => {
  test("is on only where the hub brings its own PostgreSQL", () => {
    expect(parseSettings({}).hasDevIssuer).toBe(true);
    expect(parseSettings({ DATABASE_URL: ELSEWHERE }).hasDevIssuer).toBe(false);
    expect(parseSettings({ DATABASE_URL: ELSEWHERE, HUB_DEV_ISSUER: "on" }).hasDevIssuer).toBe(true);
    expect(parseSettings({ HUB_DEV_ISSUER: "off" }).hasDevIssuer).toBe(false);
  });

  test("is never on in production", () => {
    const production = {
      NODE_ENV: "production",
      DATABASE_URL: ELSEWHERE,
      HUB_AUDIT_SIGNING_KEY: "/run/keys/audit.pem",
      HUB_AUDIENCE: "county-hub",
    };
    expect(parseSettings(production)).toMatchObject({ isProduction: true, hasDevIssuer: false });
    expect(sentencesFor({ ...production, HUB_DEV_ISSUER: "on" })).toEqual([
      "HUB_DEV_ISSUER must not be on when NODE_ENV is production.",
    ]);
  });

  test("has no fictional county to serve in production, because the embedded PostgreSQL is refused there", () => {
    const production = {
      NODE_ENV: "production",
      HUB_AUDIT_SIGNING_KEY: "/run/keys/audit.pem",
      HUB_AUDIENCE: "county-hub",
    };
    expect(sentencesFor(production)).toEqual(["DATABASE_URL must be set when NODE_ENV is production."]);
  });

  test("signs the access log in production with no key of its own making (AUD-02)", () => {
    expect(sentencesFor({ NODE_ENV: "production", DATABASE_URL: ELSEWHERE, HUB_AUDIENCE: "county-hub" })).toEqual([
      "HUB_AUDIT_SIGNING_KEY must be set when NODE_ENV is production.",
    ]);
  });
});
