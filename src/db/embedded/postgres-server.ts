import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { keepFromOutliving, signalChild } from "./children.js";
import type { Cluster, ClusterTerms } from "./cluster.js";
import { StartFailed } from "./embedded-postgres-error.js";
import { findFreePort, LOOPBACK } from "./free-port.js";
import { bareEnvironment } from "./run-program.js";

/** A server that answers on this port of this machine until it is stopped. */
export interface PostgresServer {
  readonly port: number;
  stop(): Promise<void>;
}

type Server = ChildProcessByStdio<null, null, Readable>;

const START_LIMIT = 120_000;
const FAST_STOP_LIMIT = 15_000;
const IMMEDIATE_STOP_LIMIT = 5_000;
const MAY_PASS = /Address already in use|shared memory block|could not bind/;

/** The log names events of the server, never a statement, a parameter or a row: those may hold somebody's record. */
const DISCREET = { log_min_messages: "log", log_min_error_statement: "panic", log_error_verbosity: "terse" };
const LOCAL = { listen_addresses: LOOPBACK, unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC" };
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

function launch(cluster: Cluster, terms: ClusterTerms, port: number): Server {
  const settings = { ...LOCAL, ...DISCREET, port: String(port), ...(terms.isDurable ? {} : THROW_AWAY) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(terms.programs.postgres, ["-D", cluster.directory, ...flags], {
    ...terms.account,
    cwd: "/",
    env: bareEnvironment(),
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

const fatalWords = (line: string): string[] => /(?:FATAL|PANIC): +(.*)/.exec(line)?.slice(1) ?? [];

/** Waits for the server's own word that it is ready; a crash before may leave it minutes of recovery. */
function whenReady(server: Server, onLog: (line: string) => void): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(`it was not ready after ${START_LIMIT / 1000} seconds`), START_LIMIT);
    const fail = (reason: string): void => {
      clearTimeout(limit);
      reject(new StartFailed(`The embedded PostgreSQL did not start: ${reason}.`));
    };
    createInterface({ input: server.stderr }).on("line", (line) => {
      onLog(line);
      if (lines.length < 20) lines.push(line);
      if (!line.includes("database system is ready to accept connections")) return;
      clearTimeout(limit);
      resolve();
    });
    server.once("error", (error) => fail(error.message));
    server.once("close", () => fail(lines.flatMap(fatalWords).join(", ") || "it ended at once"));
  });
}

function whenEnded(server: Server): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  server.ref();
  return new Promise((resolve) => server.once("exit", () => resolve()));
}

/** Asks for an orderly end, and more firmly when it does not come. */
async function end(server: Server): Promise<void> {
  const firmer = [
    setTimeout(() => signalChild(server, "SIGQUIT"), FAST_STOP_LIMIT),
    setTimeout(() => signalChild(server, "SIGKILL"), FAST_STOP_LIMIT + IMMEDIATE_STOP_LIMIT),
  ];
  signalChild(server, "SIGINT");
  await whenEnded(server);
  for (const timer of firmer) clearTimeout(timer);
}

async function startOnce(
  cluster: Cluster,
  terms: ClusterTerms,
  onLog: (line: string) => void,
): Promise<PostgresServer> {
  const port = await findFreePort();
  const server = launch(cluster, terms, port);
  const release = keepFromOutliving(server, "process");
  const stop = (): Promise<void> => end(server).finally(release);
  try {
    await whenReady(server, onLog);
  } catch (error) {
    await stop();
    throw error;
  }
  // From here the server alone does not keep a finished program waiting.
  server.unref();
  (server.stderr as Readable & { unref?(): void }).unref?.();
  let stopping: Promise<void> | undefined;
  return {
    port,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/**
 * Starts PostgreSQL on a free port of this machine, apart from the terminal's signals, and waits until it is ready.
 *
 * It is tried again when the port was taken meanwhile or when the last processes of a killed server are still ending.
 */
export async function startServer(
  cluster: Cluster,
  terms: ClusterTerms,
  onLog: (line: string) => void,
): Promise<PostgresServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(cluster, terms, onLog);
    } catch (error) {
      if (attempt === 5 || !(error instanceof StartFailed) || !MAY_PASS.test(error.message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
