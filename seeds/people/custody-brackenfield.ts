import { LA_B } from "../agencies/partners.js";
import { type LifeStory, toPartners } from "../life/index.js";
import { victorCare } from "./care-in-custody.js";
import { condition, convicted, decides, involves, plan, resident, risk } from "./telling.js";

const STANDS_HERE = "HMP Brackenfield stands in the council's area";

const victorLomax: LifeStory = (t) =>
  resident(t, LA_B, 2010, {
    key: "victor-lomax",
    name: ["Victor", "Lomax"],
    born: t.born(80, 5),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A1904VL" },
    custody: [
      { at: "hmp-brackenfield", status: "SENTENCED", arrived: t.daysAgo(820), release: t.day(300), location: "D wing" },
    ],
    care: victorCare(t),
    involved: [involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(810))],
    decisions: [
      decides(t, "victor-plan-prison", 790, "leah-stanton", {
        to: toPartners("brackenfield-prison", "brackenfield-healthcare"),
        of: ["CARE_PLAN", "CARE_NEEDS"],
        for: ["SAFE_CUSTODY", "DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 800, "Help to wash and a chair at the workshop.", [
      ["NEEDS", "CARE_NEEDS", "Help of one to wash; legs up in the afternoon."],
      ["STRENGTHS", "CARE_PLAN", "Mends every clock on the wing."],
    ]),
    offences: [convicted(t, 825, "Theft from employer, Theft Act 1968 s1", "4 years", 640)],
    physical: [
      condition(
        t,
        "brackenfield-healthcare",
        815,
        "Heart failure",
        "Breathless on one flight.",
        "Weighed daily.",
        "84114007",
      ),
    ],
  });

const josephMensah: LifeStory = (t) =>
  resident(t, LA_B, 2012, {
    key: "joseph-mensah",
    name: ["Joseph", "Mensah"],
    born: t.born(41, 140),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A5150JM" },
    custody: [
      { at: "hmp-brackenfield", status: "REMAND", arrived: t.daysAgo(44), location: "C wing, constant watch cell" },
    ],
    involved: [
      involves("brindlemoor-council", "OPEN_REFERRAL", "Self-referral from the wing", t.daysAgo(40)),
      involves("northmere-police", "POLICE_MATTER", "NM-2281, Sergeant Varma's supervisor named", t.hoursAgo(20)),
    ],
    decisions: [
      decides(
        t,
        "joseph-objects-prison",
        35,
        "hugo-lamb",
        {
          to: toPartners("brackenfield-prison"),
          of: ["MENTAL_HEALTH", "PHYSICAL_HEALTH"],
          for: ["SAFE_CUSTODY", "RELEASE_PLANNING"],
        },
        { status: "REFUSED", isObjection: true, reason: "Wants it kept between him and the doctor." },
      ),
    ],
    mental: [
      condition(
        t,
        "brackenfield-healthcare",
        42,
        "Severe depression",
        "Stays in bed; misses meals.",
        "Daily review.",
        "35489007",
      ),
    ],
    toSelf: [
      risk(t, "brackenfield-healthcare", 2, {
        advice: "Constant watch.",
        summary: "High risk of harm to himself.",
        narrative: "Attempt in the second week. Low since his mother's death; sees the chaplain.",
        score: [4, 5],
        mitigation: "Constant watch, chaplain each day.",
        view: "I want to see my son's school play.",
      }),
    ],
  });

const stephenTandy: LifeStory = (t) =>
  resident(t, LA_B, 2013, {
    key: "stephen-tandy",
    name: ["Stephen", "Tandy"],
    born: t.born(55, 210),
    gender: "MALE",
    numbers: { PRISON_NUMBER: "A6066ST", CRN: "X610744" },
    communication: {
      language: "British Sign Language",
      interpreter: true,
      formats: ["BSL_VIDEO"],
      support: ["Face him; flash the light before entering"],
      adjustments: ["Vibrating alarm", "Interpreter for every review"],
    },
    custody: [
      { at: "hmp-brackenfield", status: "SENTENCED", arrived: t.daysAgo(240), release: t.day(400), location: "D wing" },
    ],
    involved: [
      involves("brindlemoor-council", "RESPONSIBLE_AUTHORITY", STANDS_HERE, t.daysAgo(230)),
      involves("plainspoken-advocacy", "ADVOCACY_INSTRUCTION", "Advocate who signs", t.daysAgo(90)),
    ],
    decisions: [
      decides(
        t,
        "stephen-plan-prison",
        85,
        "leah-stanton",
        { to: toPartners("brackenfield-prison"), of: ["CARE_PLAN", "CARE_NEEDS", "EQUIPMENT"], for: ["SAFE_CUSTODY"] },
        { how: "INTERPRETER", told: "Explained in British Sign Language on video." },
      ),
    ],
    plan: plan(t, "brindlemoor-council", "leah-stanton", 88, "Signed contact each day; alarms he can feel.", [
      ["NEEDS", "CARE_NEEDS", "Signed or written contact each day."],
      ["REGIME_LIMITS", "CARE_PLAN", "Tannoy calls do not reach him: an officer comes to the door.", "dawn-kessler"],
    ]),
    offences: [convicted(t, 245, "Fraud by abuse of position, Fraud Act 2006 s4", "3 years", 850)],
  });

export const custodyBrackenfield = [victorLomax, josephMensah, stephenTandy];
