import "reflect-metadata";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { newSigningKey } from "../../audit/seal/index.js";
import { CheckedSignatures } from "../../auth/index.js";
import { DatabaseSession, dataSourceOf } from "../../db/index.js";
import { loadAccessMatrix } from "../../policy/access-matrix.js";
import { buildHub } from "../../server/hub.js";
import { RegisteredIssuers } from "../../server/registered-issuers.js";
import { isHub } from "./contender.js";
import type { ContenderMessage, ContenderOrder } from "./messages.js";
import { RivalAnswers } from "./rival/answers.js";
import { rivalServer } from "./rival/server.js";
import { countStatements } from "./statement-count.js";
import { takeTrailOut } from "./without-trail.js";

const count = countStatements();
/** Does what the contender has put off until after its answers, so that its cost does not fall into another's turn. */
let catchUp = async (): Promise<void> => undefined;

/** One contender in a process of its own, so that its processor time is its own, too. */
process.on("message", (message: ContenderOrder | "usage") => {
  if (message === "usage") void catchUp().then(() => tell({ kind: "usage", usage: usage() }));
  else void start(message).then((port) => tell({ kind: "ready", port }));
});
process.on("disconnect", () => process.exit(0));

function tell(message: ContenderMessage): void {
  process.send?.(message);
}

function usage() {
  const { user, system } = process.cpuUsage();
  return { ...count, processorMicroseconds: user + system };
}

function start(order: ContenderOrder): Promise<number> {
  return isHub(order.contender) ? startHub(order) : startRival(order);
}

/** The hub as it runs in production, on a prepared database; or the same without its trail, as no other process can be. */
async function startHub({ contender, databaseUrl, claimKey, audience }: ContenderOrder): Promise<number> {
  const isTrailOut = contender === "hub without trail";
  if (isTrailOut) takeTrailOut();
  const hub = await buildHub({
    databaseUrl,
    claimKey: Buffer.from(claimKey, "hex"),
    audience,
    accessMatrixPath: null,
    developmentIssuer: null,
    logKey: newSigningKey(),
    logLevel: "fatal",
    // What is not written need not be taken into the tree either.
    ...(isTrailOut ? { sequenceEveryMilliseconds: null } : {}),
  });
  if (!isTrailOut) catchUp = () => hub.sealedLog.sequencer.step();
  await hub.http.listen({ host: "127.0.0.1", port: 0 });
  return portOf(hub.http.server);
}

async function startRival({ contender, databaseUrl, audience }: ContenderOrder): Promise<number> {
  const dataSource = await dataSourceOf({ url: databaseUrl, entities: [], connections: 1 }).initialize();
  const issuers = new RegisteredIssuers({
    openSession: () => new DatabaseSession(dataSource, null),
    monotonicNow: () => performance.now(),
    reach: { knowsItsAddress: false, seesCertificates: false, mayReadPrivately: false },
    onTrouble: () => undefined,
  });
  const answers = new RivalAnswers(databaseUrl, loadAccessMatrix(), contender === "L" ? "WRITTEN" : "HANDED_OUT");
  const server = rivalServer(answers, { directory: issuers, audience, signatures: new CheckedSignatures() });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return portOf(server);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
