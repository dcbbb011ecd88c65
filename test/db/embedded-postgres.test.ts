import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/db/embedded-postgres.js";

const dataDir = mkdtempSync(join(tmpdir(), "hub records "));
const lock = join(dataDir, "hub.lock");
const start = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, databaseName: "county", durability: "test" });

async function query(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

async function whileRunning<T>(use: (postgres: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const postgres = await start();
  try {
    return await use(postgres);
  } finally {
    await postgres.stop();
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Whether nobody listens on the port any more, now or within some seconds. */
async function fallsSilent(port: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (!(await isListening(port))) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}

async function hubProcess(ending: "wait" | "finish" | "throw"): Promise<{ hub: ChildProcess; port: number }> {
  const hub = spawn(process.execPath, [join(__dirname, "hub-process.cjs"), dataDir, ending], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = once(createInterface({ input: hub.stdout as NodeJS.ReadableStream }), "line");
  const ended = once(hub, "close").then(() => Promise.reject(new Error("the hub never came up")));
  const [line] = await Promise.race([said, ended]);
  ended.catch(() => undefined);
  return { hub, port: Number(line) };
}

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe("the embedded PostgreSQL", () => {
  test("serves the database that was asked for, in UTF-8, on this machine alone", async () => {
    const served = await whileRunning(({ url }) =>
      query(
        url,
        `SELECT current_database() AS name, current_setting('server_encoding') AS encoding, lower('ÀŴ') AS lower,
                current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
      ),
    );
    expect(served).toEqual({ name: "county", encoding: "UTF8", lower: "àŵ", addresses: "127.0.0.1", sockets: "" });
  });

  test("keeps its records from one start to the next", async () => {
    await whileRunning(({ url }) => query(url, "CREATE TABLE kept AS SELECT 7 AS n"));
    expect(await whileRunning(({ url }) => query(url, "SELECT n FROM kept"))).toEqual({ n: 7 });
  });

  test("lets nobody in without the owner's password, which only the hub's user can read", async () => {
    const password = join(dataDir, "postgres-password");
    chmodSync(password, 0o644);
    await whileRunning(async ({ url }) => {
      expect(statSync(password).mode & 0o777).toBe(0o600);
      const other = url.replace(readFileSync(password, "utf8"), "guess");
      expect(other).not.toBe(url);
      await expect(query(other, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    });
  });

  test("gives PostgreSQL none of the hub's own environment", async () => {
    process.env.HUB_PRIVATE_WORD = "for the hub alone";
    const { names } = await whileRunning(async ({ url }) => {
      await query(url, "CREATE TABLE environment (line text)");
      await query(url, "COPY environment FROM PROGRAM 'env'");
      return query(url, "SELECT string_agg(split_part(line, '=', 1), ' ') AS names FROM environment");
    }).finally(() => delete process.env.HUB_PRIVATE_WORD);
    expect(names).toContain("PATH");
    expect(names).not.toContain("HUB_");
  });

  test("logs neither statements nor the rows that they fail on", async () => {
    const lines: string[] = [];
    const onLog = (line: string): unknown => lines.push(line);
    const postgres = await startEmbeddedPostgres({ dataDir, databaseName: "county", durability: "test", onLog });
    await query(postgres.url, "SELECT 'Amara'::date").catch(() => undefined);
    await postgres.stop();
    expect(lines.join("\n")).toContain("ready to accept connections");
    expect(lines.join("\n")).not.toContain("Amara");
  });

  test.each([
    ["full", "on"],
    ["test", "off"],
  ] as const)("with durability %s has fsync %s", async (durability, fsync) => {
    const postgres = await startEmbeddedPostgres({ dataDir, databaseName: "county", durability });
    const settings = await query(
      postgres.url,
      "SELECT current_setting('fsync') AS f, current_setting('full_page_writes') AS p",
    );
    await postgres.stop();
    expect(settings).toEqual({ f: fsync, p: fsync });
  });

  test("can be stopped twice, and has let go of its directory", async () => {
    const postgres = await start();
    await Promise.all([postgres.stop(), postgres.stop()]);
    expect(existsSync(lock)).toBe(false);
    expect(await isListening(Number(new URL(postgres.url).port))).toBe(false);
  });
});

describe("a data directory", () => {
  test("that a living hub uses is refused in one sentence, and that hub is left alone", async () => {
    await whileRunning(async ({ url }) => {
      await expect(start()).rejects.toMatchObject({
        name: "DataDirectoryInUse",
        message: expect.stringMatching(
          /^The data directory .* in use by a hub .* HUB_DATA_DIR to another directory\.$/,
        ),
      });
      expect(await query(url, "SELECT 1 AS n")).toEqual({ n: 1 });
    });
  });

  test("locked by a process number that now means another process is free", async () => {
    writeFileSync(lock, `${process.pid}\nan earlier boot 12345\n`);
    expect(await whileRunning(({ url }) => query(url, "SELECT 1 AS n"))).toEqual({ n: 1 });
  });

  test("whose server is noted under the number of a living stranger is free", async () => {
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), `${process.ppid}\n${dataDir}/postgres\n`);
    expect(await whileRunning(({ url }) => query(url, "SELECT 1 AS n"))).toEqual({ n: 1 });
  });

  test("of another major version is refused, not converted", async () => {
    const version = join(dataDir, "postgres", "PG_VERSION");
    const own = readFileSync(version, "utf8");
    writeFileSync(version, "9\n");
    await expect(start()).rejects.toMatchObject({
      name: "ClusterUnusable",
      message: expect.stringContaining("PostgreSQL 9"),
    });
    writeFileSync(version, own);
    expect(existsSync(lock)).toBe(false);
  });

  test("without the owner's password is refused until the password is back", async () => {
    const password = join(dataDir, "postgres-password");
    renameSync(password, `${password}.away`);
    await expect(start()).rejects.toMatchObject({ name: "ClusterUnusable" });
    renameSync(`${password}.away`, password);
    expect(await whileRunning(({ url }) => query(url, "SELECT 1 AS n"))).toEqual({ n: 1 });
  });

  test("in which a database was begun and never finished gets a whole one", async () => {
    const begun = mkdtempSync(join(tmpdir(), "hub-begun-"));
    mkdirSync(join(begun, "postgres-draft-1"));
    mkdirSync(join(begun, "postgres"));
    const { uid, gid } = statSync(join(dataDir, "postgres"));
    chownSync(join(begun, "postgres"), uid, gid);
    const postgres = await startEmbeddedPostgres({ dataDir: begun, databaseName: "county", durability: "test" });
    expect(await query(postgres.url, "SELECT 1 AS n")).toEqual({ n: 1 });
    await postgres.stop();
    expect(existsSync(join(begun, "postgres-draft-1"))).toBe(false);
    expect(statSync(join(begun, "postgres-password")).mode & 0o777).toBe(0o600);
    rmSync(begun, { recursive: true, force: true });
  });

  test("that is a file is refused with the setting to change", async () => {
    await expect(startEmbeddedPostgres({ dataDir: __filename, databaseName: "county" })).rejects.toMatchObject({
      name: "DataDirectoryUnusable",
      message: expect.stringContaining("HUB_DATA_DIR"),
    });
  });
});

describe("when the hub ends", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s, PostgreSQL ends first and the hub ends by that signal",
    async (signal) => {
      const { hub, port } = await hubProcess("wait");
      hub.kill(signal);
      expect(await once(hub, "exit")).toEqual([null, signal]);
      expect(await isListening(port)).toBe(false);
    },
  );

  test.each([
    ["finish", 0],
    ["throw", 1],
  ] as const)("because its work is to %s, PostgreSQL ends too", async (ending, code) => {
    const { hub, port } = await hubProcess(ending);
    expect(await once(hub, "exit")).toEqual([code, null]);
    expect(await fallsSilent(port)).toBe(true);
  });

  test("by kill -9, the next start ends the server it left and finds the records whole", async () => {
    const { hub, port } = await hubProcess("wait");
    hub.kill("SIGKILL");
    await once(hub, "exit");
    expect(await isListening(port)).toBe(true);
    expect(await whileRunning(({ url }) => query(url, "SELECT n FROM kept"))).toEqual({ n: 7 });
    expect(await isListening(port)).toBe(false);
  });

  test("by kill -9 together with its server, the next start finds the records whole", async () => {
    const { hub } = await hubProcess("wait");
    const server = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(server, "SIGKILL");
    hub.kill("SIGKILL");
    await once(hub, "exit");
    expect(await whileRunning(({ url }) => query(url, "SELECT n FROM kept"))).toEqual({ n: 7 });
  });
});
