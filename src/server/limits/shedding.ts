import type { FastifyInstance } from "fastify";
import { Unavailable } from "../../kernel/errors.js";
import { refusal } from "../http-replies.js";

/** How late the event loop may be before questions are turned away: by then, callers wait longer than their patience. */
export const MOST_LATENESS_MILLISECONDS = 250;

/**
 * Turns GraphQL requests away unread while the event loop is late (D3). What is under way is answered sooner for it.
 *
 * Health and metrics are answered as ever: whoever decides about restarts must be able to tell busy from dead. It happens
 * before anybody knows who asks, so emergencies are turned away as well, and there is no event: nothing was asked yet.
 */
export function shedLoad(server: FastifyInstance, lateness: () => number): void {
  server.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql" || lateness() <= MOST_LATENESS_MILLISECONDS) return;
    const { status, headers, body } = refusal(new Unavailable(), request.id);
    return reply
      .status(status)
      .headers({ ...headers, "retry-after": "1" })
      .send(body);
  });
}
