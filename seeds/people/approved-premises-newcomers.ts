import { LA_A, LA_D } from "../agencies/partners.js";
import type { LifeStory } from "../life/index.js";
import { LINDEN, room } from "./linden-house.js";
import { condition, convicted, involves, resident, risk } from "./telling.js";

const seanGorman: LifeStory = (t) =>
  resident(t, LA_D, 2031, {
    key: "sean-gorman",
    owner: "ashdale-council",
    name: ["Sean", "Gorman"],
    born: t.born(47, 300),
    gender: "MALE",
    responsible: LA_A,
    numbers: { CRN: "X700212" },
    contact: room(9),
    custody: [{ at: "linden-house", status: "APPROVED_PREMISES_BAIL", arrived: t.daysAgo(14), location: "Room 9" }],
    involved: [
      involves("northmere-probation", "SUPERVISION", "Bailed to approved premises", t.daysAgo(14), {
        place: "linden-house",
      }),
      involves("ashdale-council", "OPEN_REFERRAL", LINDEN, t.daysAgo(12)),
      involves("northmere-police", "POLICE_MATTER", "NM-2107, missing for one night", t.daysAgo(9)),
    ],
    mental: [
      condition(
        t,
        "northmere-community",
        200,
        "Alcohol dependence in remission",
        "Avoids pubs; shaky in mornings.",
        "Day centre.",
        "7200002",
      ),
    ],
  });

const lewisHartnell: LifeStory = (t) =>
  resident(t, LA_A, 2033, {
    key: "lewis-hartnell",
    name: ["Lewis", "Hartnell"],
    born: t.born(31, 19),
    gender: "MALE",
    numbers: { CRN: "X700415" },
    contact: room(6),
    custody: [
      {
        at: "linden-house",
        status: "APPROVED_PREMISES_LICENCE",
        arrived: t.daysAgo(28),
        release: t.day(60),
        location: "Room 6",
      },
    ],
    involved: [
      involves("northmere-probation", "SUPERVISION", "On licence", t.daysAgo(28), { place: "linden-house" }),
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", LINDEN, t.daysAgo(28)),
    ],
    offences: [convicted(t, 600, "Threatening behaviour, Public Order Act 1986 s4", "30 months", 320)],
    toOthers: [
      risk(t, "northmere-probation", 26, {
        advice: "Meet in the office, never in the room.",
        summary: "Shouts and throws things when plans change.",
        narrative: "Two thrown mugs at Linden House; nobody hurt.",
        score: [3, 3],
        mitigation: "Written timetable a week ahead.",
      }),
    ],
  });

export const approvedPremisesNewcomers = [seanGorman, lewisHartnell];
