import { LA_B, LA_D } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { tyrellCare } from "./care-in-custody.js";
import { tyrellSupport } from "./support/in-custody.js";
import { leavingCare } from "./support/leaving-care.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

/** Seventeen and ten months, in HMYOI Coldbeck; Dunhollow looked after him and stays his leaving-care authority. */
export const tyrellAdeyemi: LifeStory = (t) =>
  resident(t, LA_D, null, {
    key: "tyrell-adeyemi",
    support: {
      ...tyrellSupport(t),
      ...leavingCare(t, { since: 600, offered: 120, answer: "WANTED", twentyFifthBirthday: t.born(17 - 25, 304) }),
    },
    owner: "dunhollow-council",
    name: ["Tyrell", "Adeyemi", "Ty"],
    born: t.born(17, 304),
    gender: "MALE",
    responsible: LA_B,
    numbers: { NHS_NUMBER: "9992001453", PRISON_NUMBER: "A2345CD", LOCAL_REFERENCE: "DUN-7731" },
    communication: { formats: ["EASY_READ"], adjustments: ["Short sessions with breaks"] },
    custody: [
      { at: "hmyoi-coldbeck", status: "SENTENCED", arrived: t.daysAgo(160), release: t.day(210), location: "B unit" },
    ],
    care: tyrellCare(t),
    involved: [
      involves(
        "dunhollow-council",
        "LEAVING_CARE",
        "Looked after from age nine; personal adviser named",
        t.daysAgo(600),
      ),
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", "HMYOI Coldbeck stands in its area", t.daysAgo(160)),
      involves(
        "brindlemoor-council",
        "OPEN_REFERRAL",
        "Transition assessment asked for by the institution",
        t.daysAgo(20),
      ),
      involves("northmere-probation", "SUPERVISION", "Transfer from youth justice at eighteen", t.daysAgo(30)),
    ],
    decisions: [
      decides(
        t,
        "tyrell-parental",
        900,
        "zara-minhas",
        { to: toPartners("brackenfield-healthcare"), of: ["MENTAL_HEALTH", "CARE_PLAN"], for: ["DIRECT_CARE"] },
        {
          until: t.daysAhead(61),
          review: t.day(61),
          decider: "PARENTAL_RESPONSIBILITY",
          deciderName: "Dunhollow Council under a care order",
          authority: "CARE-ORDER-2219",
          capacity: "NOT_APPLICABLE",
        },
      ),
      decides(t, "tyrell-brindlemoor", 18, "jess-morley", {
        to: toPartners("brindlemoor-council"),
        of: ["SUBSTANCE_MISUSE"],
        for: ["CARE_MANAGEMENT"],
      }),
    ],
    plan: plan(
      t,
      "dunhollow-council",
      "zara-minhas",
      150,
      "Pathway plan: education, a room to come back to, his adviser.",
      [
        ["STRENGTHS", "CARE_PLAN", "Bright, loyal, good with bikes; has kept his college place open."],
        ["NEEDS", "CARE_NEEDS", "Help with reading long letters and with planning a day.", "jess-morley"],
        ["HOUSING", "HOUSING", "Supported lodgings in Dunhollow held until release."],
        ["FAMILY_AND_COMMUNITY", "FAMILY", "His aunt is told of reviews. His mother is told nothing."],
      ],
    ),
    offences: [convicted(t, 162, "Taking a vehicle without consent, Theft Act 1968 s12", "12 months detention", 210)],
    licence: [
      {
        condition: "No contact with his mother, direct or through others.",
        affects: "CONTACT",
        from_date: t.day(-160),
        to_date: null,
      },
    ],
    physical: [
      condition(
        t,
        "brackenfield-healthcare",
        155,
        "Asthma",
        "Carries an inhaler; no dusty work.",
        "Well controlled.",
        "195967001",
      ),
    ],
    mental: [
      condition(
        t,
        "brackenfield-healthcare",
        150,
        "Attention deficit hyperactivity disorder",
        "Needs movement breaks and written reminders.",
        "Medication reviewed monthly. Sleep poor on the unit.",
        "406506008",
      ),
    ],
    toOthers: [
      risk(t, "coldbeck-yoi", 30, {
        advice: "Speak to him away from the group.",
        summary: "May push past staff when embarrassed.",
        narrative: "Two incidents on arrival, none since he joined the workshop.",
        score: [2, 2],
        mitigation: "A quiet word first; key officer present for bad news.",
      }),
    ],
    toSelf: [
      risk(t, "brackenfield-healthcare", 25, {
        summary: "Low after missed visits.",
        narrative: "Told his caseworker that nobody would notice him gone. No plan, no act.",
        score: [2, 4],
        mitigation: "Adviser rings every Thursday.",
      }),
    ],
  });
