import { LA_A, LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

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
        { became: { status: "WITHDRAWN", at: t.daysAgo(119), by: "leah-stanton", reason: "The provider closed." } },
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

export const betweenProviders = [dorothySwann, cliffordMoon];
