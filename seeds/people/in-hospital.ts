import { LA_A, LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { frankCare } from "./care-in-homes.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const albertPenn: LifeStory = (t) =>
  resident(t, LA_A, 2070, {
    key: "albert-penn",
    name: ["Albert", "Penn", "Bert"],
    born: t.born(82, 64),
    gender: "MALE",
    contact: livingAt(LA_A, "33 Chapel Terrace", "ZZ1 1CT", { telephone: "01632 960133" }),
    involved: [
      involves("northmere-hospitals", "HOSPITAL_ADMISSION", "Ward 7 after a fall", t.daysAgo(6), {
        place: "northmere-general",
      }),
      involves("ashdale-council", "OPEN_REFERRAL", "Discharge notice from ward 7", t.daysAgo(2)),
      registered(t, 40),
    ],
    decisions: [
      decides(
        t,
        "albert-asked",
        1,
        "imogen-vale",
        { to: toPartners("ashdale-housing"), of: ["CARE_NEEDS", "HOUSING", "EQUIPMENT"], for: ["HOUSING_DUTY"] },
        { status: "ASKED", reason: "Will answer when his daughter has visited." },
      ),
    ],
    physical: [
      condition(
        t,
        "northmere-hospitals",
        6,
        "Hip fracture, repaired",
        "Walks with a frame and one.",
        "Day six.",
        "263225007",
      ),
    ],
    toSelf: [
      risk(t, "northmere-hospitals", 5, {
        summary: "Falls.",
        narrative: "Third fall this year; the stairs at home are steep.",
        score: [4, 4],
        mitigation: "Second rail before discharge.",
      }),
    ],
  });

const nadiaRahman: LifeStory = (t) =>
  resident(t, LA_C, 2071, {
    key: "nadia-rahman",
    name: ["Nadia", "Rahman"],
    born: t.born(33, 271),
    gender: "FEMALE",
    contact: livingAt(LA_C, "12 Elm Parade", "ZZ3 4EP", { method: "TEXT", telephone: "07700 900433" }),
    involved: [
      involves("northmere-community", "HOSPITAL_ADMISSION", "Willow Unit, detained", t.daysAgo(26), {
        place: "willow-unit",
      }),
      involves(
        "callowmere-council",
        "SECTION_117_AFTERCARE",
        "Aftercare duty since the first detention",
        t.daysAgo(800),
      ),
    ],
    decisions: [
      decides(
        t,
        "nadia-provider",
        300,
        "ben-asante",
        { to: toPartners("silverlane-care"), of: ["MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        {
          became: { status: "SUPERSEDED", at: t.daysAgo(200), by: "ben-asante", reason: "Replaced by a narrower one." },
        },
      ),
      decides(
        t,
        "nadia-provider-narrower",
        200,
        "ben-asante",
        { to: toPartners("silverlane-care"), of: ["MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        { level: "SUMMARY", supersedes: "nadia-provider" },
      ),
    ],
    plan: plan(
      t,
      "callowmere-council",
      "kit-barlow",
      210,
      "A worker who knows the early signs; aftercare free of charge.",
      [
        ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Early signs: no music, curtains shut.", "ben-asante"],
        ["GOALS_AND_HOPES", "CARE_PLAN", "Back to the bakery three days a week."],
      ],
    ),
    mental: [
      condition(
        t,
        "northmere-community",
        780,
        "Schizophrenia",
        "Hears voices when tired.",
        "Depot monthly.",
        "58214004",
      ),
    ],
  });

const frankDelaney: LifeStory = (t) =>
  resident(t, LA_B, 2072, {
    key: "frank-delaney",
    name: ["Frank", "Delaney"],
    born: t.born(67, 4),
    gender: "MALE",
    contact: livingAt(LA_B, "9 Saddlers Yard", "ZZ2 8SY"),
    care: frankCare(t),
    involved: [
      involves("northmere-hospitals", "HOSPITAL_ADMISSION", "Stroke unit", t.daysAgo(60), {
        ended: t.daysAgo(14),
        place: "northmere-general",
      }),
      involves("brindlemoor-council", "OPEN_REFERRAL", "Reablement after stroke", t.daysAgo(20)),
      involves("heronsgate-care", "CARE_PLACEMENT", "Reablement at home", t.daysAgo(14)),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 13, "Six weeks of reablement.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "To make his own breakfast."],
      ["NEEDS", "CARE_NEEDS", "Help of one in the shower.", "mandy-frith"],
    ]),
    physical: [
      condition(t, "northmere-hospitals", 59, "Stroke", "Weak right hand; tires.", "Good recovery.", "230690007"),
    ],
  });

const berylTomkins: LifeStory = (t) =>
  resident(t, LA_A, 2073, {
    key: "beryl-tomkins",
    name: ["Beryl", "Tomkins"],
    born: t.born(77, 190),
    gender: "FEMALE",
    untraced: true,
    contact: livingAt(LA_A, "Narrowboat Kingfisher, Basin 2", "ZZ1 8NB"),
    involved: [
      involves("northmere-hospitals", "HOSPITAL_ADMISSION", "Admitted overnight", t.hoursAgo(14), {
        place: "northmere-general",
      }),
    ],
    physical: [condition(t, "northmere-hospitals", 0, "Pneumonia", "On oxygen.", "Antibiotics begun.", "233604007")],
  });

export const inHospital = [albertPenn, nadiaRahman, frankDelaney, berylTomkins];
