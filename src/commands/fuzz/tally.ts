import type { Reply } from "../attack/asked-hub.js";
import type { HostileOperation } from "./hostile-operation.js";

const SILENCE = "no reply";

/** Counts replies by status and by code, and how many operations came through to an answer. */
export class Tally {
  readonly statuses = new Map<string, number>();
  readonly codes = new Map<string, number>();
  operations = 0;
  /** Operations of which at least one field was answered. */
  answered = 0;
  /** Mutations that changed something. */
  changes = 0;

  count({ body }: HostileOperation, reply: Reply | null): void {
    this.operations += 1;
    add(this.statuses, reply === null ? SILENCE : String(reply.status));
    for (const code of new Set(reply?.body.errors?.map(codeOf))) add(this.codes, code);
    const isAnswered = Object.values(reply?.body.data ?? {}).some((value) => value !== null);
    if (!isAnswered) return;
    this.answered += 1;
    if (body.startsWith('{"query":"mutation')) this.changes += 1;
  }
}

function codeOf(error: unknown): string {
  return String((error as { extensions?: { code?: unknown } }).extensions?.code);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
