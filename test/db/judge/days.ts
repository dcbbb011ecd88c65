import { momentAt, type RecordedPerson } from "./scene.js";

const HOUR_AT_HOME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/London" });

/** The first moment of the day after somebody died, on which their permits end; null while they live. */
export function dayAfterDeath({ born, diedOn }: RecordedPerson): Date | null {
  return born === null || diedOn === null ? null : atHome(addDays(diedOn, 1));
}

/** Whoever was born on 29 February is a year older on 1 March of other years: where JavaScript, too, puts that day. */
export function birthday(born: string, age: number): Date {
  const [year = 0, month = 0, day = 0] = born.split("-").map(Number);
  return atHome(new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10));
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first moment of a day in London: an hour before that of Greenwich, where summer time holds. */
function atHome(day: string): Date {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  return momentAt(midnight, -Number(HOUR_AT_HOME.format(midnight)));
}
