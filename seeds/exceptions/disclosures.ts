import type { Calendar } from "../calendar.js";
import { idOf, personId } from "../ids.js";
import type { DisclosureRequestRow } from "../rows/exception-rows.js";
import type { CountyRows } from "../rows/index.js";
import { recordedBy } from "./overrides.js";

const HANNAH = idOf("disclosure", "hannah-police");
const RONALD = idOf("disclosure", "ronald-provider");

/** For the police, of the injury they are looking into. */
const hannahPolice = (t: Calendar): DisclosureRequestRow => ({
  id: HANNAH,
  person_id: personId("hannah-wilde"),
  categories: ["PHYSICAL_HEALTH"],
  purpose: "SAFEGUARDING",
  level_asked: "SUMMARY",
  reason: "To know what she can be asked, and when, after the assault under NM-2310.",
  ...recordedBy("neela-varma", t.hoursAgo(5)),
});

/** For the home care agency, before its first visit. */
const ronaldProvider = (t: Calendar): DisclosureRequestRow => ({
  id: RONALD,
  person_id: personId("ronald-hughes"),
  categories: ["OFFENCE"],
  purpose: "DIRECT_CARE",
  level_asked: "EXISTENCE",
  reason: "Whether two staff must visit, before the first call.",
  ...recordedBy("mandy-frith", t.daysAgo(198)),
});

/** Disclosures that were asked for: one approved and running, one approved and over. */
export function addDisclosures(t: Calendar, rows: CountyRows): void {
  rows.disclosure_request.push(hannahPolice(t), ronaldProvider(t));
  rows.disclosure_decision.push(
    {
      disclosure_id: HANNAH,
      is_approved: true,
      reason: "Needed to interview her safely; the effect alone.",
      level_granted: "SUMMARY",
      valid_from: t.hoursAgo(4),
      valid_to: t.daysAhead(2),
      ...recordedBy("grace-okafor", t.hoursAgo(4)),
    },
    {
      disclosure_id: RONALD,
      is_approved: true,
      reason: "That there is something to know, and whom to ring.",
      level_granted: "EXISTENCE",
      valid_from: t.daysAgo(197),
      valid_to: t.daysAgo(169),
      ...recordedBy("ruth-calloway", t.daysAgo(197)),
    },
  );
}
