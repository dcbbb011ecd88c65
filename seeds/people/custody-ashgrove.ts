import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { winstonCare } from "./support/deciding.js";
import { patrickSupport } from "./support/in-custody.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

const STANDS_HERE = "HMP Ashgrove stands in the council's area";

const patrickDoyle: LifeStory = (t) =>
  resident(t, LA_A, 2001, {
    key: "patrick-doyle",
    support: patrickSupport(t),
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
    care: winstonCare(t),
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
          restsOn: "best-interests/0/0",
          part: "Sat with his advocate; said that the officers are good lads.",
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

export const custodyAshgrove = [patrickDoyle, winstonClarke];
