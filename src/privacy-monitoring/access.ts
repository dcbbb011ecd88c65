import { ukDay, ukHour } from "../kernel/calendar.js";
import { isWeekend } from "../kernel/calendar-day.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/** What the access log holds of one person in one request: no value that was read, and no name. */
export interface LoggedAccess {
  readonly eventId: string;
  readonly at: Date;
  readonly userId: UserId;
  readonly partnerId: PartnerId;
  readonly personId: PersonId;
  /** How many people the request was about. */
  readonly breadth: number;
  readonly isGiven: boolean;
  /** The person was out of reach altogether: to withhold a category of somebody is no refusal. */
  readonly isRefused: boolean;
  /** Refused because this user is kept out of the record, or is not among the few let in (NEV-09). */
  readonly isKeptOut: boolean;
  /** Something was written. */
  readonly isAction: boolean;
  readonly isEmergency: boolean;
}

/** One user's doings with one person in one request, as the rules weigh it. */
export interface Access extends LoggedAccess {
  /** Something was shown, and not in passing, as one of many in a list. */
  readonly isOpened: boolean;
  /** Shown in passing, as one of many in a list. */
  readonly isListed: boolean;
  /** Day, hour and weekend by the clocks of the United Kingdom. */
  readonly day: string;
  readonly hour: number;
  readonly isWeekend: boolean;
}

/** An access with what follows from it; `listsOver` is how many people make a request a list. */
export function accessOf(logged: LoggedAccess, listsOver: number): Access {
  const day = ukDay(logged.at);
  return {
    ...logged,
    isOpened: logged.isGiven && logged.breadth <= listsOver,
    isListed: logged.isGiven && logged.breadth > listsOver,
    day,
    hour: ukHour(logged.at),
    isWeekend: isWeekend(day),
  };
}
