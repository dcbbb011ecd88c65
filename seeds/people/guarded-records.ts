import { LA_A, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { hannahSupport } from "./support/at-home.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const safePlace = livingAt(LA_A, "Refuge, address held by the council", "ZZ1 0RF", {
  telephone: "07700 900734",
  method: "TEXT",
  note: "Never ring. Text only, and only between ten and two.",
  isProtected: true,
});

const hannahWilde: LifeStory = (t) =>
  resident(t, LA_A, 2100, {
    key: "hannah-wilde",
    support: hannahSupport(t),
    name: ["Hannah", "Wilde"],
    born: t.born(34, 78),
    gender: "FEMALE",
    contact: safePlace,
    involved: [
      involves("ashdale-council", "ALLOCATION", "Safeguarding team", t.daysAgo(90)),
      involves("northmere-police", "POLICE_MATTER", "NM-2310, supervisor named", t.hoursAgo(6)),
      involves("ashdale-housing", "HOUSING_CASE", "Homelessness duty accepted", t.daysAgo(85)),
      registered(t, 3),
    ],
    decisions: [
      decides(t, "hannah-housing", 85, "tess-muir", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING", "RISK_TO_SELF"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    plan: plan(t, "ashdale-council", "grace-okafor", 80, "A safe address, a new school place, one named worker.", [
      ["RISK_MANAGEMENT", "RISK_TO_SELF", "Code word agreed; never leave a message."],
      ["HOUSING", "HOUSING", "Out of the old district.", "tess-muir"],
    ]),
    mental: [
      condition(
        t,
        "larkfield-surgery",
        70,
        "Anxiety disorder",
        "Not alone in waiting rooms.",
        "Counselling.",
        "197480006",
      ),
    ],
    toSelf: [
      risk(t, "northmere-police", 60, {
        advice: "Do not confirm that she is known here.",
        summary: "Risk from a former partner.",
        narrative: "Assessed as high. An order forbids contact.",
        score: [4, 5],
        mitigation: "Protected address; marker on calls.",
      }),
    ],
  });

const rosieWilde: LifeStory = (t) =>
  resident(t, LA_A, 2101, {
    key: "rosie-wilde",
    name: ["Rosie", "Wilde"],
    born: t.born(8, 30),
    gender: "FEMALE",
    contact: safePlace,
    involved: [involves("ashdale-council", "ALLOCATION", "With her mother", t.daysAgo(90)), registered(t, 3)],
  });

const naomiPetrov: LifeStory = (t) =>
  resident(t, LA_C, 2102, {
    key: "naomi-petrov",
    name: ["Naomi", "Petrov"],
    born: t.born(41, 220),
    gender: "FEMALE",
    contact: livingAt(LA_C, "Address held by the council", "ZZ3 0RF", {
      isProtected: true,
      email: "n.petrov@example.org",
    }),
    communication: { language: "Bulgarian" },
    involved: [
      involves("callowmere-council", "ALLOCATION", "Adult social care", t.daysAgo(260)),
      involves("copperbeech-homes", "TENANCY", "Tenant", t.daysAgo(240)),
    ],
    physical: [condition(t, "northmere-hospitals", 250, "Broken wrist, healed", "None.", "Full use.", "263102004")],
  });

const joannePickering: LifeStory = (t) =>
  resident(t, LA_A, 2103, {
    key: "joanne-pickering",
    name: ["Joanne", "Pickering", "Jo"],
    born: t.born(38, 160),
    gender: "FEMALE",
    contact: livingAt(LA_A, "21 Priory Mews", "ZZ1 2PM"),
    involved: [
      involves("ashdale-council", "ALLOCATION", "Works for the council; allocated outside her team", t.daysAgo(110)),
      registered(t, 6),
    ],
    keptOut: [{ user: "dev-malik", kind: "EXCLUDED", reason: "Colleague and former partner.", from: t.daysAgo(110) }],
    plan: plan(t, "ashdale-council", "tom-hallam", 105, "Adaptations at home and at her desk.", [
      ["NEEDS", "CARE_NEEDS", "Rails and a bath lift."],
      ["HEALTH", "PHYSICAL_HEALTH", "Fatigue; no appointments after three.", "rosa-keane"],
    ]),
    physical: [
      condition(t, "larkfield-surgery", 400, "Multiple sclerosis", "Tires; uses a stick.", "Relapsing.", "24700007"),
    ],
  });

const desmondFairweather: LifeStory = (t) =>
  resident(t, LA_A, 2104, {
    key: "desmond-fairweather",
    name: ["Desmond", "Fairweather"],
    born: t.born(62, 255),
    gender: "MALE",
    contact: livingAt(LA_A, "1 Market Place", "ZZ1 1MP"),
    involved: [
      involves("ashdale-council", "ALLOCATION", "Member of the council; restricted record", t.daysAgo(75)),
      registered(t, 15),
    ],
    keptOut: [
      { user: "grace-okafor", kind: "RESTRICTED_TO", reason: "Member of the council.", from: t.daysAgo(75) },
      { user: "priya-nair", kind: "RESTRICTED_TO", reason: "Allocated worker.", from: t.daysAgo(75) },
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 70, "Support after a fall.", [
      ["NEEDS", "CARE_NEEDS", "A rail and a bath board."],
    ]),
    mental: [condition(t, "larkfield-surgery", 72, "Depression", "Low in winter.", "Light therapy.", "35489007")],
  });

export const guardedRecords = [hannahWilde, rosieWilde, naomiPetrov, joannePickering, desmondFairweather];
