import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { pino } from "pino";
import type { DataSource } from "typeorm";
import type { HubContext } from "../access/index.js";
import { Recorder, storeEvents } from "../audit/trail/index.js";
import { DatabaseSession, dataSourceOf } from "../db/index.js";
import { MODULES } from "../modules.js";
import { loadAccessMatrix } from "../policy/access-matrix.js";
import { apolloServer } from "./apollo.js";
import type { DevelopmentIssuer } from "./development-issuer.js";
import { httpServer } from "./http.js";
import { codeOf, loggable } from "./loggable.js";
import { RegisteredIssuers } from "./registered-issuers.js";
import type { HubParts } from "./request-context.js";
import { buildHubSchema } from "./schema.js";

/** How a hub is to be built. */
export interface HubOptions {
  /** The login of the hub's own role: it owns nothing. */
  readonly databaseUrl: string;
  readonly audience: string;
  readonly accessMatrixPath: string | null;
  /** Null where there is none: then there is no explorer either. */
  readonly developmentIssuer: DevelopmentIssuer | null;
  readonly logLevel: string;
  /** Where time comes from; tests hand in their own. */
  readonly now?: () => Date;
}

/** A hub that is built and not yet listening. */
export interface Hub {
  readonly http: FastifyInstance;
  readonly parts: HubParts;
  /** Ends what is under way, then closes every connection. */
  readonly close: () => Promise<void>;
}

const TRAIL_BUDGET_MILLISECONDS = 5_000;
const TRAIL_CONNECTIONS = 2;

/** Builds a hub on a migrated database. */
export async function buildHub(options: HubOptions): Promise<Hub> {
  const log = pino({ level: options.logLevel });
  const matrix = loadAccessMatrix(options.accessMatrixPath ?? undefined);
  const schema = buildHubSchema(MODULES);
  const dataSource = await openDataSource(options.databaseUrl);
  // The trail has connections of its own, so that a flood of questions cannot keep it from being written.
  const trailPool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: TRAIL_CONNECTIONS,
    connectionTimeoutMillis: 2_000,
  });
  trailPool.on("error", (error) => log.warn({ code: codeOf(error) }, "a connection of the trail was lost"));
  const recorder = new Recorder(
    (events) => storeEvents(trailPool, events),
    TRAIL_BUDGET_MILLISECONDS,
    (error) => log.error({ code: codeOf(error) }, "the access log could not be written"),
  );
  const issuers = new RegisteredIssuers(
    () => new DatabaseSession(dataSource, null),
    () => performance.now(),
  );
  const parts: HubParts = {
    ...{ dataSource, matrix, issuers, recorder, modules: MODULES, audience: options.audience },
    labels: schema.labels,
    now: options.now ?? (() => new Date()),
  };
  const apollo = apolloServer(schema.served, (error) => log.error(loggable(error), "a request failed"));
  await apollo.start();
  const http = await httpServer({ apollo, parts, log, developmentIssuer: options.developmentIssuer });
  return { http, parts, close: () => close(http, apollo, recorder, dataSource, trailPool) };
}

async function openDataSource(url: string): Promise<DataSource> {
  return dataSourceOf({ url, entities: MODULES.flatMap(({ entities }) => [...entities]) }).initialize();
}

async function close(
  http: FastifyInstance,
  apollo: ApolloServer<HubContext>,
  recorder: Recorder,
  dataSource: DataSource,
  trailPool: pg.Pool,
): Promise<void> {
  await http.close();
  await apollo.stop();
  await recorder.settle();
  await Promise.all([dataSource.destroy(), trailPool.end()]);
}
