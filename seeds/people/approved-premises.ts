import { LA_A, LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { LINDEN, room } from "./linden-house.js";
import { dennisSupport } from "./support/in-custody.js";
import { condition, convicted, decides, involves, plan, resident } from "./telling.js";

const dennisAckroyd: LifeStory = (t) =>
  resident(t, LA_B, 2030, {
    key: "dennis-ackroyd",
    support: dennisSupport(t),
    owner: "ashdale-council",
    name: ["Dennis", "Ackroyd"],
    born: t.born(61, 166),
    gender: "MALE",
    responsible: LA_A,
    numbers: { PRISON_NUMBER: "A2020DA", CRN: "X700101" },
    contact: room(4),
    custody: [
      { at: "hmp-brackenfield", status: "SENTENCED", arrived: t.daysAgo(900), departed: t.daysAgo(50) },
      {
        at: "linden-house",
        status: "APPROVED_PREMISES_LICENCE",
        arrived: t.daysAgo(50),
        release: t.day(40),
        location: "Room 4",
      },
    ],
    involved: [
      involves("northmere-probation", "SUPERVISION", "On licence", t.daysAgo(50), { place: "linden-house" }),
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", LINDEN, t.daysAgo(50)),
      involves("ashdale-housing", "HOUSING_CASE", "Accepted referral, duty to refer", t.daysAgo(20)),
    ],
    decisions: [
      decides(t, "dennis-housing", 21, "carla-benning", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING", "CARE_NEEDS", "CUSTODY", "EQUIPMENT"],
        for: ["HOUSING_DUTY"],
      }),
      decides(t, "dennis-probation", 48, "lee-harte", {
        to: toPartners("northmere-probation"),
        of: ["CARE_PLAN", "CARE_NEEDS", "PHYSICAL_HEALTH"],
        for: ["SUPERVISION", "RELEASE_PLANNING"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 45, "Prompting, and a ground-floor flat to move to.", [
      ["NEEDS", "CARE_NEEDS", "Reminders for tablets; help with stairs."],
      ["HOUSING", "HOUSING", "Ground floor in Ashdale, not near the old estate.", "carla-benning"],
    ]),
    offences: [convicted(t, 905, "Robbery, Theft Act 1968 s8", "5 years", 900)],
    licence: [
      {
        condition: "Stay at Linden House from nine at night to seven.",
        affects: "ACCOMMODATION",
        from_date: t.day(-50),
        to_date: t.day(40),
      },
      { condition: "Do not enter the Marl estate.", affects: "OTHER", from_date: t.day(-50), to_date: t.day(900) },
    ],
    physical: [
      condition(
        t,
        "brackenfield-healthcare",
        500,
        "Arthritis of both knees",
        "One flight with a rail.",
        "Injections.",
        "239873007",
      ),
    ],
  });

const errolWhyte: LifeStory = (t) =>
  resident(t, LA_A, 2032, {
    key: "errol-whyte",
    name: ["Errol", "Whyte"],
    born: t.born(68, 70),
    gender: "MALE",
    numbers: { CRN: "X700330", PRISON_NUMBER: "A4141EW" },
    contact: room(1),
    custody: [
      {
        at: "linden-house",
        status: "APPROVED_PREMISES_LICENCE",
        arrived: t.daysAgo(75),
        release: t.day(15),
        location: "Room 1",
      },
    ],
    involved: [
      involves("northmere-probation", "SUPERVISION", "On licence", t.daysAgo(75), { place: "linden-house" }),
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", LINDEN, t.daysAgo(75)),
      involves("silverlane-care", "CARE_PLACEMENT", "Morning call", t.daysAgo(60)),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 70, "One call each morning; insulin is his own task.", [
      ["NEEDS", "CARE_NEEDS", "Help with socks, shoes and feet."],
      ["CONTINGENCY", "CARE_PLAN", "If the call is missed, Linden House staff help."],
    ]),
    offences: [convicted(t, 1300, "Burglary, Theft Act 1968 s9", "6 years", 500)],
    physical: [
      condition(
        t,
        "northmere-hospitals",
        300,
        "Diabetic foot disease",
        "Special shoes.",
        "Podiatry fortnightly.",
        "280137006",
      ),
    ],
  });

export const approvedPremises = [dennisAckroyd, errolWhyte];
