import { LA_A, LA_B, LA_D } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { leavingCare } from "./support/leaving-care.js";
import { condition, decides, involves, livingAt, plan, resident } from "./telling.js";

const tiaMorrison: LifeStory = (t) =>
  resident(t, LA_D, 2090, {
    key: "tia-morrison",
    support: leavingCare(t, { since: 760, offered: 740, answer: "WANTED", twentyFifthBirthday: t.born(20 - 25, 99) }),
    name: ["Tia", "Morrison"],
    born: t.born(20, 99),
    gender: "FEMALE",
    pronouns: "they/them",
    contact: livingAt(LA_D, "Flat 6, 2 Lock Street", "ZZ4 2LS", { telephone: "07700 900420", method: "TEXT" }),
    involved: [involves("dunhollow-council", "LEAVING_CARE", "Personal adviser", t.daysAgo(760))],
    decisions: [
      decides(
        t,
        "tia-jobcentre",
        90,
        "zara-minhas",
        { to: toPartners("larkfield-jobcentre"), of: ["CONTACT", "HOUSING"], for: ["FUNDING_ELIGIBILITY"] },
        { how: "WRITTEN" },
      ),
    ],
    plan: plan(t, "dunhollow-council", "zara-minhas", 700, "Pathway plan: college, rent, a driving licence.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "To be a paramedic."],
      ["HOUSING", "HOUSING", "Own tenancy since spring."],
    ]),
  });

const reeceHolloway: LifeStory = (t) =>
  resident(t, LA_D, 2091, {
    key: "reece-holloway",
    support: leavingCare(t, {
      since: 1000,
      offered: 900,
      answer: "NOT_WANTED",
      twentyFifthBirthday: t.born(22 - 25, 5),
    }),
    name: ["Reece", "Holloway"],
    born: t.born(22, 5),
    gender: "MALE",
    contact: livingAt(LA_A, "Room 4, Canal Lodge", "ZZ1 8CL"),
    involved: [
      involves("dunhollow-council", "LEAVING_CARE", "Personal adviser; moved away", t.daysAgo(1000)),
      involves("ashdale-housing", "HOUSING_CASE", "Homelessness duty accepted", t.daysAgo(15)),
    ],
    decisions: [
      decides(t, "reece-housing", 15, "tess-muir", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    mental: [condition(t, "northmere-community", 400, "Depression", "Sleeps by day.", "Waiting list.", "35489007")],
  });

const aminaYusuf: LifeStory = (t) =>
  resident(t, LA_D, 2092, {
    key: "amina-yusuf",
    support: leavingCare(t, { since: 500, offered: 30, twentyFifthBirthday: t.born(19 - 25, 144) }),
    name: ["Amina", "Yusuf"],
    born: t.born(19, 144),
    gender: "FEMALE",
    untraced: true,
    contact: livingAt(LA_D, "17 Poplar Grove", "ZZ4 7PG"),
    communication: { language: "Somali", interpreter: true },
    involved: [involves("dunhollow-council", "LEAVING_CARE", "Came to the country alone", t.daysAgo(500))],
    plan: plan(t, "dunhollow-council", "zara-minhas", 480, "College, an interpreter and a solicitor.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "English at level two by summer."],
    ]),
  });

const jodieParkes: LifeStory = (t) =>
  resident(t, LA_B, 2093, {
    key: "jodie-parkes",
    name: ["Jodie", "Parkes"],
    born: t.born(29, 12),
    gender: "FEMALE",
    contact: livingAt(LA_B, "Flat 1, 3 Bramble Court", "ZZ2 4BC"),
    communication: { formats: ["EASY_READ"], adjustments: ["Longer appointments"] },
    involved: [
      involves("brindlemoor-council", "ALLOCATION", "Learning disability team", t.daysAgo(900)),
      involves("heronsgate-care", "CARE_PLACEMENT", "Supported living", t.daysAgo(800)),
    ],
    decisions: [
      decides(
        t,
        "jodie-draft",
        2,
        "leah-stanton",
        { to: toPartners("heronsgate-care"), of: ["EQUALITY", "MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        { status: "DRAFT", reason: "Easy-read form being written." },
      ),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 790, "Own flat with a worker by day; money help on Fridays.", [
      ["STRENGTHS", "CARE_PLAN", "Bakes; votes; fiercely on time."],
      ["NEEDS", "CARE_NEEDS", "Help with money and letters."],
      ["MONEY", "FINANCE", "Appointee for benefits; direct payment being thought about."],
    ]),
    mental: [
      condition(
        t,
        "northmere-community",
        850,
        "Moderate learning disability",
        "Reads signs, not letters.",
        "Lifelong.",
        "61152003",
      ),
    ],
  });

const chloeDanvers: LifeStory = (t) =>
  resident(t, LA_A, 2094, {
    key: "chloe-danvers",
    name: ["Chloe", "Danvers"],
    born: t.born(17, 200),
    gender: "FEMALE",
    contact: livingAt(LA_A, "5 Meadow Lane", "ZZ1 5ML"),
    communication: { support: ["Eye-gaze computer"] },
    involved: [
      involves("ashdale-council", "OPEN_REFERRAL", "Transition assessment", t.daysAgo(80)),
      involves("northmere-community", "COMMUNITY_CASELOAD", "Children's therapy", t.daysAgo(1000)),
    ],
    decisions: [
      decides(t, "chloe-school", 78, "tom-hallam", {
        to: toPartners("northmere-icb"),
        of: ["CARE_NEEDS"],
        for: ["FUNDING_ELIGIBILITY"],
      }),
    ],
    physical: [
      condition(t, "northmere-community", 1000, "Cerebral palsy", "Powered chair; full help.", "Stable.", "128188000"),
    ],
  });

export const youngAndLeavingCare = [tiaMorrison, reeceHolloway, aminaYusuf, jodieParkes, chloeDanvers];
