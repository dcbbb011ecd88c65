import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const LONGEST_START_MILLISECONDS = 90_000;

/** A whole hub, as people run it, that a test can end in every way a process ends. */
export class KillableHub {
  #url = "";
  #said = "";

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (this.#said += String(text)));
  }

  /** Starts the built hub on a data directory, or on a database of its own, and waits until it says that it is ready. */
  static async start(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<KillableHub> {
    const child = spawn(process.execPath, ["dist/src/main.js"], {
      env: { PATH: process.env.PATH, PORT: "0", HUB_LOG_LEVEL: "silent", HUB_DATA_DIR: dataDir, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hub = new KillableHub(child);
    hub.#url = await hub.#ready();
    return hub;
  }

  get url(): string {
    return this.#url;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** All that it has written to its standard output and its standard error. */
  get said(): string {
    return this.#said;
  }

  /** Whether it is there no more, whoever ended it. */
  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Ends the process without a word of warning. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** Asks the process to end, and waits until it has. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  /** Halts the process where it stands, and lets it go on. */
  pause(): void {
    this.child.kill("SIGSTOP");
  }

  resume(): void {
    this.child.kill("SIGCONT");
  }

  /** Sends any other signal. */
  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async #ready(): Promise<string> {
    const limit = setTimeout(() => this.child.kill("SIGKILL"), LONGEST_START_MILLISECONDS);
    const lines = createInterface({ input: this.child.stdout ?? process.stdin });
    try {
      return await new Promise((resolve, reject) => {
        lines.on("line", (line) => {
          const url = line.match(/^hub ready at (\S+)\/graphql$/)?.[1];
          if (url) resolve(url);
        });
        this.child.once("exit", () => reject(new Error(`the hub did not start: ${this.#said}`)));
      });
    } finally {
      clearTimeout(limit);
    }
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill(signal);
    await ended;
  }
}

/** Ends the PostgreSQL of a data directory without a word of warning. */
export function killDatabase(dataDir: string): void {
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" });
  const note = files.find((name) => name.endsWith("postmaster.pid"));
  if (!note) throw new Error("no PostgreSQL runs on the data directory");
  process.kill(Number(readFileSync(join(dataDir, note), "utf8").split("\n")[0]), "SIGKILL");
}
