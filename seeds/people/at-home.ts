import { LA_A, LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const dorothySwann: LifeStory = (t) =>
  resident(t, LA_A, 2110, {
    key: "dorothy-swann",
    name: ["Dorothy", "Swann", "Dot"],
    born: t.born(83, 17),
    gender: "FEMALE",
    contact: livingAt(LA_A, "6 Almond Close", "ZZ1 6AC", { telephone: "01632 960606", method: "PHONE" }),
    involved: [
      involves("silverlane-care", "CARE_PLACEMENT", "Three calls a day", t.daysAgo(260)),
      involves("ashdale-council", "ALLOCATION", "Reviewing officer", t.daysAgo(280)),
      registered(t, 35),
    ],
    decisions: [
      decides(t, "dorothy-silverlane", 255, "tom-hallam", {
        to: toPartners("silverlane-care"),
        of: ["MENTAL_HEALTH"],
        for: ["DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 270, "Three calls; a new provider is being found.", [
      ["NEEDS", "CARE_NEEDS", "Help to dress, eat and go to bed."],
      ["CONTINGENCY", "CARE_PLAN", "The council's own team calls while the provider is suspended."],
    ]),
    physical: [
      condition(t, "larkfield-surgery", 290, "Osteoporosis", "Bends with care.", "Weekly tablet.", "64859006"),
    ],
  });

const cliffordMoon: LifeStory = (t) =>
  resident(t, LA_B, 2111, {
    key: "clifford-moon",
    name: ["Clifford", "Moon"],
    born: t.born(78, 130),
    gender: "MALE",
    contact: livingAt(LA_B, "14 Brook View", "ZZ2 3BV"),
    involved: [
      involves("fernleigh-support", "CARE_PLACEMENT", "Two calls a day", t.daysAgo(600), { ended: t.daysAgo(120) }),
      involves("heronsgate-care", "CARE_PLACEMENT", "Took over the calls", t.daysAgo(120)),
      involves("brindlemoor-council", "ALLOCATION", "Reviewing officer", t.daysAgo(610)),
    ],
    decisions: [
      decides(
        t,
        "clifford-fernleigh",
        590,
        "leah-stanton",
        { to: toPartners("fernleigh-support"), of: ["HOUSING", "MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        { then: { status: "WITHDRAWN", at: t.daysAgo(119), by: "leah-stanton", reason: "The provider closed." } },
      ),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 595, "Two calls a day and a pendant.", [
      ["NEEDS", "CARE_NEEDS", "Help with breakfast and bed.", "lisa-combe"],
      ["RISK_MANAGEMENT", "RISK_TO_SELF", "Pendant worn at all times.", "leah-stanton"],
    ]),
    physical: [
      condition(t, "northmere-hospitals", 620, "Atrial fibrillation", "Bruises easily.", "Blood thinner.", "49436004"),
    ],
  });

const glenysParry: LifeStory = (t) =>
  resident(t, LA_A, 2112, {
    key: "glenys-parry",
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
          then: {
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
          then: {
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

export const atHome = [dorothySwann, cliffordMoon, glenysParry, rowenaCastle, amaraBright];
