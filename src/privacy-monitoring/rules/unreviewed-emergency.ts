import { ukDay } from "../../kernel/calendar.js";
import { daysBetween } from "../../kernel/calendar-day.js";
import type { Rule } from "../finding.js";

/** A record was opened in an emergency, and its review is overdue (domain guide 3.7). */
export const unreviewedEmergency: Rule<"UNREVIEWED_EMERGENCY"> = {
  pass: "AT_ONCE",
  sightings: ({ emergencies, now }, { daysLate }) =>
    emergencies
      .filter(({ reviewDue }) => daysBetween(reviewDue, ukDay(now)) > daysLate)
      .map(({ userId, partnerId, personId, startedAt, eventIds }) => ({
        ...{ userId, partnerId, personId, eventIds },
        day: ukDay(startedAt),
      })),
};
