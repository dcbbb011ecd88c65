import type { PersonId } from "../../kernel/ids.js";
import type { Involvement, LoggedAccess, RuleName, UnreviewedEmergency } from "../../privacy-monitoring/index.js";
import type { Worker } from "./world.js";

/** A misuse that was hidden in the year: by which rule it should be found, if any can find it, and what shows it. */
export interface Misuse {
  readonly kind: RuleName | "QUIET_LOOK";
  readonly eventIds: readonly string[];
}

/** An emergency with the day of its review; null where there never was one. */
export interface Emergency extends UnreviewedEmergency {
  readonly reviewedOn: string | null;
}

type Circumstances = Partial<Pick<LoggedAccess, "isGiven" | "isRefused" | "isKeptOut" | "isAction" | "isEmergency">>;

const ORDINARY = { isGiven: true, isRefused: false, isKeptOut: false, isAction: false, isEmergency: false };
export const REFUSED: Circumstances = { isGiven: false, isRefused: true };

/** Everything that was done in a made-up year, ordinary and not, in no order. */
export class Diary {
  readonly accesses: LoggedAccess[] = [];
  readonly involvements: Involvement[] = [];
  readonly emergencies: Emergency[] = [];
  readonly misuses: Misuse[] = [];
  #events = 0;

  /** One request about one person; gives the id of its event. */
  asks(who: Worker, personId: PersonId, at: Date, circumstances: Circumstances = {}): string {
    return this.lists(who, [personId], at, circumstances);
  }

  /** One request about several people. */
  lists(who: Worker, people: readonly PersonId[], at: Date, circumstances: Circumstances = {}): string {
    this.#events += 1;
    const eventId = `event-${this.#events}`;
    const { userId, partnerId } = who;
    const shared = { eventId, at, userId, partnerId, breadth: people.length, ...ORDINARY, ...circumstances };
    for (const personId of people) this.accesses.push({ ...shared, personId });
    return eventId;
  }

  get events(): number {
    return this.#events;
  }
}
