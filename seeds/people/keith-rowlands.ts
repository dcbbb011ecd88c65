import { LA_A, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { keithCare } from "./care-in-custody.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

/** Twelve days after a terminal diagnosis. Keith, capable, has refused to let the council or the prison know of it. */
export const keithRowlands: LifeStory = (t) =>
  resident(t, LA_A, null, {
    key: "keith-rowlands",
    name: ["Keith", "Rowlands"],
    born: t.born(63, 41),
    gender: "MALE",
    residence: LA_C,
    responsible: LA_A,
    numbers: { NHS_NUMBER: "9994200429", PRISON_NUMBER: "A3456DE", CRN: "X204118" },
    communication: { support: ["Hearing aid in the left ear: sit on his left"] },
    custody: [
      {
        at: "hmp-ashgrove",
        status: "SENTENCED",
        arrived: t.daysAgo(900),
        release: t.day(500),
        location: "C wing, landing 1",
      },
    ],
    care: keithCare(t),
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", "HMP Ashgrove stands in the council's area", t.daysAgo(300)),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Outpatient clinic", t.daysAgo(40), {
        place: "northmere-general",
      }),
    ],
    decisions: [
      decides(
        t,
        "keith-refuses-terminal",
        12,
        "anya-sobol",
        {
          to: toPartners("ashdale-council", "ashgrove-prison"),
          of: ["TERMINAL_ILLNESS"],
          for: [
            "CARE_MANAGEMENT",
            "DIRECT_CARE",
            "SAFEGUARDING",
            "RELEASE_PLANNING",
            "SAFE_CUSTODY",
            "OPERATIONS",
            "EMERGENCY",
          ],
        },
        { status: "REFUSED", reason: "Wants no one on the wing or at the council to know.", capacity: "ASSESSED" },
      ),
      decides(t, "keith-needs-prison", 8, "anya-sobol", {
        to: toPartners("ashgrove-prison"),
        of: ["CARE_NEEDS", "PHYSICAL_HEALTH"],
        for: ["SAFE_CUSTODY"],
      }),
    ],
    plan: plan(
      t,
      "ashdale-council",
      "priya-nair",
      210,
      "Help with washing and stairs; a cell near healthcare.",
      [
        ["NEEDS", "CARE_NEEDS", "Cannot climb stairs; help of one to wash; extra checks at night."],
        [
          "HEALTH",
          "TERMINAL_ILLNESS",
          "Prognosis of months. Comfort first; wishes to be written down with him.",
          "anya-sobol",
        ],
        ["GOALS_AND_HOPES", "CARE_PLAN", "To finish the chess ladder and to write to his brother."],
      ],
      { review: t.day(14) },
    ),
    offences: [convicted(t, 905, "Handling stolen goods, Theft Act 1968 s22", "6 years", 1280)],
    physical: [
      condition(
        t,
        "ashgrove-healthcare",
        60,
        "Unexplained weight loss",
        "Cannot climb stairs; needs ground floor.",
        "Losing weight since spring; tires on the landing. Referred for tests.",
      ),
    ],
    toSelf: [
      risk(t, "ashgrove-healthcare", 10, {
        advice: "Extra checks at night.",
        summary: "Falls at night.",
        narrative: "Two falls on the way to the toilet. Uses the wall and will not ring.",
        score: [4, 3],
        mitigation: "Night light and a commode.",
      }),
    ],
  });
