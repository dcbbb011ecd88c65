import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, convicted, decides, involves, livingAt, plan, registered, resident, risk } from "./telling.js";

const donnaKeating: LifeStory = (t) =>
  resident(t, LA_A, 2041, {
    key: "donna-keating",
    name: ["Donna", "Keating"],
    born: t.born(44, 45),
    gender: "FEMALE",
    numbers: { CRN: "X801144" },
    contact: livingAt(LA_A, "Room 12, Canal Lodge", "ZZ1 8CL"),
    involved: [
      involves("northmere-probation", "SUPERVISION", "Community order", t.daysAgo(130)),
      involves("ashdale-housing", "HOUSING_CASE", "Homelessness duty accepted", t.daysAgo(70)),
      involves("ashdale-council", "OPEN_REFERRAL", "Referred by housing", t.daysAgo(65)),
    ],
    decisions: [
      decides(t, "donna-housing", 70, "tess-muir", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING", "RISK_TO_SELF", "CARE_NEEDS", "CARE_PLAN"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 55, "A safe room, then a flat; a worker she can text.", [
      ["GOALS_AND_HOPES", "CARE_PLAN", "Her own key and her cat back."],
      ["HOUSING", "HOUSING", "Women-only lodging until a flat is offered.", "tess-muir"],
    ]),
    offences: [convicted(t, 132, "Theft from a shop, Theft Act 1968 s1", "12 month community order", 233)],
    mental: [
      condition(
        t,
        "northmere-community",
        125,
        "Post-traumatic stress disorder",
        "Startles; sit near the door.",
        "Waiting list.",
        "47505003",
      ),
    ],
    toSelf: [
      risk(t, "northmere-community", 60, {
        summary: "Self-harm when evicted.",
        narrative: "Cut her arm on losing the last room.",
        score: [3, 3],
        mitigation: "Notice of any move a week ahead, in person.",
      }),
    ],
  });

const paulaSims: LifeStory = (t) =>
  resident(t, LA_A, 2043, {
    key: "paula-sims",
    name: ["Paula", "Sims"],
    born: t.born(36, 7),
    gender: "FEMALE",
    numbers: { CRN: "X801366" },
    contact: livingAt(LA_A, "31 Weavers Close", "ZZ1 5WC", { telephone: "07700 900361", method: "TEXT" }),
    involved: [
      involves("northmere-probation", "SUPERVISION", "Suspended sentence order", t.daysAgo(210)),
      involves("northmere-hospitals", "COMMUNITY_CASELOAD", "Midwifery", t.daysAgo(100)),
      involves("ashdale-council", "OPEN_REFERRAL", "Referred by midwifery", t.daysAgo(45)),
      registered(t, 4),
    ],
    decisions: [
      decides(
        t,
        "paula-refuses-probation",
        44,
        "tom-hallam",
        {
          to: toPartners("northmere-probation"),
          of: ["PHYSICAL_HEALTH", "SUBSTANCE_MISUSE", "CARE_NEEDS"],
          for: ["SUPERVISION"],
        },
        { status: "REFUSED", reason: "Fears it will be held against her." },
      ),
    ],
    offences: [convicted(t, 212, "Possession of a class B drug, 1971 Act s5", "8 months suspended", 518)],
    physical: [
      condition(
        t,
        "northmere-hospitals",
        98,
        "Pregnancy",
        "Tires; clinic each fortnight.",
        "Expected in two months.",
        "77386006",
      ),
    ],
  });

export const onOrders = [donnaKeating, paulaSims];
