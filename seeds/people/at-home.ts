import { LA_A, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { rowenaCare } from "./care-at-home.js";
import { glenysSupport } from "./support/at-home.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const glenysParry: LifeStory = (t) =>
  resident(t, LA_A, 2112, {
    key: "glenys-parry",
    support: glenysSupport(t),
    name: ["Glenys", "Parry"],
    born: t.born(60, 290),
    gender: "FEMALE",
    contact: livingAt(LA_A, "11 Forge Lane", "ZZ1 7FL"),
    involved: [
      involves("larkfield-jobcentre", "BENEFIT_CLAIM", "Claim for disability benefit", t.daysAgo(11)),
      involves("larkfield-jobcentre", "BENEFIT_CLAIM", "Earlier claim, decided", t.daysAgo(400), {
        ended: t.daysAgo(390),
      }),
      involves("ashdale-council", "OPEN_REFERRAL", "Asked for a rail", t.daysAgo(30)),
      registered(t, 8),
    ],
    decisions: [
      decides(t, "glenys-jobcentre", 11, "stan-ogilvy", {
        to: toPartners("larkfield-jobcentre"),
        of: ["CONTACT", "PHYSICAL_HEALTH", "CARE_NEEDS"],
        for: ["FUNDING_ELIGIBILITY"],
      }),
      decides(
        t,
        "glenys-mistake",
        12,
        "tom-hallam",
        { to: toPartners("ashdale-housing"), of: ["PHYSICAL_HEALTH"], for: ["HOUSING_DUTY"] },
        {
          became: {
            status: "ENTERED_IN_ERROR",
            at: t.daysAgo(11),
            by: "tom-hallam",
            reason: "Meant for another person.",
          },
        },
      ),
    ],
    physical: [
      condition(t, "larkfield-surgery", 45, "Fibromyalgia", "Good and bad days.", "Pain clinic.", "203082005"),
    ],
  });

const rowenaCastle: LifeStory = (t) =>
  resident(t, LA_C, 2113, {
    key: "rowena-castle",
    name: ["Rowena", "Castle"],
    born: t.born(59, 66),
    gender: "FEMALE",
    contact: livingAt(LA_C, "Larchmere Hospice", "ZZ3 9LH", { telephone: "01632 960939" }),
    care: rowenaCare(t),
    involved: [
      involves("larchmere-hospice", "CARE_PLACEMENT", "Inpatient", t.daysAgo(3), { place: "larchmere-hospice" }),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Oncology", t.daysAgo(500)),
      involves("callowmere-council", "ALLOCATION", "Social worker", t.daysAgo(100)),
    ],
    decisions: [
      decides(t, "rowena-hospice", 3, "imogen-vale", {
        to: toPartners("larchmere-hospice", "callowmere-council"),
        of: ["TERMINAL_ILLNESS", "MENTAL_HEALTH", "EQUALITY"],
        for: ["DIRECT_CARE", "CARE_MANAGEMENT"],
      }),
    ],
    plan: plan(t, "callowmere-council", "kit-barlow", 95, "Comfort, the window bed, her daughter at any hour.", [
      ["HEALTH", "TERMINAL_ILLNESS", "Weeks. No more hospital.", "imogen-vale"],
      ["GOALS_AND_HOPES", "CARE_PLAN", "To hear her daughter's choir."],
    ]),
    physical: [
      condition(
        t,
        "northmere-hospitals",
        490,
        "Breast cancer",
        "In bed most of the day.",
        "Spread to bone.",
        "254837009",
      ),
    ],
  });

const amaraBright: LifeStory = (t) =>
  resident(t, LA_A, 2114, {
    key: "amara-bright",
    name: ["Amara", "Bright"],
    born: t.born(47, 9),
    gender: "FEMALE",
    contact: livingAt(LA_A, "52 Foundry Street", "ZZ1 3FS", { telephone: "07700 900152" }),
    involved: [
      involves("ashdale-housing", "HOUSING_CASE", "Adaptations grant", t.daysAgo(150)),
      involves("ashdale-council", "ALLOCATION", "Occupational therapist", t.daysAgo(160)),
      registered(t, 10),
    ],
    decisions: [
      decides(
        t,
        "amara-housing",
        148,
        "tess-muir",
        {
          to: toPartners("ashdale-housing"),
          of: ["PHYSICAL_HEALTH", "CARE_PLAN", "CARE_NEEDS", "EQUIPMENT"],
          for: ["HOUSING_DUTY"],
        },
        {
          became: {
            status: "WITHDRAWN",
            at: t.daysAgo(20),
            by: "tom-hallam",
            reason: "Housing spoke of it to a neighbour.",
          },
        },
      ),
      decides(t, "amara-housing-contact", 148, "tess-muir", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 152, "A wet room and a ramp.", [
      ["NEEDS", "CARE_NEEDS", "Level shower; ramp at the front."],
      ["HOUSING", "HOUSING", "Landlord has agreed to the ramp.", "tess-muir"],
    ]),
    physical: [
      condition(t, "larkfield-surgery", 170, "Lupus", "Cannot climb into a bath.", "Flares in summer.", "55464009"),
    ],
    toSelf: [
      risk(t, "ashdale-council", 140, {
        summary: "Falls in the bath.",
        narrative: "Fell twice; neighbour heard her.",
        score: [3, 3],
        mitigation: "Strip wash until the wet room is in.",
      }),
    ],
  });

export const atHome = [glenysParry, rowenaCastle, amaraBright];
