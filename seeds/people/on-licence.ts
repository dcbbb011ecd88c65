import { LA_A, LA_C } from "../agencies/partners.js";
import { type LifeStory, toAllOf, toPartners } from "../life/index.js";
import { condition, convicted, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

const michaelBrannigan: LifeStory = (t) =>
  resident(t, LA_A, 2040, {
    key: "michael-brannigan",
    name: ["Michael", "Brannigan", "Mick"],
    born: t.born(64, 99),
    gender: "MALE",
    numbers: { CRN: "X801010", PRISON_NUMBER: "A3737MB" },
    contact: livingAt(LA_A, "Flat 1, 20 Foundry Street", "ZZ1 3FS", { telephone: "07700 900240" }),
    custody: [{ at: "hmp-ashgrove", status: "SENTENCED", arrived: t.daysAgo(800), departed: t.daysAgo(60) }],
    involved: [
      involves("northmere-probation", "SUPERVISION", "On licence", t.daysAgo(60)),
      involves("ashdale-council", "ALLOCATION", "Support followed him home", t.daysAgo(300)),
      involves("copperbeech-homes", "TENANCY", "Tenant", t.daysAgo(58)),
      registered(t, 0.15),
    ],
    decisions: [
      decides(t, "michael-probation", 58, "carla-benning", {
        to: toPartners("northmere-probation"),
        of: ["CARE_PLAN", "CARE_NEEDS"],
        for: ["SUPERVISION"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 280, "Shopping and bills; a lunch club on Fridays.", [
      ["NEEDS", "CARE_NEEDS", "Help with bills and heavy shopping."],
      [
        "MONEY",
        "FINANCE",
        "Budget paid to the provider; no direct payment while on licence conditions.",
        "neil-prosser",
      ],
    ]),
    offences: [convicted(t, 810, "Theft, Theft Act 1968 s1", "4 years", 660)],
    licence: [
      {
        condition: "Tell the officer of any change of address.",
        affects: "ACCOMMODATION",
        from_date: t.day(-60),
        to_date: t.day(660),
      },
    ],
    physical: [
      condition(t, "ashgrove-healthcare", 500, "Angina", "Rests after each flight.", "Spray carried.", "194828000"),
    ],
  });

const raymondOsei: LifeStory = (t) =>
  resident(t, LA_C, 2042, {
    key: "raymond-osei",
    name: ["Raymond", "Osei"],
    born: t.born(52, 183),
    gender: "MALE",
    numbers: { CRN: "X801259" },
    contact: livingAt(LA_C, "7 Heron Walk", "ZZ3 2HW"),
    involved: [
      involves("northmere-probation", "SUPERVISION", "On licence", t.daysAgo(400), { ended: t.daysAgo(35) }),
      involves("callowmere-council", "ALLOCATION", "Adult social care", t.daysAgo(390)),
      involves("copperbeech-homes", "TENANCY", "Tenant", t.daysAgo(380)),
    ],
    decisions: [
      decides(
        t,
        "raymond-probation",
        395,
        "kit-barlow",
        { to: toPartners("northmere-probation"), of: ["CARE_PLAN"], for: ["SUPERVISION"] },
        {
          until: t.daysAgo(35),
          became: { status: "EXPIRED", at: t.daysAgo(35), by: "kit-barlow", reason: "Licence ended." },
        },
      ),
      decides(t, "raymond-providers", 380, "kit-barlow", {
        to: toAllOf("CARE_PROVIDER"),
        of: ["MENTAL_HEALTH", "HOUSING"],
        for: ["DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "callowmere-council", "kit-barlow", 385, "Two visits a week and a repair service.", [
      ["STRENGTHS", "CARE_PLAN", "Sings; knows every bus in the county."],
      ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Panics in lifts.", "ben-asante"],
    ]),
    mental: [
      condition(t, "northmere-community", 388, "Panic disorder", "Takes stairs, not lifts.", "Stable.", "371631005"),
    ],
  });

export const onLicence = [michaelBrannigan, raymondOsei];
