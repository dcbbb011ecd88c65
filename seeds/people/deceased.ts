import { LA_A, LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

const ivyMarchbank: LifeStory = (t) =>
  resident(t, LA_A, 2130, {
    key: "ivy-marchbank",
    name: ["Ivy", "Marchbank"],
    born: t.born(93, 160),
    died: t.day(-9),
    gender: "FEMALE",
    contact: livingAt(LA_A, "Room 2, Heronsgate House", "ZZ1 6HG"),
    involved: [
      involves("heronsgate-care", "CARE_PLACEMENT", "Resident", t.daysAgo(800), {
        ended: t.daysAgo(9),
        place: "heronsgate-house",
      }),
      involves("ashdale-council", "ALLOCATION", "Reviewing officer", t.daysAgo(820), { ended: t.daysAgo(7) }),
      registered(t, 40, t.daysAgo(9)),
    ],
    decisions: [
      decides(
        t,
        "ivy-provider",
        790,
        "tom-hallam",
        { to: toPartners("heronsgate-care"), of: ["MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        {
          until: t.daysAgo(9),
          became: { status: "EXPIRED", at: t.daysAgo(8), by: "tom-hallam", reason: "Died." },
        },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 795, "Residential care.", [["NEEDS", "CARE_NEEDS", "Full help."]], {
      status: "ENDED",
      ended: t.daysAgo(9),
    }),
    physical: [condition(t, "larkfield-surgery", 810, "Heart failure", "Bed rest.", "End of life care.", "84114007")],
  });

const arthurNield: LifeStory = (t) =>
  resident(t, LA_B, 2131, {
    key: "arthur-nield",
    name: ["Arthur", "Nield"],
    born: t.born(74, 320),
    died: t.day(-200),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A0808AN" },
    custody: [{ at: "hmp-brackenfield", status: "SENTENCED", arrived: t.daysAgo(1000), departed: t.daysAgo(200) }],
    involved: [
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", "HMP Brackenfield stands in its area", t.daysAgo(990), {
        ended: t.daysAgo(200),
      }),
    ],
    offences: [
      {
        offence: "Perjury, 1911 Act s1",
        convicted_on: t.day(-1005),
        sentence: "5 years",
        sentence_ends_on: t.day(-200),
      },
    ],
    physical: [
      condition(t, "brackenfield-healthcare", 600, "Lung cancer", "Needed oxygen.", "Died in hospital.", "363358000"),
    ],
  });

export const deceased = [ivyMarchbank, arthurNield];
