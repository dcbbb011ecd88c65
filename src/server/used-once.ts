import type { SingleUse, UsedOnce } from "../auth/index.js";
import type { DatabaseSession } from "../db/index.js";
import { forgetDeadUses, takeOnce } from "../partners/index.js";

const FORGETS_EVERY_MILLISECONDS = 10 * 60_000;

/** Proofs and tokens that may be used once, remembered in the database for all hubs together until they are dead. */
export class UsedOnceInDatabase implements UsedOnce {
  #forgottenAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly openSession: () => DatabaseSession) {}

  async take({ maker, id, deadAt }: SingleUse, now: Date): Promise<boolean> {
    const session = this.openSession();
    if (now.getTime() - this.#forgottenAt > FORGETS_EVERY_MILLISECONDS) {
      this.#forgottenAt = now.getTime();
      await forgetDeadUses(session, now);
    }
    return takeOnce(session, { maker, id, deadAt });
  }
}
