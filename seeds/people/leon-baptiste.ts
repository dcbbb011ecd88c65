import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { leonCare } from "./care-at-home.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

/** Known to Ashdale. His objection to Callowmere seeing his mental health still stands. */
export const leonBaptiste: LifeStory = (t) =>
  resident(t, LA_A, null, {
    key: "leon-baptiste",
    name: ["Leon", "Baptiste"],
    born: t.born(39, 200),
    gender: "MALE",
    pronouns: "he/him",
    numbers: { NHS_NUMBER: "9990000123" },
    contact: livingAt(LA_A, "Flat 3, 8 Mill Wharf", "ZZ1 2LB", { telephone: "07700 900123", method: "TEXT" }),
    communication: { support: ["Prefers a text before any call"] },
    care: leonCare(t),
    involved: [
      involves("ashdale-council", "ALLOCATION", "Allocated to Tom Hallam", t.daysAgo(500)),
      involves("northmere-community", "COMMUNITY_CASELOAD", "Community mental health team", t.daysAgo(520)),
      registered(t, 9),
    ],
    decisions: [
      decides(
        t,
        "leon-objects-callowmere",
        330,
        "tom-hallam",
        {
          to: toPartners("callowmere-council"),
          of: ["MENTAL_HEALTH"],
          for: ["CARE_MANAGEMENT", "DIRECT_CARE", "SAFEGUARDING", "EMERGENCY", "OPERATIONS"],
        },
        { status: "REFUSED", isObjection: true, reason: "A relative works there.", review: t.day(35), how: "WRITTEN" },
      ),
      decides(t, "leon-advocacy", 90, "tom-hallam", {
        to: toPartners("plainspoken-advocacy"),
        of: ["MENTAL_HEALTH", "RISK_TO_SELF"],
        for: ["SUPPORT_NETWORK"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 480, "Weekly support worker and a plan for bad nights.", [
      ["STRENGTHS", "CARE_PLAN", "Cooks well; runs the Saturday five-a-side."],
      [
        "EMOTIONAL_WELLBEING",
        "MENTAL_HEALTH",
        "Early signs: not sleeping, phone off. Ring before visiting.",
        "ben-asante",
      ],
      ["RISK_MANAGEMENT", "RISK_TO_SELF", "Out of hours he will ring the crisis line if the number is on the fridge."],
      ["CONTINGENCY", "CARE_PLAN", "If not seen for two days, the team calls at the flat."],
    ]),
    mental: [
      condition(
        t,
        "northmere-community",
        515,
        "Bipolar disorder",
        "May be unable to keep appointments when unwell.",
        "Two admissions in six years. Lithium level checked every three months.",
        "13746004",
      ),
    ],
    toSelf: [
      risk(t, "northmere-community", 40, {
        advice: "Do not leave him alone if he has not slept for two nights.",
        summary: "Risk of harm to himself when low.",
        narrative: "One overdose four years ago. Talks openly about it and asks for help early.",
        score: [2, 5],
        mitigation: "Crisis plan on the fridge and shared with his mother.",
        view: "Ask me straight and I will tell you.",
      }),
    ],
  });
