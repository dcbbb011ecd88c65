import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import type { DestinationStream } from "pino";
import type { DataSource } from "typeorm";
import type { HubContext } from "../access/index.js";
import { newReceiptSigner, type SigningKey } from "../audit/seal/index.js";
import { type ClaimKey, dataSourceOf } from "../db/index.js";
import { MODULES } from "../modules.js";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import { apolloServer } from "./apollo.js";
import type { DevelopmentIssuer } from "./development-issuer.js";
import { openGate } from "./gate.js";
import { httpServer } from "./http.js";
import { openEventLoopGauge } from "./limits/event-loop.js";
import { type Patience, USUAL_PATIENCE } from "./limits/patience.js";
import { Quota } from "./limits/quota.js";
import { loggable } from "./loggable.js";
import { processLog } from "./process-log.js";
import type { HubParts } from "./request-context.js";
import { buildHubSchema } from "./schema.js";
import { openSealedLog, type SealedLog } from "./sealed-log.js";
import type { TlsMaterial } from "./tls.js";

/** How a hub is to be built. */
export interface HubOptions {
  /** The login of the hub's own role: it owns nothing. */
  readonly databaseUrl: string;
  /** What the hub signs its claims with, so that the second lock believes who is asking. */
  readonly claimKey: ClaimKey;
  readonly audience: string;
  /** The origin by which callers reach the hub; tokens that are bound by DPoP cannot be checked without it. */
  readonly publicUrl?: string | null;
  /** What the hub ends TLS with by itself; none where something before it does. */
  readonly tls?: TlsMaterial | null;
  /** Whether partners' keys may be read from this machine and its network; not unless told. */
  readonly mayReadKeysPrivately?: boolean;
  readonly accessMatrixPath: string | null;
  /** Null where there is none: then there is no explorer either. */
  readonly developmentIssuer: DevelopmentIssuer | null;
  /** The key that signs the access log. */
  readonly logKey: SigningKey;
  /** The file to which the access log's checkpoints are appended; null keeps them in the database alone. */
  readonly checkpointFile?: string | null;
  /** How often what is new in the access log is taken into its tree: a second, unless told; null for never. */
  readonly sequenceEveryMilliseconds?: number | null;
  readonly logLevel: string;
  /** Where the process log goes: to standard output, unless told. */
  readonly logTo?: DestinationStream;
  /** Where time comes from; tests hand in their own. */
  readonly now?: () => Date;
  /** By what the age of partners' keys is told, in milliseconds that never go back; tests hand in their own. */
  readonly monotonicNow?: () => number;
  /** What a partner may ask for in a minute, in the units of a query's cost, where the register says nothing: all it likes, unless told. */
  readonly costPerMinute?: number;
  /** How late the event loop is, in milliseconds: measured, unless told. */
  readonly lateness?: () => number;
  readonly patience?: Partial<Patience>;
}

/** A hub that is built and not yet listening. */
export interface Hub {
  readonly http: FastifyInstance;
  readonly parts: HubParts;
  readonly sealedLog: SealedLog;
  /** Ends what is under way, then closes every connection. */
  readonly close: () => Promise<void>;
}

/** Builds a hub on a migrated database. */
export async function buildHub(options: HubOptions): Promise<Hub> {
  const log = processLog(options.logLevel, options.logTo);
  const matrix = loadAccessMatrix(options.accessMatrixPath ?? undefined);
  const schema = buildHubSchema(MODULES);
  const patience = { ...USUAL_PATIENCE, ...options.patience };
  const dataSource = await openDataSource(options.databaseUrl, patience);
  const gate = await openGate(dataSource, options, log);
  const now = options.now ?? (() => new Date());
  const sealedLog = openSealedLog(
    {
      ...{ databaseUrl: options.databaseUrl, logKey: options.logKey, origin: options.audience, now, patience },
      checkpointFile: options.checkpointFile ?? null,
      sequenceEveryMilliseconds:
        options.sequenceEveryMilliseconds === undefined ? 1_000 : options.sequenceEveryMilliseconds,
    },
    log,
  );
  const parts: HubParts = {
    ...{ dataSource, matrix, gate, now, modules: MODULES, audience: options.audience, claimKey: options.claimKey },
    recorder: sealedLog.recorder,
    receiptSigner: newReceiptSigner(options.audience, options.logKey),
    labels: schema.labels,
  };
  const quota = new Quota(options.costPerMinute ?? Number.MAX_SAFE_INTEGER, now);
  const apollo = apolloServer(schema.served, quota, (error) => log.error(loggable(error), "a request failed"));
  await apollo.start();
  const { developmentIssuer, tls = null } = options;
  const { witnesses } = sealedLog;
  const gauge = options.lateness ? null : openEventLoopGauge();
  const http = await httpServer({
    ...{ apollo, parts, log, developmentIssuer, witnesses, tls, patience },
    lateness: options.lateness ?? gauge?.lateness ?? (() => 0),
  });
  http.addHook("onClose", async () => gauge?.stop());
  return { http, parts, sealedLog, close: () => close(http, apollo, sealedLog, dataSource) };
}

async function openDataSource(url: string, patience: Patience): Promise<DataSource> {
  return dataSourceOf({ url, entities: MODULES.flatMap(({ entities }) => [...entities]), patience }).initialize();
}

async function close(
  http: FastifyInstance,
  apollo: ApolloServer<HubContext>,
  sealedLog: SealedLog,
  dataSource: DataSource,
): Promise<void> {
  await http.close();
  await apollo.stop();
  await sealedLog.close();
  await dataSource.destroy();
}
