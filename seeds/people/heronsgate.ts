import { LA_A } from "../agencies/partners.js";
import type { Calendar } from "../calendar.js";
import { involves, livingAt, registered } from "./telling.js";

/** A room at Heronsgate House. */
export const heronsgate = (room: number) =>
  livingAt(LA_A, `Room ${room}, Heronsgate House`, "ZZ1 6HG", { telephone: "01632 960600" });

/** Who is involved with every resident of Heronsgate House. */
export const placed = (t: Calendar, days: number) => [
  involves("heronsgate-care", "CARE_PLACEMENT", "Resident of Heronsgate House", t.daysAgo(days), {
    place: "heronsgate-house",
  }),
  involves("ashdale-council", "ALLOCATION", "Reviewing officer", t.daysAgo(days + 40)),
  registered(t, 12),
];
