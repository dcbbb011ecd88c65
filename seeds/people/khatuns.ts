import { LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { rukiaCare } from "./care-at-home.js";
import { condition, decides, involves, livingAt, plan, resident, risk } from "./telling.js";

const atKhatuns = livingAt(LA_C, "88 Station Road", "ZZ3 1SR", { telephone: "01632 960388" });

const rukiaKhatun: LifeStory = (t) =>
  resident(t, LA_C, 2083, {
    key: "rukia-khatun",
    name: ["Rukia", "Khatun"],
    born: t.born(71, 48),
    gender: "FEMALE",
    contact: atKhatuns,
    communication: { language: "Sylheti", interpreter: true, adjustments: ["Woman interpreter"] },
    care: rukiaCare(t),
    involved: [
      involves("callowmere-council", "ALLOCATION", "Social worker", t.daysAgo(310)),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Stroke outreach", t.daysAgo(330)),
    ],
    decisions: [
      decides(
        t,
        "rukia-provider",
        300,
        "kit-barlow",
        { to: toPartners("heronsgate-care"), of: ["EQUALITY", "MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        { how: "INTERPRETER" },
      ),
    ],
    plan: plan(t, "callowmere-council", "kit-barlow", 305, "Women workers, halal meals, prayer times kept free.", [
      ["NEEDS", "CARE_NEEDS", "Help of one; women only."],
      ["FAMILY_AND_COMMUNITY", "FAMILY", "Shirin is at home after four."],
    ]),
    physical: [condition(t, "northmere-hospitals", 328, "Stroke", "Walks with a stick.", "Stable.", "230690007")],
  });

const shirinKhatun: LifeStory = (t) =>
  resident(t, LA_C, 2084, {
    key: "shirin-khatun",
    name: ["Shirin", "Khatun"],
    born: t.born(40, 111),
    gender: "FEMALE",
    contact: atKhatuns,
    communication: { language: "Bengali" },
    involved: [
      involves("callowmere-council", "OPEN_REFERRAL", "Carer's assessment", t.daysAgo(120), { ended: t.daysAgo(12) }),
    ],
    mental: [
      condition(t, "northmere-community", 110, "Anxiety disorder", "Sleeps badly.", "Talking therapy.", "197480006"),
    ],
    toSelf: [
      risk(t, "callowmere-council", 100, {
        summary: "Worn out by caring.",
        narrative: "Fell asleep at work twice.",
        score: [3, 2],
        mitigation: "Sitting service on Tuesdays.",
        ended: t.day(-12),
      }),
    ],
  });

export const khatuns = [rukiaKhatun, shirinKhatun];
