import { LA_A } from "../agencies/partners.js";
import { type LifeStory, toAllOf, toPartners } from "../life/index.js";
import { heronsgate, placed } from "./heronsgate.js";
import { condition, decides, plan, resident } from "./telling.js";

const haroldBinns: LifeStory = (t) =>
  resident(t, LA_A, 2051, {
    key: "harold-binns",
    name: ["Harold", "Binns"],
    born: t.born(91, 2),
    gender: "MALE",
    contact: heronsgate(5),
    communication: { formats: ["AUDIO"], support: ["Registered blind: say who you are"] },
    involved: placed(t, 420),
    decisions: [
      decides(t, "harold-providers", 415, "mandy-frith", {
        to: toAllOf("CARE_PROVIDER", true),
        of: ["MENTAL_HEALTH", "EQUALITY"],
        for: ["DIRECT_CARE"],
      }),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 410, "Guided walking and talking books.", [
      ["NEEDS", "CARE_NEEDS", "Guide to meals; tell him what is on the plate by the clock."],
    ]),
    physical: [condition(t, "northmere-hospitals", 1000, "Blindness", "No useful sight.", "Registered.", "277675000")],
  });

const constanceObi: LifeStory = (t) =>
  resident(t, LA_A, 2054, {
    key: "constance-obi",
    name: ["Constance", "Obi"],
    born: t.born(86, 33),
    gender: "FEMALE",
    contact: heronsgate(14),
    communication: { language: "Igbo", interpreter: true, support: ["Her grandson may sit in but not interpret"] },
    involved: placed(t, 120),
    decisions: [
      decides(
        t,
        "constance-provider",
        118,
        "tom-hallam",
        { to: toPartners("heronsgate-care"), of: ["EQUALITY", "MENTAL_HEALTH"], for: ["DIRECT_CARE"] },
        { how: "INTERPRETER" },
      ),
    ],
    plan: plan(t, "ashdale-council", "tom-hallam", 115, "Food she knows, church by telephone, help of one.", [
      ["NEEDS", "CARE_NEEDS", "Help of one to wash and dress."],
      ["FAMILY_AND_COMMUNITY", "FAMILY", "Church rings on Wednesdays."],
    ]),
    physical: [
      condition(t, "larkfield-surgery", 300, "High blood pressure", "Dizzy on standing.", "Two tablets.", "38341003"),
    ],
  });

export const careHomes = [haroldBinns, constanceObi];
