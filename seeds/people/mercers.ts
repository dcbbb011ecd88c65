import { LA_A } from "../agencies/partners.js";
import type { Calendar } from "../calendar.js";
import { type LifeStory, toPartners, toSomebody } from "../life/index.js";
import { adamSupport } from "./support/at-home.js";
import { condition, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

const atMercers = livingAt(LA_A, "46 Hazel Bank", "ZZ1 3HB", { telephone: "01632 960346" });
const allocated = (t: Calendar, days: number) =>
  involves("ashdale-council", "ALLOCATION", "Family social worker", t.daysAgo(days));

const lynnMercer: LifeStory = (t) =>
  resident(t, LA_A, 2080, {
    key: "lynn-mercer",
    name: ["Lynn", "Mercer"],
    born: t.born(54, 27),
    gender: "FEMALE",
    contact: atMercers,
    involved: [
      involves("ashdale-council", "OPEN_REFERRAL", "Carer's assessment for her son", t.daysAgo(33)),
      registered(t, 25),
    ],
    decisions: [
      decides(t, "lynn-housing", 30, "tom-hallam", {
        to: toPartners("ashdale-housing"),
        of: ["CARE_NEEDS"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 25, "A break each fortnight and somebody to ring.", [
      ["NEEDS", "CARE_NEEDS", "Cannot leave Adam alone for more than an hour.", "tom-hallam"],
      ["FAMILY_AND_COMMUNITY", "FAMILY", "Her sister covers the first weekend of the month."],
    ]),
    physical: [
      condition(
        t,
        "larkfield-surgery",
        200,
        "Back pain",
        "Should not lift.",
        "Waiting for physiotherapy.",
        "279039007",
      ),
    ],
  });

const adamMercer: LifeStory = (t) =>
  resident(t, LA_A, 2081, {
    key: "adam-mercer",
    support: adamSupport(t),
    name: ["Adam", "Mercer"],
    born: t.born(24, 301),
    gender: "MALE",
    contact: atMercers,
    communication: {
      formats: ["EASY_READ", "PICTURES"],
      support: ["Signs a little Makaton"],
      adjustments: ["First appointment of the day"],
    },
    involved: [
      allocated(t, 700),
      involves("northmere-community", "COMMUNITY_CASELOAD", "Learning disability team", t.daysAgo(900)),
      registered(t, 24),
    ],
    decisions: [
      decides(
        t,
        "adam-mother",
        600,
        "tom-hallam",
        { to: toSomebody("Lynn Mercer, mother"), of: ["CARE_PLAN", "FAMILY"], for: ["SUPPORT_NETWORK"] },
        { kind: "INVOLVEMENT", how: "ASSISTED", told: "With pictures." },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 690, "Day service, trains, and a flat of his own one day.", [
      ["STRENGTHS", "CARE_PLAN", "Knows every timetable; kind to small children."],
      ["NEEDS", "CARE_NEEDS", "Somebody with him outdoors."],
      ["HEALTH", "PHYSICAL_HEALTH", "Seizures: time them, ring after five minutes.", "ben-asante"],
    ]),
    physical: [condition(t, "northmere-community", 890, "Epilepsy", "Not to bathe alone.", "Two a month.", "84757009")],
    mental: [
      condition(
        t,
        "northmere-community",
        890,
        "Severe learning disability",
        "Understands single words.",
        "Since birth.",
        "31216003",
      ),
    ],
  });

const neilMercer: LifeStory = (t) =>
  resident(t, LA_A, 2082, {
    key: "neil-mercer",
    name: ["Neil", "Mercer"],
    born: t.born(56, 340),
    gender: "MALE",
    contact: atMercers,
    involved: [registered(t, 25)],
    physical: [condition(t, "larkfield-surgery", 500, "Type 2 diabetes", "None day to day.", "Diet.", "44054006")],
  });

export const mercers = [lynnMercer, adamMercer, neilMercer];
