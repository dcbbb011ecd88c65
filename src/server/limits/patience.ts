import type { ServerResponse } from "node:http";
import { type ConnectionPatience, USUAL_CONNECTION_PATIENCE } from "../../db/index.js";
import { TimeBudget } from "../../kernel/time-budget.js";

/** How long clients, requests and PostgreSQL may take, in milliseconds. */
export interface Patience extends ConnectionPatience {
  /** From the beginning of a request to its last header (D8). */
  readonly headers: number;
  /** From the beginning of a request to the last byte of its body (D8). */
  readonly body: number;
  /** From a request's arrival to the last statement that is begun for it (D3). */
  readonly work: number;
  /** For an event to be durable: without it no answer leaves. */
  readonly trail: number;
  /** For the hub that leads the sequencing of the access log to say something, before another may lead. */
  readonly silence: number;
}

/** What a hub has, unless it is told otherwise. */
export const USUAL_PATIENCE: Patience = {
  ...{ headers: 10_000, body: 15_000, work: 5_000 },
  ...{ ...USUAL_CONNECTION_PATIENCE, trail: 5_000, silence: 10_000 },
};

/** The time for the work of one request: over when it is up, and when the client hangs up (D3). */
export function budgetOf(response: ServerResponse, { work }: Patience): TimeBudget {
  const budget = new TimeBudget(work, () => performance.now());
  response.once("close", () => {
    if (!response.writableFinished) budget.giveUp();
  });
  return budget;
}
