import { LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

const jaydenMarlowe: LifeStory = (t) =>
  resident(t, LA_B, 2020, {
    key: "jayden-marlowe",
    name: ["Jayden", "Marlowe", "Jay"],
    born: t.born(15, 250),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A1212JM" },
    communication: { formats: ["EASY_READ"] },
    custody: [{ at: "hmyoi-coldbeck", status: "REMAND", arrived: t.daysAgo(35), location: "C unit" }],
    involved: [involves("brindlemoor-council", "OPEN_REFERRAL", "Screened on arrival", t.daysAgo(33))],
    decisions: [
      decides(
        t,
        "jayden-gillick",
        30,
        "hugo-lamb",
        { to: toPartners("brindlemoor-council"), of: ["SUBSTANCE_MISUSE"], for: ["CARE_MANAGEMENT"] },
        { capacity: "GILLICK_COMPETENT", review: t.day(115) },
      ),
    ],
    mental: [
      condition(
        t,
        "brackenfield-healthcare",
        31,
        "Dyslexia",
        "Cannot read forms; reads aloud well with time.",
        "Screened.",
        "59770006",
      ),
    ],
    toSelf: [
      risk(t, "coldbeck-yoi", 34, {
        advice: "Checks each half hour.",
        summary: "Youngest on the unit.",
        narrative: "Quiet; took no food on the first day.",
        score: [2, 3],
        mitigation: "Moved beside the office.",
      }),
    ],
  });

const kieranBowes: LifeStory = (t) =>
  resident(t, LA_C, 2021, {
    key: "kieran-bowes",
    owner: "callowmere-council",
    name: ["Kieran", "Bowes"],
    born: t.born(16, 20),
    gender: "MALE",
    responsible: LA_B,
    numbers: { PRISON_NUMBER: "A1414KB" },
    custody: [
      { at: "hmyoi-coldbeck", status: "SENTENCED", arrived: t.daysAgo(80), release: t.day(60), location: "B unit" },
    ],
    involved: [
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", "HMYOI Coldbeck stands in its area", t.daysAgo(78)),
      involves("callowmere-council", "OPEN_REFERRAL", "Family home is in its area; release plan", t.daysAgo(40)),
    ],
    decisions: [
      decides(
        t,
        "kieran-mother",
        70,
        "jess-morley",
        {
          to: toPartners("callowmere-council", "brackenfield-healthcare"),
          of: ["CARE_PLAN", "SUBSTANCE_MISUSE"],
          for: ["CARE_MANAGEMENT", "DIRECT_CARE"],
        },
        {
          decider: "PARENTAL_RESPONSIBILITY",
          deciderName: "Shona Bowes, mother",
          capacity: "NOT_APPLICABLE",
          until: t.daysAgo(20),
          became: {
            status: "EXPIRED",
            at: t.daysAgo(20),
            by: "jess-morley",
            reason: "Turned sixteen; to be asked himself.",
          },
        },
      ),
    ],
    plan: plan(t, "callowmere-council", "kit-barlow", 38, "Home to his mother with a college place.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "Catering college in the autumn."],
    ]),
    offences: [convicted(t, 82, "Going equipped, Theft Act 1968 s25", "5 months detention", 60)],
    physical: [
      condition(
        t,
        "brackenfield-healthcare",
        76,
        "Type 1 diabetes",
        "Insulin with meals; snacks on the unit.",
        "Stable.",
        "46635009",
      ),
    ],
  });

export const coldbeck = [jaydenMarlowe, kieranBowes];
