import { LA_A, LA_B, LA_D } from "../agencies/partners.js";
import type { LifeStory } from "../life/index.js";
import { condition, convicted, involves, plan, resident } from "./telling.js";

const STANDS_HERE = "HMP Brackenfield stands in the council's area";

const callumReid: LifeStory = (t) =>
  resident(t, LA_D, 2011, {
    key: "callum-reid",
    owner: "brindlemoor-council",
    name: ["Callum", "Reid", "Cal"],
    born: t.born(21, 77),
    gender: "MALE",
    responsible: LA_B,
    numbers: { PRISON_NUMBER: "A3021CR", CRN: "X551902", LOCAL_REFERENCE: "DUN-6120" },
    custody: [
      {
        at: "hmyoi-coldbeck",
        status: "SENTENCED",
        arrived: t.daysAgo(420),
        departed: t.daysAgo(95),
        location: "A unit",
      },
      { at: "hmp-brackenfield", status: "SENTENCED", arrived: t.daysAgo(95), release: t.day(120), location: "E wing" },
    ],
    involved: [
      involves("dunhollow-council", "LEAVING_CARE", "Care leaver; personal adviser wanted", t.daysAgo(1100)),
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(420)),
      involves("northmere-probation", "PRE_RELEASE_ALLOCATION", "Community offender manager named", t.daysAgo(30)),
    ],
    plan: plan(
      t,
      "brindlemoor-council",
      "leah-stanton",
      90,
      "Key work each week; a flat share in Dunhollow on release.",
      [
        ["GOALS_AND_HOPES", "CARE_PLAN", "A bricklaying ticket before he leaves."],
        ["HOUSING", "HOUSING", "Shared flat found by his adviser.", "zara-minhas"],
      ],
    ),
    offences: [convicted(t, 425, "Affray, Public Order Act 1986 s3", "3 years", 670)],
    mental: [
      condition(
        t,
        "brackenfield-healthcare",
        400,
        "Anxiety disorder",
        "Leaves crowded rooms.",
        "Talking group.",
        "197480006",
      ),
    ],
  });

const imranQureshi: LifeStory = (t) =>
  resident(t, LA_A, 2014, {
    key: "imran-qureshi",
    owner: "brindlemoor-council",
    name: ["Imran", "Qureshi"],
    born: t.born(37, 8),
    gender: "MALE",
    responsible: LA_B,
    numbers: { PRISON_NUMBER: "A9093EQ" },
    custody: [
      { at: "hmp-ashgrove", status: "SENTENCED", arrived: t.daysAgo(400), departed: t.daysAgo(10), location: "A wing" },
      {
        at: "hmp-brackenfield",
        status: "SENTENCED",
        arrived: t.daysAgo(10, -2),
        release: t.day(220),
        location: "First night centre",
      },
    ],
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", "HMP Ashgrove stands in its area", t.daysAgo(395), {
        ended: t.daysAgo(10),
      }),
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(10)),
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 380, "Help with a colostomy and a private washing place.", [
      ["NEEDS", "CARE_NEEDS", "Private washing place; spare kit for each move."],
      ["HEALTH", "PHYSICAL_HEALTH", "Stoma nurse monthly.", "peter-quill"],
    ]),
    offences: [convicted(t, 402, "Money laundering, Proceeds of Crime Act 2002 s327", "3 years", 690)],
    physical: [
      condition(t, "ashgrove-healthcare", 390, "Colostomy", "Needs privacy and kit.", "Settled.", "302112009"),
    ],
  });

export const brackenfieldArrivals = [callumReid, imranQureshi];
