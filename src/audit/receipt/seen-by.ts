import { plainCategories, plainSight } from "../../access/index.js";
import { groupedBy } from "../../kernel/grouped.js";
import type { PartnerId } from "../../kernel/ids.js";
import type { DataCategory, Purpose } from "../../policy/vocabulary.js";
import type { EventOfPerson, Sight } from "./events-of-person.js";

/** What one partner saw of a person for one purpose, in all the requests that they are told of. */
export interface SeenBy {
  readonly partnerId: PartnerId;
  readonly purpose: Purpose;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly times: number;
  readonly categories: readonly DataCategory[];
  /** All of it in a sentence without jargon, the partner apart: "saw physical health, twice …". */
  readonly sentence: string;
}

/** An event of which the person is told. */
export type ToldEvent = EventOfPerson & { readonly seen: Sight };

/** The events told, by partner and purpose, those seen last first; each group with its place among them. */
export function seenBy(told: readonly ToldEvent[]): readonly SeenBy[] {
  const groups = groupedBy(told, ({ seen }) => keyOf(seen));
  return [...groups.values()].map(groupOf).sort((one, other) => (one.lastOn < other.lastOn ? 1 : -1));
}

/** What tells one group of a receipt from another. */
export function keyOf({ partnerId, purpose }: Pick<Sight, "partnerId" | "purpose">): string {
  return `${partnerId} ${purpose}`;
}

function groupOf(events: readonly ToldEvent[]): SeenBy {
  const sights = events.map(({ seen }) => seen);
  const days = sights.map(({ on }) => on).sort();
  const [first] = sights as [Sight];
  const { partnerId, purpose } = first;
  const dates = { firstOn: days.at(0) ?? "", lastOn: days.at(-1) ?? "" };
  const categories = [...new Set(sights.flatMap((sight) => sight.categories))].sort();
  const why = plainSight(purpose, [...new Set(sights.flatMap(({ bases }) => bases))].sort());
  const sentence = `saw ${plainCategories(categories)}: ${timesOf(sights.length)}, ${plainDates(dates)}, ${why}.`;
  return { partnerId, purpose, ...dates, times: sights.length, categories, sentence };
}

const timesOf = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

function plainDates({ firstOn, lastOn }: { readonly firstOn: string; readonly lastOn: string }): string {
  return firstOn === lastOn ? `on ${plainDay(firstOn)}` : `from ${plainDay(firstOn)} to ${plainDay(lastOn)}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const plainDay = (day: string): string => DAY.format(new Date(`${day}T12:00:00Z`));
