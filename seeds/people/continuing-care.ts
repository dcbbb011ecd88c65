import { LA_A, LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { margaretCare, philipCare } from "./support/deciding.js";
import { margaretSupport, sheilaSupport } from "./support/in-care.js";
import { condition, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

const margaretShaw: LifeStory = (t) =>
  resident(t, LA_A, 2060, {
    key: "margaret-shaw",
    support: margaretSupport(t),
    care: margaretCare(t),
    name: ["Margaret", "Shaw", "Peg"],
    born: t.born(69, 15),
    gender: "FEMALE",
    contact: livingAt(LA_A, "19 Orchard Rise", "ZZ1 4OR", { telephone: "01632 960319" }),
    communication: {
      support: ["Speaks through a tablet: wait for it"],
      adjustments: ["Send questions the day before"],
    },
    involved: [
      involves("northmere-icb", "CHC_CASE", "Eligible; yearly review", t.daysAgo(500)),
      involves("heronsgate-care", "CARE_PLACEMENT", "Night and day care at home", t.daysAgo(480)),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Neurology", t.daysAgo(900)),
      involves("ashdale-council", "ALLOCATION", "Social worker for reviews", t.daysAgo(520)),
      registered(t, 30),
    ],
    decisions: [
      decides(t, "margaret-icb", 505, "ffion-rees", {
        to: toPartners("northmere-icb"),
        of: ["CHC", "CARE_PLAN", "CARE_NEEDS", "PHYSICAL_HEALTH", "MEDICATION", "TERMINAL_ILLNESS"],
        for: ["FUNDING_ELIGIBILITY", "CARE_MANAGEMENT"],
      }),
      decides(t, "margaret-provider", 480, "ffion-rees", {
        to: toPartners("heronsgate-care"),
        of: ["CHC", "TERMINAL_ILLNESS"],
        for: ["DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "northmere-icb", "ffion-rees", 490, "Two workers day and night, a ventilator and her own house.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "To stay at home and see the garden through another year."],
      ["HEALTH", "PHYSICAL_HEALTH", "Ventilator at night; suction when asked.", "imogen-vale"],
      ["CONTINGENCY", "CARE_PLAN", "Power cut: battery lasts six hours; ring the duty nurse at once."],
    ]),
    physical: [
      condition(
        t,
        "northmere-hospitals",
        880,
        "Motor neurone disease",
        "Full help; speaks by tablet.",
        "Advanced.",
        "37340000",
      ),
    ],
  });

const philipAnand: LifeStory = (t) =>
  resident(t, LA_B, 2061, {
    key: "philip-anand",
    care: philipCare(t),
    name: ["Philip", "Anand"],
    born: t.born(57, 230),
    gender: "MALE",
    contact: livingAt(LA_B, "Flat 2, 40 Castle Gate", "ZZ2 1CG"),
    communication: { support: ["Notes after each meeting, as he forgets"] },
    involved: [
      involves("northmere-icb", "JOINT_PACKAGE", "Jointly funded after brain injury", t.daysAgo(210)),
      involves("brindlemoor-council", "ALLOCATION", "Social worker", t.daysAgo(230)),
    ],
    decisions: [
      decides(
        t,
        "philip-deputy-icb",
        205,
        "leah-stanton",
        { to: toPartners("northmere-icb"), of: ["CARE_PLAN", "CARE_NEEDS", "MENTAL_HEALTH"], for: ["CARE_MANAGEMENT"] },
        {
          decider: "DEPUTY",
          deciderName: "Rani Anand",
          authority: "COP-WD-23002",
          restsOn: "authority/0",
          part: "Was there, and asked whether his nephew would hear of it.",
          capacity: "LACKS_CAPACITY",
          became: {
            status: "SUSPENDED",
            at: t.daysAgo(15),
            by: "leah-stanton",
            reason: "He can now decide this himself; he is being asked.",
          },
        },
      ),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 200, "A support worker each day and a memory book.", [
      ["NEEDS", "CARE_NEEDS", "Prompting with meals and money."],
      ["STRENGTHS", "CARE_PLAN", "Plays the clarinet; teaches his nephew."],
    ]),
    mental: [
      condition(
        t,
        "northmere-community",
        215,
        "Memory loss after brain injury",
        "Forgets the last hour.",
        "Improving.",
        "127295002",
      ),
    ],
  });

const sheilaCrowe: LifeStory = (t) =>
  resident(t, LA_C, 2062, {
    key: "sheila-crowe",
    support: sheilaSupport(t),
    name: ["Sheila", "Crowe"],
    born: t.born(74, 310),
    gender: "FEMALE",
    contact: livingAt(LA_C, "5 Sandpiper Court", "ZZ3 5SC"),
    involved: [
      involves("northmere-icb", "CHC_CASE", "Not eligible; within the dispute window", t.daysAgo(120), {
        ended: t.daysAgo(12),
      }),
      involves("callowmere-council", "ALLOCATION", "Social worker", t.daysAgo(150)),
    ],
    decisions: [
      decides(t, "sheila-icb", 118, "kit-barlow", {
        to: toPartners("northmere-icb"),
        of: ["CHC", "CARE_NEEDS", "PHYSICAL_HEALTH"],
        for: ["FUNDING_ELIGIBILITY"],
      }),
    ],
    plan: plan(t, "callowmere-council", "kit-barlow", 140, "Two calls a day.", [
      ["NEEDS", "CARE_NEEDS", "Help to wash and with tablets."],
    ]),
    physical: [
      condition(t, "northmere-hospitals", 160, "Rheumatoid arthritis", "Cannot grip.", "Flares monthly.", "69896004"),
    ],
  });

export const continuingCare = [margaretShaw, philipAnand, sheilaCrowe];
