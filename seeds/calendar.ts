const DAY = 86_400_000;

/** A day without a time, as YYYY-MM-DD. */
export type Day = string;

/** Dates told from today, so that nobody in the county grows old while the software does. */
export interface Calendar {
  readonly now: Date;
  /** The moment so many days (and hours) before now. */
  daysAgo(days: number, hours?: number): Date;
  hoursAgo(hours: number): Date;
  daysAhead(days: number): Date;
  yearsAgo(years: number): Date;
  /** The day so many days from today; negative is past. */
  day(offset: number): Day;
  /** The birthday of somebody of this age, whose last birthday was so many days ago. */
  born(age: number, daysSinceBirthday: number): Day;
}

const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10);

/** The calendar of one moment. */
export function calendarOf(now: Date): Calendar {
  const daysAgo = (days: number, hours = 0): Date => new Date(now.getTime() - days * DAY - (hours * DAY) / 24);
  return {
    now,
    daysAgo,
    hoursAgo: (hours) => daysAgo(0, hours),
    daysAhead: (days) => daysAgo(-days),
    yearsAgo: (years) => daysAgo(Math.round(years * 365.25)),
    day: (offset) => dayOf(daysAgo(-offset)),
    born(age, daysSinceBirthday) {
      const birthday = daysAgo(daysSinceBirthday);
      birthday.setUTCFullYear(birthday.getUTCFullYear() - age);
      return dayOf(birthday);
    },
  };
}
