import { isIP } from "node:net";
import { z } from "zod";
import type { TlsPaths } from "./tls.js";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
/** What one partner may ask for in a minute where others ask too: about four hundred records a second. */
const FAIR_SHARE = 6_000_000;
/** Where nobody else asks: about what one process can do. */
const ONE_PROCESS = 200_000_000;

/** How the hub is to run, read once from the environment and never looked up there again. */
export interface Settings {
  /** 0 means any free port. */
  readonly port: number;
  readonly host: string;
  /** Null means the embedded PostgreSQL. It holds a password: never log it. */
  readonly databaseUrl: string | null;
  /** Where the embedded PostgreSQL and what the hub itself generates are kept. */
  readonly dataDir: string;
  /** Whether the hub hands out tokens for its fictional staff. */
  readonly hasDevIssuer: boolean;
  /** The audience that every token must name. */
  readonly audience: string;
  /** The origin by which callers reach the hub; null where no token is bound by DPoP. */
  readonly publicUrl: string | null;
  /** Null where something before the hub ends TLS. */
  readonly tls: TlsPaths | null;
  /** Another access matrix than the hub's own. */
  readonly accessMatrixPath: string | null;
  /** The file of the key that signs the access log; null for one of the hub's own making. */
  readonly auditSigningKeyPath: string | null;
  /** What the users of one partner may ask for in a minute, where the partner register does not say otherwise. */
  readonly costPerMinute: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly isProduction: boolean;
}

/** The environment asks for something that does not fit; every sentence names a variable and none repeats its value. */
export class InvalidSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "InvalidSettings";
  }
}

function isPostgresAddress(text: string): boolean {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address !== null && /^postgres(ql)?:$/.test(address.protocol) && /^\/[^/]+$/.test(address.pathname);
}

const isHost = (text: string): boolean => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
const isCost = (text: string): boolean => /^[1-9]\d{0,9}$/.test(text);
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
/** An origin alone: what follows it is the hub's own. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}
const isPath = (text: string): boolean => !/\n|-----BEGIN/.test(text);
const text = (fits: (text: string) => boolean, sentence: string) => z.string().refine(fits, sentence);

/** The only variables there are: another one that begins with HUB_ is a slip. */
const environment = z.object({
  PORT: text(isPort, "PORT must be a whole number from 0 to 65535.").default("4000"),
  HOST: text(isHost, "HOST must be an address or a name of this machine, without a scheme or a port.").default(
    "127.0.0.1",
  ),
  DATABASE_URL: text(
    isPostgresAddress,
    "DATABASE_URL must look like postgres://user:password@host:port/database.",
  ).optional(),
  HUB_DATA_DIR: text(isPath, "HUB_DATA_DIR must be the path of a directory.").default(".hub"),
  HUB_DEV_ISSUER: z.enum(["on", "off"], "HUB_DEV_ISSUER must be on or off.").optional(),
  HUB_AUDIENCE: text((given) => given !== "", "HUB_AUDIENCE must not be empty: leave it out to get concordat.").default(
    "concordat",
  ),
  HUB_PUBLIC_URL: text(
    isOrigin,
    "HUB_PUBLIC_URL must be an origin such as https://hub.example, without a path.",
  ).optional(),
  HUB_TLS_CERT: text(isPath, "HUB_TLS_CERT must be the path of a file.").optional(),
  HUB_TLS_KEY: text(isPath, "HUB_TLS_KEY must be the path of a key file, not the key itself.").optional(),
  HUB_TLS_CLIENT_CA: text(isPath, "HUB_TLS_CLIENT_CA must be the path of a file.").optional(),
  HUB_ACCESS_MATRIX: text(isPath, "HUB_ACCESS_MATRIX must be the path of a file.").optional(),
  HUB_AUDIT_SIGNING_KEY: text(
    isPath,
    "HUB_AUDIT_SIGNING_KEY must be the path of a key file, not the key itself.",
  ).optional(),
  HUB_COST_PER_MINUTE: text(
    isCost,
    "HUB_COST_PER_MINUTE must be a whole number from 1 to 9999999999, in fields of a query.",
  ).optional(),
  HUB_LOG_LEVEL: z.enum(LOG_LEVELS, `HUB_LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`).default("info"),
  NODE_ENV: z
    .enum(["production", "development", "test"], "NODE_ENV must be production, development or test.")
    .optional(),
});

const NAMES = Object.keys(environment.shape);

/** How many letters must be added, dropped or changed to make one name of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A misspelt setting must not quietly leave the default in force. */
function unknownNames(env: NodeJS.ProcessEnv): string[] {
  const unknown = Object.keys(env).filter((name) => name.startsWith("HUB_") && !NAMES.includes(name));
  return unknown.map((name) => {
    const [nearest] = NAMES.map((known) => ({ known, apart: distance(name, known) })).sort((a, b) => a.apart - b.apart);
    const hint = nearest && nearest.apart <= 4 ? `: did you mean ${nearest.known}?` : ".";
    return `${name} is no setting of the hub${hint}`;
  });
}

/** What is empty counts as not set, save the audience: emptied, it might be meant to let every token in. */
function whatIsSet(env: NodeJS.ProcessEnv): Record<string, string> {
  const given = NAMES.map((name) => [name, env[name]?.trim()] as const);
  return Object.fromEntries(
    given.filter(
      (pair): pair is [string, string] => pair[1] !== undefined && (pair[1] !== "" || pair[0] === "HUB_AUDIENCE"),
    ),
  );
}

/**
 * The embedded PostgreSQL brings a fictional county, the development issuer gives tokens to whoever asks, a key that was
 * made on the way vouches for nothing, and an audience that every hub has by default tells hubs not apart: beside real
 * people's records none of them may be there, by choice or by a variable that was forgotten.
 */
function unfitForProduction(given: Record<string, string>): string[] {
  if (given.NODE_ENV !== "production") return [];
  const sentences = [];
  if (!given.DATABASE_URL) sentences.push("DATABASE_URL must be set when NODE_ENV is production.");
  if (!given.HUB_AUDIT_SIGNING_KEY) sentences.push("HUB_AUDIT_SIGNING_KEY must be set when NODE_ENV is production.");
  if (given.HUB_AUDIENCE === undefined) sentences.push("HUB_AUDIENCE must be set when NODE_ENV is production.");
  if (given.HUB_DEV_ISSUER === "on") sentences.push("HUB_DEV_ISSUER must not be on when NODE_ENV is production.");
  return sentences;
}

/** A certificate without its key, or callers' certificates without one's own, cannot be used. */
function halfTls(given: Record<string, string>): string[] {
  const { HUB_TLS_CERT: certificate, HUB_TLS_KEY: key, HUB_TLS_CLIENT_CA: clientAuthorities } = given;
  if (Boolean(certificate) !== Boolean(key)) return ["HUB_TLS_CERT and HUB_TLS_KEY must be set together."];
  return clientAuthorities && !certificate && isPath(clientAuthorities)
    ? ["HUB_TLS_CLIENT_CA needs HUB_TLS_CERT and HUB_TLS_KEY."]
    : [];
}

/** Reads the settings, or throws InvalidSettings with a sentence for everything that does not fit, all at once. */
export function parseSettings(env: NodeJS.ProcessEnv): Settings {
  const given = whatIsSet(env);
  const read = environment.safeParse(given);
  const misfits = read.success ? [] : read.error.issues.map((issue) => issue.message);
  const sentences = [...misfits, ...halfTls(given), ...unfitForProduction(given), ...unknownNames(env)];
  if (!read.success || sentences.length > 0) throw new InvalidSettings(sentences);
  const { data } = read;
  const isProduction = data.NODE_ENV === "production";
  const isEmbedded = data.DATABASE_URL === undefined;
  return {
    port: Number(data.PORT),
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir: data.HUB_DATA_DIR,
    hasDevIssuer: data.HUB_DEV_ISSUER === undefined ? isEmbedded : data.HUB_DEV_ISSUER === "on",
    audience: data.HUB_AUDIENCE,
    publicUrl: data.HUB_PUBLIC_URL === undefined ? null : new URL(data.HUB_PUBLIC_URL).origin,
    tls: tlsOf(data),
    accessMatrixPath: data.HUB_ACCESS_MATRIX ?? null,
    auditSigningKeyPath: data.HUB_AUDIT_SIGNING_KEY ?? null,
    costPerMinute: Number(data.HUB_COST_PER_MINUTE ?? (isProduction ? FAIR_SHARE : ONE_PROCESS)),
    logLevel: data.HUB_LOG_LEVEL,
    isProduction,
  };
}

function tlsOf({ HUB_TLS_CERT: certificate, HUB_TLS_KEY: key, HUB_TLS_CLIENT_CA }: z.infer<typeof environment>) {
  if (certificate === undefined || key === undefined) return null;
  return { certificate, key, clientAuthorities: HUB_TLS_CLIENT_CA ?? null };
}
