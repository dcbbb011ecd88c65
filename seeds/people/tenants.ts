import { LA_A, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { colmSupport, teresaSupport } from "./support/at-home.js";
import { condition, decides, involves, livingAt, plan, registered, resident } from "./telling.js";

const colmDevlin: LifeStory = (t) =>
  resident(t, LA_A, 2123, {
    key: "colm-devlin",
    support: colmSupport(t),
    name: ["Colm", "Devlin"],
    born: t.born(49, 310),
    gender: "MALE",
    untraced: true,
    involved: [involves("ashdale-housing", "HOUSING_CASE", "Rough sleeper; outreach referral", t.daysAgo(8))],
    decisions: [
      decides(t, "colm-housing", 8, "tess-muir", {
        to: toPartners("ashdale-housing"),
        of: ["CONTACT", "HOUSING", "CUSTODY"],
        for: ["HOUSING_DUTY"],
      }),
    ],
    physical: [
      condition(t, "northmere-hospitals", 40, "Leg ulcer", "Needs daily dressing.", "Walk-in clinic.", "95344007"),
    ],
  });

const teresaVaughan: LifeStory = (t) =>
  resident(t, LA_C, 2124, {
    key: "teresa-vaughan",
    support: teresaSupport(t),
    name: ["Teresa", "Vaughan"],
    born: t.born(58, 18),
    gender: "FEMALE",
    contact: livingAt(LA_C, "4 Heron Walk", "ZZ3 2HW"),
    involved: [
      involves("copperbeech-homes", "TENANCY", "Tenant", t.daysAgo(1000)),
      involves("callowmere-council", "OPEN_REFERRAL", "Hoarding, referred by landlord", t.daysAgo(50)),
    ],
    mental: [
      condition(
        t,
        "northmere-community",
        48,
        "Hoarding disorder",
        "Rooms hard to enter.",
        "Accepts help slowly.",
        "247833002",
      ),
    ],
  });

const jimmyRatcliffe: LifeStory = (t) =>
  resident(t, LA_A, 2125, {
    key: "jimmy-ratcliffe",
    name: ["James", "Ratcliffe", "Jimmy"],
    born: t.born(64, 84),
    gender: "MALE",
    contact: livingAt(LA_A, "15 Foundry Street", "ZZ1 3FS"),
    communication: { support: ["Cannot read: tell him"], formats: ["AUDIO"] },
    involved: [
      involves("copperbeech-homes", "TENANCY", "Tenant", t.daysAgo(900)),
      involves("ashdale-council", "ALLOCATION", "Closed last year", t.daysAgo(900), { ended: t.daysAgo(300) }),
      registered(t, 20),
    ],
    plan: plan(
      t,
      "ashdale-council",
      "tom-hallam",
      890,
      "Reablement, finished.",
      [["GOALS_AND_HOPES", "CARE_PLAN", "To walk to the club again."]],
      { status: "ENDED", ended: t.daysAgo(300) },
    ),
    physical: [condition(t, "larkfield-surgery", 900, "Knee replacement", "Walks a mile.", "Healed.", "609588000")],
  });

export const tenants = [colmDevlin, teresaVaughan, jimmyRatcliffe];
