import { LA_A, LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const gemmaAldous: LifeStory = (t) =>
  resident(t, LA_B, 2120, {
    key: "gemma-aldous",
    name: ["Gemma", "Aldous"],
    born: t.born(27, 180),
    gender: "FEMALE",
    contact: livingAt(LA_B, "Flat 9, 1 Tower Hill", "ZZ2 9TH", { telephone: "07700 900279", method: "TEXT" }),
    involved: [
      involves("northmere-community", "COMMUNITY_CASELOAD", "Eating disorder service", t.daysAgo(300)),
      involves("northmere-police", "POLICE_MATTER", "NM-2298, welfare check", t.hoursAgo(40)),
    ],
    mental: [
      condition(t, "northmere-community", 295, "Anorexia nervosa", "Meals supervised.", "Weekly weight.", "56882008"),
    ],
    toSelf: [
      risk(t, "northmere-community", 20, {
        summary: "Collapse from low weight.",
        narrative: "Fainted on the bus in autumn.",
        score: [3, 5],
        mitigation: "Bloods weekly.",
        lowers: "SEVERITY",
      }),
    ],
  });

const peterVoss: LifeStory = (t) =>
  resident(t, LA_A, 2121, {
    key: "peter-voss",
    name: ["Peter", "Voss"],
    born: t.born(50, 10),
    gender: "MALE",
    contact: livingAt(LA_A, "3 Cooper Street", "ZZ1 3CS"),
    involved: [
      involves("northmere-community", "COMMUNITY_CASELOAD", "Recovery team", t.daysAgo(700)),
      involves("ashdale-council", "ALLOCATION", "Approved mental health team", t.daysAgo(650)),
      registered(t, 18),
    ],
    decisions: [
      decides(
        t,
        "peter-objects-police",
        100,
        "ben-asante",
        {
          to: toPartners("northmere-police"),
          of: ["MENTAL_HEALTH", "PHYSICAL_HEALTH"],
          for: ["SAFEGUARDING", "INVESTIGATION"],
        },
        { status: "REFUSED", isObjection: true },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 640, "A visit each week and a key safe.", [
      ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Believes the radio speaks of him when unwell.", "ben-asante"],
      ["STRENGTHS", "CARE_PLAN", "Allotment committee; grows leeks."],
    ]),
    mental: [
      condition(t, "northmere-community", 690, "Schizoaffective disorder", "Needs quiet rooms.", "Depot.", "68890003"),
    ],
    toOthers: [
      risk(t, "northmere-community", 90, {
        advice: "Ring before calling.",
        summary: "Frightened callers may be shouted at.",
        narrative: "Threw a gate latch at a meter reader.",
        score: [2, 2],
        mitigation: "Text first.",
      }),
    ],
  });

const kwameDarko: LifeStory = (t) =>
  resident(t, LA_B, 2122, {
    key: "kwame-darko",
    name: ["Kwame", "Darko"],
    born: t.born(43, 96),
    gender: "MALE",
    contact: livingAt(LA_B, "28 Ropewalk", "ZZ2 6RW"),
    involved: [
      involves("brindlemoor-council", "SECTION_117_AFTERCARE", "Joint aftercare duty", t.daysAgo(420)),
      involves("northmere-icb", "JOINT_PACKAGE", "Joint aftercare duty", t.daysAgo(420)),
      involves("northmere-community", "COMMUNITY_CASELOAD", "Recovery team", t.daysAgo(425)),
    ],
    decisions: [
      decides(t, "kwame-icb", 415, "leah-stanton", {
        to: toPartners("northmere-icb"),
        of: ["MENTAL_HEALTH", "CARE_PLAN", "CARE_NEEDS"],
        for: ["CARE_MANAGEMENT"],
      }),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 410, "Supported flat and a gym pass.", [
      ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Sleep is the sign to watch.", "ben-asante"],
    ]),
    mental: [
      condition(
        t,
        "northmere-community",
        424,
        "Bipolar disorder",
        "Spends when high.",
        "Stable for a year.",
        "13746004",
      ),
    ],
  });

export const mentalHealth = [gemmaAldous, peterVoss, kwameDarko];
