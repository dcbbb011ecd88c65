import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ContenderMessage, ContenderOrder, Usage } from "./messages.js";

/** The contenders, in the order in which they take turns. */
export const CONTENDERS = ["hub", "hub without trail", "L", "L*"] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Whether a contender is a hub: it is asked in GraphQL, and connects with the hub's own login. */
export function isHub(contender: ContenderName): boolean {
  return contender.startsWith("hub");
}

/** A contender that listens in a process of its own. */
export class Contender {
  private constructor(
    readonly name: ContenderName,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(order: ContenderOrder, execArgv: readonly string[]): Promise<Contender> {
    const env = { ...process.env, NODE_ENV: "production" };
    const child = fork(join(__dirname, "contender-process.js"), [], {
      ...{ env, execArgv: [...execArgv] },
      // What it says must not mix with the figures on standard output.
      stdio: ["ignore", 2, 2, "ipc"],
    });
    child.send(order);
    const message = await answerOf(child);
    if (message.kind !== "ready") throw new Error(`${order.contender} did not start`);
    return new Contender(order.contender, message.port, child);
  }

  /** What it has used since its start. */
  async usage(): Promise<Usage> {
    this.child.send("usage");
    const message = await answerOf(this.child);
    if (message.kind !== "usage") throw new Error(`${this.name} did not tell what it used`);
    return message.usage;
  }

  /** Ends it; a profile that is being taken is written first. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const exit = once(this.child, "exit");
    this.child.disconnect();
    await exit;
  }
}

function answerOf(child: ChildProcess): Promise<ContenderMessage> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => settle(() => resolve(message as ContenderMessage));
    const onExit = (code: number | null) => settle(() => reject(new Error(`a contender's process ended with ${code}`)));
    const settle = (then: () => void) => {
      child.off("message", onMessage).off("exit", onExit);
      then();
    };
    child.on("message", onMessage).on("exit", onExit);
  });
}
