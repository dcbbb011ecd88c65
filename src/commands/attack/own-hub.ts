import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type CastName, seedCounty } from "../../../seeds/index.js";
import { newSigningKey, type SigningKey } from "../../audit/seal/index.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import type { Purpose } from "../../policy/vocabulary.js";
import { castToken } from "../../server/cast-token.js";
import { openDevelopmentIssuer, registerDevelopmentIssuer } from "../../server/development-issuer.js";
import { buildHub } from "../../server/hub.js";
import { prepareDatabase } from "../../server/prepared-database.js";
import { settleSecondLock } from "../../server/second-lock/index.js";
import { withServer, withThrowAwayDatabase } from "../../server/throw-away-database.js";
import { type Planting, plantCanaries } from "./canaries.js";
import { untilStopped } from "./until-stopped.js";

const AUDIENCE = "concordat";

/** A hub that may be attacked, since it is thrown away afterwards. */
export interface OwnHub {
  readonly url: string;
  readonly databaseUrl: string;
  readonly owner: pg.Client;
  readonly planting: Planting;
  readonly tokenOf: (name: CastName, purpose: Purpose) => string;
  /** The key and the name of its access log. */
  readonly logKey: SigningKey;
  readonly origin: string;
  /** Every line that it logs, as it comes. */
  readonly processLog: readonly string[];
}

/** Lends a hub with a fictional county full of canaries to an attack; nothing of it is left afterwards. */
export async function withOwnHub<Result>(
  databaseUrl: string | null,
  work: (hub: OwnHub) => Promise<Result>,
): Promise<Result> {
  const keys = await mkdtemp(join(tmpdir(), "concordat-keys-"));
  try {
    return await untilStopped((stopped) =>
      withServer(databaseUrl, (server) =>
        withThrowAwayDatabase(server, (url) => onCounty(url, keys, (hub) => Promise.race([work(hub), stopped]))),
      ),
    );
  } finally {
    await rm(keys, { recursive: true, force: true });
  }
}

async function onCounty<Result>(url: string, keys: string, work: (hub: OwnHub) => Promise<Result>): Promise<Result> {
  const issuer = await openDevelopmentIssuer(keys);
  const { owner: prepared, hubUrl } = await prepareDatabase(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const now = new Date();
  await seedCounty(owner, now);
  await registerDevelopmentIssuer(prepared, issuer);
  await prepared.destroy();
  const logKey = newSigningKey();
  const processLog: string[] = [];
  const hub = await buildHub({
    claimKey: await settleSecondLock(url, loadAccessMatrix()),
    ...{ databaseUrl: hubUrl, audience: AUDIENCE, accessMatrixPath: null, developmentIssuer: issuer },
    ...{ logKey, logLevel: "trace", logTo: { write: (line) => processLog.push(line) } },
  });
  try {
    const planting = await plantCanaries(owner);
    await hub.http.listen({ host: "127.0.0.1", port: 0 });
    const { port } = hub.http.server.address() as AddressInfo;
    const tokenOf = (name: CastName, purpose: Purpose) => castToken(name, [purpose], issuer, AUDIENCE, now);
    const lent = { databaseUrl: url, owner, planting, tokenOf, logKey, origin: AUDIENCE, processLog };
    return await work({ url: `http://127.0.0.1:${port}`, ...lent });
  } finally {
    await hub.close();
    await owner.end();
  }
}
