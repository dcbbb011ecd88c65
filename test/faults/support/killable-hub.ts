import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A whole hub, as people run it, that a test can end in every way a process ends. */
export class KillableHub {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts the built hub on a data directory, or on a database of its own, and waits until it says that it is ready. */
  static async start(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<KillableHub> {
    const child = spawn(process.execPath, ["dist/src/main.js"], {
      env: { PATH: process.env.PATH, PORT: "0", HUB_LOG_LEVEL: "silent", HUB_DATA_DIR: dataDir, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    child.stderr?.on("data", (text) => said.push(String(text)));
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      const url = line.match(/^hub ready at (\S+)\/graphql$/)?.[1];
      if (url) return new KillableHub(url, child);
    }
    throw new Error(`the hub did not start: ${said.join("")}`);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends the process without a word of warning. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }

  /** Asks the process to end, and waits until it has. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await ended;
  }

  /** Halts the process where it stands, and lets it go on. */
  pause(): void {
    this.child.kill("SIGSTOP");
  }

  resume(): void {
    this.child.kill("SIGCONT");
  }
}

/** Ends the PostgreSQL of a data directory without a word of warning. */
export function killDatabase(dataDir: string): void {
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" });
  const note = files.find((name) => name.endsWith("postmaster.pid"));
  if (!note) throw new Error("no PostgreSQL runs on the data directory");
  process.kill(Number(readFileSync(join(dataDir, note), "utf8").split("\n")[0]), "SIGKILL");
}
