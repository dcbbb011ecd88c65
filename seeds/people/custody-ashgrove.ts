import { LA_A, LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

const STANDS_HERE = "HMP Ashgrove stands in the council's area";

const patrickDoyle: LifeStory = (t) =>
  resident(t, LA_A, 2001, {
    key: "patrick-doyle",
    name: ["Patrick", "Doyle", "Paddy"],
    born: t.born(71, 12),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A4410PD" },
    communication: { support: ["Short of breath: let him write"] },
    custody: [
      { at: "hmp-ashgrove", status: "SENTENCED", arrived: t.daysAgo(700), release: t.day(600), location: "A wing" },
    ],
    involved: [involves("ashdale-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(690))],
    decisions: [
      decides(t, "patrick-plan-prison", 650, "priya-nair", {
        to: toPartners("ashgrove-prison", "ashgrove-healthcare"),
        of: ["CARE_PLAN", "CARE_NEEDS", "PHYSICAL_HEALTH"],
        for: ["SAFE_CUSTODY", "DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 660, "Oxygen in the cell and a wheelchair off the landing.", [
      ["NEEDS", "CARE_NEEDS", "Wheelchair beyond ten metres; help to shower."],
      ["REGIME_LIMITS", "CARE_PLAN", "Oxygen means no smokers' landing; agreed with him."],
    ]),
    offences: [convicted(t, 705, "False accounting, Theft Act 1968 s17", "5 years", 1120)],
    physical: [
      condition(
        t,
        "ashgrove-healthcare",
        690,
        "Chronic lung disease",
        "Walks ten metres; oxygen at night.",
        "Two chest infections.",
        "13645005",
      ),
    ],
  });

const winstonClarke: LifeStory = (t) =>
  resident(t, LA_A, 2002, {
    key: "winston-clarke",
    name: ["Winston", "Clarke"],
    born: t.born(78, 91),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A6120WC", CRN: "X410023" },
    communication: { support: ["Pictures on doors", "Same officer each morning"] },
    custody: [
      {
        at: "hmp-ashgrove",
        status: "SENTENCED",
        arrived: t.daysAgo(1500),
        release: t.day(900),
        location: "Healthcare unit",
      },
    ],
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(800)),
      involves("plainspoken-advocacy", "ADVOCACY_INSTRUCTION", "Mental capacity advocate", t.daysAgo(70)),
    ],
    decisions: [
      decides(
        t,
        "winston-unable",
        80,
        "priya-nair",
        { to: toPartners("ashgrove-prison"), of: ["CARE_PLAN", "MENTAL_HEALTH"], for: ["SAFE_CUSTODY"] },
        {
          status: "UNABLE_TO_ASK",
          reason: "Lacks capacity for this decision.",
          decider: "NOBODY",
          capacity: "LACKS_CAPACITY",
        },
      ),
      decides(
        t,
        "winston-best-interests",
        66,
        "priya-nair",
        { to: toPartners("ashgrove-prison"), of: ["CARE_PLAN", "CARE_NEEDS"], for: ["SAFE_CUSTODY"] },
        {
          decider: "BEST_INTERESTS",
          deciderName: "Grace Okafor",
          authority: "BI-ASH-0451",
          capacity: "LACKS_CAPACITY",
          level: "READ",
        },
      ),
    ],
    plan: plan(
      t,
      "ashdale-council",
      "priya-nair",
      640,
      "Prompting through the day; a calm, signed route to the yard.",
      [
        ["NEEDS", "CARE_NEEDS", "Prompts to eat, wash and dress; gets lost on the landing."],
        ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Looks for his late wife at lock-up; the radio helps.", "peter-quill"],
      ],
    ),
    offences: [convicted(t, 1505, "Conspiracy to defraud", "9 years", 1800)],
    mental: [
      condition(
        t,
        "ashgrove-healthcare",
        600,
        "Alzheimer's disease",
        "Needs prompts for every task.",
        "Memory clinic yearly.",
        "26929004",
      ),
    ],
    toOthers: [
      risk(t, "ashgrove-prison", 50, {
        advice: "Say your name each time.",
        summary: "May strike out when startled.",
        narrative: "One slap at unlock; did not know the officer.",
        score: [2, 2],
        mitigation: "Knock and wait.",
      }),
    ],
  });

const aidanSweeney: LifeStory = (t) =>
  resident(t, LA_C, 2003, {
    key: "aidan-sweeney",
    owner: "ashdale-council",
    name: ["Aidan", "Sweeney"],
    born: t.born(28, 260),
    gender: "MALE",
    responsible: LA_A,
    numbers: { PRISON_NUMBER: "A7719AS" },
    communication: { formats: ["EASY_READ"], adjustments: ["One question at a time"] },
    custody: [{ at: "hmp-ashgrove", status: "REMAND", arrived: t.daysAgo(18), location: "First night centre" }],
    involved: [
      involves("ashdale-council", "OPEN_REFERRAL", "Notified by prison healthcare on screening", t.daysAgo(15)),
      involves("callowmere-council", "ALLOCATION", "Supported at home before remand", t.daysAgo(300), {
        ended: t.daysAgo(17),
      }),
    ],
    decisions: [
      decides(
        t,
        "aidan-asked",
        3,
        "peter-quill",
        { to: toPartners("ashgrove-prison"), of: ["CARE_NEEDS", "MENTAL_HEALTH"], for: ["SAFE_CUSTODY"] },
        { status: "ASKED", reason: "Wants to think until his solicitor has visited." },
      ),
    ],
    mental: [
      condition(
        t,
        "ashgrove-healthcare",
        16,
        "Mild learning disability",
        "Agrees to please; check he understood.",
        "Screened on arrival.",
      ),
    ],
    toSelf: [
      risk(t, "ashgrove-prison", 17, {
        advice: "Share a cell; hourly checks for the first weeks.",
        summary: "First time in custody; frightened.",
        narrative: "Cried through reception; no thoughts of harm.",
        score: [3, 3],
        mitigation: "Buddy on the landing and a call to his gran each day.",
      }),
    ],
  });

const owenPritchard: LifeStory = (t) =>
  resident(t, LA_B, 2004, {
    key: "owen-pritchard",
    owner: "ashdale-council",
    name: ["Owen", "Pritchard"],
    born: t.born(49, 33),
    gender: "MALE",
    responsible: LA_A,
    numbers: { PRISON_NUMBER: "A8832QP", CRN: "X220456" },
    custody: [
      { at: "hmp-ashgrove", status: "SENTENCED", arrived: t.daysAgo(310), release: t.day(260), location: "B wing" },
    ],
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(300)),
      involves("brindlemoor-council", "SECOND_AUTHORITY", "Onward notice of a planned move", t.daysAgo(1)),
      involves("brackenfield-healthcare", "INCOMING_TRANSFER", "Transfer accepted", t.daysAgo(1), {
        place: "hmp-brackenfield",
      }),
      involves("northmere-probation", "PRE_RELEASE_ALLOCATION", "Community offender manager named", t.daysAgo(20)),
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 280, "Stump care and a shower chair.", [
      ["NEEDS", "CARE_NEEDS", "Shower chair; dressing of the stump on alternate days.", "peter-quill"],
      ["CONTINGENCY", "CARE_PLAN", "The chair travels with him."],
    ]),
    offences: [convicted(t, 315, "Criminal damage, 1971 Act s1", "20 months", 290)],
    physical: [
      condition(
        t,
        "ashgrove-healthcare",
        305,
        "Below-knee amputation",
        "Transfers alone; no steps.",
        "Prosthesis refitted.",
        "299653001",
      ),
    ],
  });

export const custodyAshgrove = [patrickDoyle, winstonClarke, aidanSweeney, owenPritchard];
