import { UnlabelledSchema } from "../access/schema-labels.js";
import { ExportRefused } from "../audit/export/index.js";
import { EmbeddedPostgresError } from "../db/embedded-postgres.js";
import { InvalidAccessMatrix } from "../policy/access-matrix.js";
import { InvalidRuleBook } from "../privacy-monitoring/index.js";
import { NoLogKey } from "./log-key.js";
import { InvalidSettings } from "./settings.js";
import { UnsoundIssuers } from "./sound-issuer.js";
import { UnfitTls } from "./tls.js";
import { UnfitDatabase } from "./unfit-database.js";

const TOLD_AS_THEY_ARE = [
  InvalidSettings,
  InvalidAccessMatrix,
  InvalidRuleBook,
  UnlabelledSchema,
  UnfitDatabase,
  UnsoundIssuers,
  UnfitTls,
  NoLogKey,
  ExportRefused,
  EmbeddedPostgresError,
];

const BY_CODE: Readonly<Record<string, string>> = {
  EADDRINUSE: "The port is in use: set PORT to another one, or stop the program that listens there.",
  EACCES: "The hub may not listen on that port or write there: choose another PORT or HUB_DATA_DIR.",
  EADDRNOTAVAIL: "HOST is not an address of this machine.",
  ECONNREFUSED: "PostgreSQL does not answer at the address in DATABASE_URL: is it running, and is the port right?",
  ENOTFOUND: "The host in DATABASE_URL is not known.",
  ETIMEDOUT: "PostgreSQL does not answer at the address in DATABASE_URL.",
  "28P01": "PostgreSQL refuses the user or password in DATABASE_URL.",
  "28000": "PostgreSQL refuses the user in DATABASE_URL.",
  "3D000": "The database named in DATABASE_URL does not exist: create it first.",
  "42501": "The user in DATABASE_URL may not create roles and tables: it must own the database and have CREATEROLE.",
};

/** Says in one plain sentence why the hub did not start; null when only a developer can tell. */
export function plainSentence(error: unknown): string | null {
  if (TOLD_AS_THEY_ARE.some((known) => error instanceof known)) return (error as Error).message;
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return BY_CODE[String((cause as { code?: unknown } | null)?.code)] ?? null;
}
