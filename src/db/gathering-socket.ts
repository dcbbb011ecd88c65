import { Socket } from "node:net";

/**
 * A socket that hands over together what is written in one turn of the event loop, from the first cork on.
 *
 * The driver corks and uncorks for each statement, so that of pipelined ones each would be a packet, by which PostgreSQL
 * is woken. Over TLS, which writes past the socket, nothing is gathered and nothing changes.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override cork(): void {
    super.cork();
    if (this.#isGathering) return;
    this.#isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      this.uncork();
    });
  }
}
