import type { EventEmitter } from "node:events";

/**
 * Lets the process live on when PostgreSQL ends a connection while somebody works with it.
 *
 * The statements under way fail by themselves; pg tells of it on the connection as well, and an error that nobody hears
 * there ends the process. A pool hears it for connections at rest alone.
 */
export function outliveLoss(connection: EventEmitter): void {
  connection.on("error", () => undefined);
}
