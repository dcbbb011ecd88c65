import { LA_D } from "../../agencies/partners.js";
import type { Calendar, Day } from "../../calendar.js";
import { partnerId, userId } from "../../ids.js";
import type { SupportStory } from "../../life/support-story.js";

interface CareLeaver {
  /** How many days ago Dunhollow came to owe leaving care. */
  readonly since: number;
  /** How many days ago an adviser was offered, and what was said. */
  readonly offered: number;
  readonly answer?: "WANTED" | "NOT_WANTED";
  readonly twentyFifthBirthday: Day;
}

/** What Dunhollow records of somebody it looked after: its duty, where they belong, and the offer of an adviser. */
export function leavingCare(t: Calendar, { since, offered, answer, twentyFifthBirthday }: CareLeaver): SupportStory {
  const by = { by: "zara-minhas" } as const;
  const answered = answer ? { answer, answered_on: t.day(7 - offered) } : {};
  const adviser = answer === "WANTED" ? { adviser_user_id: userId("zara-minhas") } : {};
  return {
    responsibility: [
      { kind: "LEAVING_CARE", responsible_partner_id: partnerId("dunhollow-council"), ...by, at: t.daysAgo(since) },
    ],
    ordinary_residence: [
      {
        area_code: LA_D,
        reason: "Looked after in the borough, and means to go on living there.",
        ...by,
        at: t.daysAgo(since),
      },
    ],
    personal_adviser_offer: [
      {
        offered_on: t.day(-offered),
        ...answered,
        ...adviser,
        ends_on: twentyFifthBirthday,
        ...by,
        at: t.daysAgo(offered),
      },
    ],
  };
}
