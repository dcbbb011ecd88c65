import { spawn } from "node:child_process";
import type { Account } from "./account.js";
import { keepFromOutliving } from "./children.js";

/** How a short-lived program ended; the code is null when it could not be started or was ended by a signal. */
export interface ProgramEnd {
  readonly code: number | null;
  /** What it said on both channels. */
  readonly output: string;
}

/**
 * The only environment that PostgreSQL and its tools get.
 *
 * The hub's own environment holds settings and secrets, which a database server has no need to know.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: `${process.env.PATH ?? "/usr/bin:/bin"}:/usr/sbin:/sbin`, LANG: "C", LC_ALL: "C", TZ: "UTC" };
}

/** Runs a program to its end, in a process group of its own so that Ctrl-C in a terminal does not cut it short. */
export function runProgram(program: string, args: readonly string[], account: Account = {}): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: "/",
      env: bareEnvironment(),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const release = keepFromOutliving(child, "group");
    let output = "";
    const note = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    const end = (code: number | null): void => {
      release();
      resolve({ code, output: output.trim() });
    };
    child.once("error", (error) => {
      output += error.message;
      end(null);
    });
    child.once("close", end);
  });
}
