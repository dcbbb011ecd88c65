import { LA_A, LA_B, LA_C } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

const STANDS_HERE = "HMP Ashgrove stands in the council's area";

const aidanSweeney: LifeStory = (t) =>
  resident(t, LA_C, 2003, {
    key: "aidan-sweeney",
    owner: "ashdale-council",
    name: ["Aidan", "Sweeney"],
    born: t.born(28, 260),
    gender: "MALE",
    responsible: LA_A,
    numbers: { PRISON_NUMBER: "A7719AS" },
    communication: { formats: ["EASY_READ"], adjustments: ["One question at a time"] },
    custody: [{ at: "hmp-ashgrove", status: "REMAND", arrived: t.daysAgo(18), location: "First night centre" }],
    involved: [
      involves("ashdale-council", "OPEN_REFERRAL", "Notified by prison healthcare on screening", t.daysAgo(15)),
      involves("callowmere-council", "ALLOCATION", "Supported at home before remand", t.daysAgo(300), {
        ended: t.daysAgo(17),
      }),
    ],
    decisions: [
      decides(
        t,
        "aidan-asked",
        3,
        "peter-quill",
        { to: toPartners("ashgrove-prison"), of: ["CARE_NEEDS", "MENTAL_HEALTH"], for: ["SAFE_CUSTODY"] },
        { status: "ASKED", reason: "Wants to think until his solicitor has visited." },
      ),
    ],
    mental: [
      condition(
        t,
        "ashgrove-healthcare",
        16,
        "Mild learning disability",
        "Agrees to please; check he understood.",
        "Screened on arrival.",
      ),
    ],
    toSelf: [
      risk(t, "ashgrove-prison", 17, {
        advice: "Share a cell; hourly checks for the first weeks.",
        summary: "First time in custody; frightened.",
        narrative: "Cried through reception; no thoughts of harm.",
        score: [3, 3],
        mitigation: "Buddy on the landing and a call to his gran each day.",
      }),
    ],
  });

const owenPritchard: LifeStory = (t) =>
  resident(t, LA_B, 2004, {
    key: "owen-pritchard",
    owner: "ashdale-council",
    name: ["Owen", "Pritchard"],
    born: t.born(49, 33),
    gender: "MALE",
    responsible: LA_A,
    numbers: { PRISON_NUMBER: "A8832QP", CRN: "X220456" },
    custody: [
      { at: "hmp-ashgrove", status: "SENTENCED", arrived: t.daysAgo(310), release: t.day(260), location: "B wing" },
    ],
    involved: [
      involves("ashdale-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(300)),
      involves("brindlemoor-council", "SECOND_AUTHORITY", "Onward notice of a planned move", t.daysAgo(1)),
      involves("brackenfield-healthcare", "INCOMING_TRANSFER", "Transfer accepted", t.daysAgo(1), {
        place: "hmp-brackenfield",
      }),
      involves("northmere-probation", "PRE_RELEASE_ALLOCATION", "Community offender manager named", t.daysAgo(20)),
    ],
    plan: plan(t, "ashdale-council", "priya-nair", 280, "Stump care and a shower chair.", [
      ["NEEDS", "CARE_NEEDS", "Shower chair; dressing of the stump on alternate days.", "peter-quill"],
      ["CONTINGENCY", "CARE_PLAN", "The chair travels with him."],
    ]),
    offences: [convicted(t, 315, "Criminal damage, 1971 Act s1", "20 months", 290)],
    physical: [
      condition(
        t,
        "ashgrove-healthcare",
        305,
        "Below-knee amputation",
        "Transfers alone; no steps.",
        "Prosthesis refitted.",
        "299653001",
      ),
    ],
  });

export const ashgroveArrivals = [aidanSweeney, owenPritchard];
