import { isDeepStrictEqual } from "node:util";
import { Connection } from "./connection.js";
import type { Contender } from "./contender.js";
import { type Question, requestFor } from "./questions.js";

/** Two contenders answered one question differently: their figures would not be about the same work. */
export class SlicesDiffer extends Error {}

/** How much was compared. */
export interface Compared {
  readonly persons: number;
  readonly pages: number;
  /** Answers in which there was nobody whom the caller may know. */
  readonly empty: number;
}

/** Asks every contender the same questions and refuses to go on unless all of them give the same slices. */
export async function compareSlices(
  contenders: readonly Contender[],
  questions: readonly Question[],
): Promise<Compared> {
  const lines = await Promise.all(
    contenders.map(async (contender) => ({ contender, to: await Connection.open(contender.port) })),
  );
  const compared = { persons: 0, pages: 0, empty: 0 };
  try {
    for (const question of questions) {
      const slices = new Map<string, unknown>();
      for (const { contender, to } of lines) slices.set(contender.name, await sliceOf(contender, to, question));
      const first = slices.get("hub");
      for (const [name, slice] of slices) requireSame(first, slice, question, name);
      compared[question.query === "Q1" ? "persons" : "pages"] += 1;
      if (JSON.stringify(first) === '{"person":null}') compared.empty += 1;
    }
  } finally {
    for (const { to } of lines) to.close();
  }
  return compared;
}

/** The data alone: what the hub tells beside it, such as which doors stayed shut and why, the rivals do not tell. */
async function sliceOf(contender: Contender, connection: Connection, question: Question): Promise<unknown> {
  const { status, body } = await connection.send(requestFor(contender.name, question));
  const answer = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
  if (status === 200 && answer.errors === undefined && answer.data) return answer.data;
  throw new SlicesDiffer(
    `${contender.name} answered ${status} to ${subjectOf(question)}: ${body.toString().slice(0, 500)}`,
  );
}

function requireSame(one: unknown, other: unknown, question: Question, name: string): void {
  if (isDeepStrictEqual(one, other)) return;
  throw new SlicesDiffer(`hub and ${name} differ on ${subjectOf(question)} at ${differenceOf(one, other)}`);
}

function subjectOf(question: Question): string {
  return question.query === "Q1" ? `person ${question.person}` : `the page after ${question.after}`;
}

/** The first path at which two values differ, with both values. */
function differenceOf(one: unknown, other: unknown, path = "data"): string {
  if (isBranch(one) && isBranch(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (!isDeepStrictEqual(one[key], other[key])) return differenceOf(one[key], other[key], `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(one)?.slice(0, 200)} against ${JSON.stringify(other)?.slice(0, 200)}`;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
