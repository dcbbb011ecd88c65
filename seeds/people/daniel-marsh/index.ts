import { LA_A } from "../../agencies/partners.js";
import type { LifeStory } from "../../life/index.js";
import { danielSupport } from "../support/daniel-marsh.js";
import { care } from "./care.js";
import { mental, offending, physical, risks } from "./circumstances.js";
import { decisions } from "./decisions.js";
import { involved } from "./involved.js";
import { plan } from "./plan.js";

/** The person of the demo: 58, a stroke behind him, held at HMP Ashgrove with release three months off. */
export const danielMarsh: LifeStory = (t) => ({
  key: "daniel-marsh",
  support: danielSupport(t),
  owner: "ashdale-council",
  name: ["Daniel Peter", "Marsh", "Dan"],
  born: t.born(58, 112),
  gender: "MALE",
  pronouns: "he/him",
  residence: LA_A,
  since: t.daysAgo(465),
  numbers: {
    NHS_NUMBER: "9990000018",
    PRISON_NUMBER: "A1234BC",
    CRN: "X123456",
    PNC: "2004/0123456B",
    NINO: "QQ123456C",
    LOCAL_REFERENCE: "ASH-20417",
  },
  contact: {
    lines: ["14 Tanners Row", "Ashdale"],
    postcode: "ZZ1 4TR",
    uprn: "900000020417",
    area: LA_A,
    telephone: "01632 960014",
    email: "daniel.marsh@example.org",
    method: "LETTER",
    note: "Held at HMP Ashgrove: write to the prison, not to the home address.",
  },
  communication: {
    formats: ["LARGE_PRINT"],
    support: ["Slow speech since the stroke: allow time to answer"],
    adjustments: ["Ground floor room", "Meetings before noon, as he tires after lunch"],
  },
  custody: [
    {
      at: "hmp-ashgrove",
      status: "SENTENCED",
      arrived: t.daysAgo(470),
      release: t.day(92),
      location: "A wing, ground floor, accessible cell 4",
    },
  ],
  care: care(t),
  involved: involved(t),
  decisions: decisions(t),
  plan: plan(t),
  physical: physical(t),
  mental: mental(t),
  ...risks(t),
  ...offending(t),
});
