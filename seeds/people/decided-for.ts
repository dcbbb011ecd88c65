import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { ednaCare, georgeCare, veraCare } from "./care-in-homes.js";
import { heronsgate, placed } from "./heronsgate.js";
import { ednaSupport, georgeSupport, veraSupport } from "./support/in-care.js";
import { condition, decides, involves, plan, resident, risk } from "./telling.js";

const ednaFairley: LifeStory = (t) =>
  resident(t, LA_A, 2050, {
    key: "edna-fairley",
    support: ednaSupport(t),
    name: ["Edna May", "Fairley"],
    born: t.born(88, 200),
    gender: "FEMALE",
    contact: heronsgate(3),
    communication: { support: ["Short sentences", "Her daughter's photograph to hand"], formats: ["PICTURES"] },
    care: ednaCare(t),
    involved: placed(t, 700),
    decisions: [
      decides(
        t,
        "edna-attorney-provider",
        690,
        "tom-hallam",
        {
          to: toPartners("heronsgate-care"),
          of: ["MENTAL_HEALTH", "TERMINAL_ILLNESS", "EQUALITY", "HOUSING"],
          for: ["DIRECT_CARE"],
        },
        {
          decider: "ATTORNEY",
          deciderName: "Susan Fairley, daughter",
          authority: "LPA-HW-700410",
          restsOn: "authority/0",
          part: "Nodded at the name of the home; turned away from the rest.",
          capacity: "LACKS_CAPACITY",
          review: t.day(40),
        },
      ),
    ],
    plan: plan(
      t,
      "ashdale-council",
      "tom-hallam",
      695,
      "A settled routine, help with everything, hymns in the afternoon.",
      [
        ["NEEDS", "CARE_NEEDS", "Full help with washing, dressing and meals."],
        ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "At dusk give her the doll and sit down.", "mandy-frith"],
        ["MONEY", "FINANCE", "Self-funding until her savings reach the limit.", "neil-prosser"],
      ],
      { aboutMe: [["MOST_IMPORTANT_TO_ME", "Chapel on Sunday and my own cup.", t.day(-690), "Susan Fairley"]] },
    ),
    mental: [
      condition(t, "northmere-community", 900, "Dementia", "Needs prompts for everything.", "Advanced.", "52448006"),
    ],
    toSelf: [
      risk(t, "heronsgate-care", 80, {
        advice: "Sensor mat on at night.",
        summary: "Walks at night and falls.",
        narrative: "Four falls in six months; one broken wrist.",
        score: [4, 3],
        mitigation: "Sensor mat and low bed.",
        lowers: "SEVERITY",
      }),
    ],
  });

const veraLockwood: LifeStory = (t) =>
  resident(t, LA_A, 2052, {
    key: "vera-lockwood",
    support: veraSupport(t),
    name: ["Vera", "Lockwood"],
    born: t.born(84, 121),
    gender: "FEMALE",
    contact: heronsgate(8),
    care: veraCare(t),
    involved: [
      ...placed(t, 250),
      involves("plainspoken-advocacy", "ADVOCACY_INSTRUCTION", "Deprivation of liberty", t.daysAgo(30)),
    ],
    decisions: [
      decides(
        t,
        "vera-best-interests",
        245,
        "tom-hallam",
        { to: toPartners("heronsgate-care"), of: ["MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        {
          decider: "BEST_INTERESTS",
          deciderName: "Grace Okafor",
          authority: "BI-ASH-0388",
          restsOn: "best-interests/1/0",
          part: "Held the card of the home and gave the others back.",
          capacity: "LACKS_CAPACITY",
        },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 248, "Constant company by day; a locked front door, authorised.", [
      ["NEEDS", "CARE_NEEDS", "Someone beside her by day."],
      ["RISK_MANAGEMENT", "RISK_TO_SELF", "Walks out towards the old mill; staff walk with her.", "mandy-frith"],
    ]),
    mental: [
      condition(
        t,
        "northmere-community",
        600,
        "Vascular dementia",
        "Does not know the road.",
        "Slow decline.",
        "429998004",
      ),
    ],
  });

const georgeTranter: LifeStory = (t) =>
  resident(t, LA_A, 2053, {
    key: "george-tranter",
    support: georgeSupport(t),
    name: ["George", "Tranter"],
    born: t.born(79, 60),
    gender: "MALE",
    contact: heronsgate(11),
    care: georgeCare(t),
    involved: [
      ...placed(t, 500),
      involves("northmere-icb", "JOINT_PACKAGE", "Jointly funded placement", t.daysAgo(320)),
    ],
    decisions: [
      decides(
        t,
        "george-deputy-icb",
        315,
        "tom-hallam",
        {
          to: toPartners("northmere-icb"),
          of: ["CARE_NEEDS", "CARE_PLAN", "PHYSICAL_HEALTH", "CHC"],
          for: ["FUNDING_ELIGIBILITY", "CARE_MANAGEMENT"],
        },
        {
          decider: "DEPUTY",
          deciderName: "Alma Tranter",
          authority: "COP-WD-22871",
          restsOn: "authority/0",
          part: "Answered yes by his board, then no; his deputy decided.",
          capacity: "LACKS_CAPACITY",
          until: t.daysAhead(200),
          review: t.day(30),
        },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 490, "Nursing, turning and a chair by the window.", [
      ["NEEDS", "CARE_NEEDS", "Turned every three hours."],
      ["HEALTH", "PHYSICAL_HEALTH", "Skin checked twice daily.", "mandy-frith"],
    ]),
    physical: [
      condition(t, "northmere-hospitals", 520, "Multiple sclerosis", "Full help to move.", "Advanced.", "24700007"),
    ],
  });

export const decidedFor = [ednaFairley, veraLockwood, georgeTranter];
