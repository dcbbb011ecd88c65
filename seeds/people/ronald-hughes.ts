import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { ronaldCare } from "./care-at-home.js";
import { ronaldSupport } from "./support/at-home.js";
import { condition, convicted, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

/** A continuing healthcare case at home; an old conviction that the ICB has no reason to see. */
export const ronaldHughes: LifeStory = (t) =>
  resident(t, LA_A, null, {
    key: "ronald-hughes",
    support: ronaldSupport(t),
    name: ["Ronald", "Hughes", "Ron"],
    born: t.born(76, 150),
    gender: "MALE",
    numbers: { NHS_NUMBER: "9998883210", LOCAL_REFERENCE: "ASH-10963", CRN: "X330571" },
    contact: livingAt(LA_A, "2 Quarry Cottages", "ZZ1 9RH", { telephone: "01632 960210", method: "PHONE" }),
    communication: { formats: ["LARGE_PRINT"], support: ["His wife repeats questions for him"] },
    care: ronaldCare(t),
    involved: [
      involves("ashdale-council", "ALLOCATION", "Allocated to Tom Hallam", t.daysAgo(400)),
      involves("northmere-icb", "CHC_CASE", "Positive Checklist received", t.daysAgo(9)),
      involves("northmere-probation", "SUPERVISION", "Managed under public protection arrangements", t.daysAgo(800)),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Neurology clinic", t.daysAgo(420), {
        place: "northmere-general",
      }),
      involves("heronsgate-care", "CARE_PLACEMENT", "Home care, three calls a day", t.daysAgo(200)),
      registered(t, 22),
    ],
    decisions: [
      decides(
        t,
        "ronald-chc-icb",
        10,
        "imogen-vale",
        {
          to: toPartners("northmere-icb"),
          of: ["CHC", "PHYSICAL_HEALTH", "MENTAL_HEALTH", "TERMINAL_ILLNESS", "MEDICATION", "CARE_NEEDS", "CARE_PLAN"],
          for: ["FUNDING_ELIGIBILITY", "CARE_MANAGEMENT"],
        },
        { until: t.daysAhead(355), how: "WRITTEN", told: "National consent leaflet for continuing healthcare." },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 380, "Three calls a day by two workers; wife supported to rest.", [
      ["NEEDS", "CARE_NEEDS", "Two workers for transfers; help at every meal."],
      ["HEALTH", "PHYSICAL_HEALTH", "Freezes in doorways; count him through.", "imogen-vale"],
      ["EMOTIONAL_WELLBEING", "MENTAL_HEALTH", "Sees people in the garden at dusk; agree and draw the curtains."],
      ["RISK_MANAGEMENT", "RISK_TO_OTHERS", "Two staff to visit, always."],
      ["MONEY", "FINANCE", "Contributes from his pension; waived while the Checklist is open.", "neil-prosser"],
    ]),
    offences: [convicted(t, 9400, "Assault occasioning actual bodily harm, 1861 Act s47", "30 months", -8400)],
    physical: [
      condition(
        t,
        "northmere-hospitals",
        415,
        "Parkinson's disease",
        "Two people to stand; thickened drinks.",
        "Advanced; swallowing assessed twice this year.",
        "49049000",
      ),
    ],
    mental: [
      condition(
        t,
        "northmere-hospitals",
        120,
        "Parkinson's dementia",
        "Confused at dusk.",
        "Hallucinations mild.",
        "52448006",
      ),
    ],
    toOthers: [
      risk(t, "northmere-probation", 60, {
        advice: "Two staff to visit.",
        summary: "Not to be visited by one worker alone.",
        narrative: "Managed under public protection since release. No concern in ten years; physically much weaker.",
        score: [1, 4],
        mitigation: "Visits in pairs; wife present.",
      }),
    ],
    toSelf: [
      risk(t, "northmere-hospitals", 30, {
        summary: "Chokes on thin drinks.",
        narrative: "One admission after breathing in a drink.",
        score: [3, 4],
        mitigation: "Thickener and upright seating.",
        lowers: "SEVERITY",
      }),
    ],
  });
