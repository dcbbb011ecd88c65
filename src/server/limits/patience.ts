import type { ServerResponse } from "node:http";
import { TimeBudget } from "../../kernel/time-budget.js";

/** How long a client and a request may take, in milliseconds. */
export interface Patience {
  /** From the beginning of a request to its last header (D8). */
  readonly headers: number;
  /** From the beginning of a request to the last byte of its body (D8). */
  readonly body: number;
  /** From a request's arrival to the last statement that is begun for it (D3). */
  readonly work: number;
}

/** What a hub has, unless it is told otherwise. */
export const USUAL_PATIENCE: Patience = { headers: 10_000, body: 15_000, work: 5_000 };

/** The time for the work of one request: over when it is up, and when the client hangs up (D3). */
export function budgetOf(response: ServerResponse, { work }: Patience): TimeBudget {
  const budget = new TimeBudget(work, () => performance.now());
  response.once("close", () => {
    if (!response.writableFinished) budget.giveUp();
  });
  return budget;
}
