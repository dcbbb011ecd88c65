import { makeNhsNumber } from "../../src/kernel/identifiers/index.js";
import type { DataCategory, Purpose, Recipient, RelationshipKind } from "../../src/policy/vocabulary.js";
import { LA_A, LA_B, LA_C, type PartnerKey } from "../agencies/partners.js";
import type { StaffKey } from "../agencies/staff.js";
import type { Calendar } from "../calendar.js";
import type { Decision, HealthStory, Involvement, Life, RiskStory } from "../life/life.js";
import type { PlanStory } from "../life/plan-story.js";

type Told = Pick<Life, "key" | "name" | "born" | "gender" | "involved"> & Partial<Life>;

/** The council of an area: the usual owner of the record of somebody who lives there. */
export function councilOf(area: string): PartnerKey {
  if (area === LA_A) return "ashdale-council";
  if (area === LA_B) return "brindlemoor-council";
  return area === LA_C ? "callowmere-council" : "dunhollow-council";
}

/** A life with what most lives share: an area, its council as owner of the record, and a test NHS number. */
export function resident(t: Calendar, area: string, serial: number | null, told: Told): Life {
  const numbers = serial === null ? told.numbers : { NHS_NUMBER: makeNhsNumber(serial), ...told.numbers };
  return { owner: councilOf(area), residence: area, since: t.daysAgo(1100), ...told, numbers: numbers ?? {} };
}

/** Where somebody lives. */
export function livingAt(
  area: string,
  line: string,
  postcode: string,
  more: Partial<NonNullable<Life["contact"]>> = {},
) {
  return { lines: [line], postcode, area, ...more };
}

/** One agency's involvement, told in a line. */
export function involves(
  partner: PartnerKey,
  kind: RelationshipKind,
  proof: string,
  from: Date,
  more: Pick<Involvement, "ended" | "place"> = {},
): Involvement {
  return { partner, kind, proof, from, ...more };
}

/** The family doctor's list. */
export function registered(t: Calendar, years: number, ended?: Date): Involvement {
  const closing = ended === undefined ? {} : { ended };
  return involves("larkfield-surgery", "GP_REGISTRATION", "Registered patient", t.yearsAgo(years), closing);
}

interface Scope {
  readonly to: readonly Recipient[];
  readonly of: readonly DataCategory[];
  readonly for: readonly Purpose[];
}

/** A decision taken so many days ago: given, for as long as the person likes, unless more is said. */
export function decides(
  t: Calendar,
  key: string,
  days: number,
  by: StaffKey,
  scope: Scope,
  more: Partial<Decision> = {},
): Decision {
  const span = { from: t.daysAgo(days), review: t.day(Math.max(30, 365 - days)) };
  return { key, status: "GIVEN", to: scope.to, categories: scope.of, purposes: scope.for, by, ...span, ...more };
}

type Part = readonly [heading: string, category: DataCategory, words: string, by?: StaffKey];

/** A plan of a few sections, begun so many days ago by its key worker, one section a day. */
export function plan(
  t: Calendar,
  lead: PartnerKey,
  by: StaffKey,
  days: number,
  summary: string,
  parts: readonly Part[],
  more: Partial<PlanStory> = {},
): PlanStory {
  const sections = parts.map(([heading, category, words, author = by], index) => ({
    heading,
    category,
    words,
    by: author,
    at: t.daysAgo(days - 1, -index),
  }));
  const opening = { lead, started: t.daysAgo(days), startedBy: by, keyWorker: by, review: t.day(60) };
  return { ...opening, agreed: t.day(3 - days), summary, sections, ...more };
}

/** A health condition as an agency recorded it so many days ago. */
export function condition(
  t: Calendar,
  by: PartnerKey,
  days: number,
  diagnosis: string,
  effect: string,
  narrative: string,
  snomed?: string,
): HealthStory {
  const code = snomed === undefined ? {} : { snomed };
  return { by, at: t.daysAgo(days), since: t.day(-days - 30), diagnosis, effect, narrative, ...code };
}

type Risk = Pick<RiskStory, "summary" | "narrative" | "score" | "mitigation"> & Partial<RiskStory>;

/** A risk as an agency assessed it so many days ago. */
export function risk(t: Calendar, by: PartnerKey, days: number, told: Risk): RiskStory {
  return { by, assessed: t.day(-days), review: t.day(180 - days), lowers: "LIKELIHOOD", ...told };
}

/** A conviction and its sentence. */
export function convicted(t: Calendar, days: number, offence: string, sentence: string, endsIn: number) {
  return { offence, convicted_on: t.day(-days), sentence, sentence_ends_on: t.day(endsIn) };
}
