import { LA_A, LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { garethCare } from "./care-in-custody.js";
import { garethSupport } from "./support/in-custody.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

/** Asks in the prison library for all that is held about him. */
export const garethLloyd: LifeStory = (t) =>
  resident(t, LA_A, null, {
    key: "gareth-lloyd",
    support: garethSupport(t),
    name: ["Gareth", "Lloyd"],
    born: t.born(52, 88),
    gender: "MALE",
    residence: LA_B,
    responsible: LA_A,
    numbers: { NHS_NUMBER: "9991000100", PRISON_NUMBER: "A5678FG", CRN: "X118802" },
    communication: { language: "Welsh", formats: ["LARGE_PRINT"] },
    custody: [
      { at: "hmp-ashgrove", status: "LICENCE_RECALL", arrived: t.daysAgo(140), release: t.day(75), location: "B wing" },
    ],
    care: garethCare(t),
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", "HMP Ashgrove stands in the council's area", t.daysAgo(120)),
      involves("northmere-probation", "PRE_RELEASE_ALLOCATION", "Recalled; release plan open", t.daysAgo(140)),
      involves("larkfield-jobcentre", "BENEFIT_CLAIM", "Release claim", t.daysAgo(5)),
    ],
    decisions: [
      decides(t, "gareth-jobcentre", 5, "carla-benning", {
        to: toPartners("larkfield-jobcentre"),
        of: ["CONTACT", "CARE_NEEDS", "HOUSING"],
        for: ["RELEASE_PLANNING", "FUNDING_ELIGIBILITY"],
      }),
      decides(t, "gareth-plan-prison", 100, "priya-nair", {
        to: toPartners("ashgrove-prison"),
        of: ["CARE_PLAN", "CARE_NEEDS"],
        for: ["SAFE_CUSTODY", "RELEASE_PLANNING"],
      }),
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 110, "Reading aids and help with letters.", [
      ["NEEDS", "CARE_NEEDS", "Large print and a lamp; a reader for forms."],
      ["FAMILY_AND_COMMUNITY", "FAMILY", "His sister writes; she has asked that her letter stays hers."],
    ]),
    offences: [convicted(t, 1400, "Burglary, Theft Act 1968 s9", "5 years", 420)],
    licence: [
      {
        condition: "Live where the supervising officer approves.",
        affects: "ACCOMMODATION",
        from_date: t.day(75),
        to_date: t.day(420),
      },
    ],
    physical: [
      condition(
        t,
        "ashgrove-healthcare",
        130,
        "Macular degeneration",
        "Cannot read ordinary print.",
        "Both eyes; slow.",
        "267718000",
      ),
    ],
    mental: [
      condition(
        t,
        "ashgrove-healthcare",
        60,
        "Severe depression",
        "Sleeps little; may not come to meals.",
        "He does not know how close the overdose came; to be told with support, not on paper.",
      ),
    ],
    toSelf: [
      risk(t, "ashdale-council", 100, {
        summary: "News from home can bring him low.",
        narrative: "His sister's statement, in confidence: the last letters to her read like a farewell.",
        score: [3, 5],
        mitigation: "Somebody sits with him on the days when letters come.",
      }),
    ],
    toOthers: [
      risk(t, "ashgrove-prison", 20, {
        summary: "Not to share a cell while an enquiry is open.",
        narrative: "Alleged source in an enquiry: an older man on B wing says that Gareth takes his canteen.",
        score: [2, 3],
        mitigation: "Landings kept apart at canteen.",
      }),
    ],
  });
