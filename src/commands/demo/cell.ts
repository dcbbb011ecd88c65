import type { Doors, Slice } from "./slice.js";

/** A cell of the demo's table: what was released through one door, or that and why it was not. */
export interface Cell {
  readonly text: string;
  readonly isWithheld: boolean;
}

type Shape = Readonly<Record<string, unknown>>;

const LONGEST = 110;
/** Nothing was shown and nothing was said: there is nothing, or that there is something is not the caller's to know. */
export const SILENCE = "—";

/** What one caller got through one door. */
export function cellFor(door: string, { data: { person }, withheld }: Slice): Cell {
  const about = withheld.filter(({ path }) => path[1] === door);
  const shut = about.find(({ path }) => path.length === 2);
  if (shut) return { text: `withheld: ${shut.reason} (${cellOf(shut.clause)})`, isWithheld: true };
  const released = person?.[door] ?? null;
  if (released === null) return { text: SILENCE, isWithheld: false };
  const fields = about.map(({ path }) =>
    path
      .slice(2)
      .map((step) => inWords(`${step}`))
      .join(" "),
  );
  const kept =
    fields.length === 0 ? "" : `\nbut not ${fields.join(", ")}: ${about[0]?.reason} (${cellOf(about[0]?.clause)})`;
  return { text: `${clip(rendering(door, released))}${kept}`, isWithheld: kept !== "" };
}

/** The level and basis at the end of a clause such as `CARE_PLAN x ICB: Wb*`. */
function cellOf(clause = ""): string {
  return clause.split(": ").at(-1) ?? clause;
}

function rendering(door: string, released: unknown): string {
  const render = RENDERINGS[door];
  return render ? render(released as Shape) : texts(released).join("; ");
}

const list = (value: unknown): readonly Shape[] => (Array.isArray(value) ? value : []);

/** Doors that read better in other words than their own. */
const RENDERINGS: Readonly<Record<string, (released: Shape) => string>> = {
  name: ({ givenNames, familyName, preferredName }) => `${givenNames} ${familyName}, called ${preferredName}`,
  demographics: ({ dateOfBirth }) => `born ${dateOfBirth}`,
  contact: ({ addressLines, postcode }) => texts([addressLines, postcode]).join(", "),
  identifiers: (released) =>
    list(released)
      .map(({ kind }) => inWords(`${kind}`))
      .join(", "),
  riskToOthers: (risk) => texts([risk.handlingAdvice, risk.summaries]).join("; ") || "handling advice exists",
  physicalHealth: (health) => texts(list(health.conditions).length > 0 ? health.conditions : health).join("; "),
  mentalHealth: (health) => texts(list(health.conditions).length > 0 ? health.conditions : health).join("; "),
  carePlan: carePlan,
  offences: ({ offences }) => texts(offences).join("; ") || "no conditions that affect care today",
  consents: (released) => {
    const all = list(released);
    const against = all.filter(({ decision }) => decision === "DENY").length;
    return `${all.length} ${all.length === 1 ? "decision" : "decisions"}, ${against} against sharing`;
  },
};

function carePlan({ reviewDue, sections, goals, outcomeCounts }: Shape): string {
  const { achieved } = outcomeCounts as Doors;
  const all = Object.values(outcomeCounts as Record<string, number>).reduce((sum, count) => sum + count, 0);
  const parts = sections ? `${list(sections).length} sections, ${list(goals).length} goals` : "summary alone";
  return `${parts}, ${achieved} of ${all} outcomes achieved, review ${reviewDue}`;
}

/** Every text inside a value, in order. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [inWords(value).replace(/\.$/, "")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,;.]+\S*$/, "")} …`;
}

/** A code, such as `LARGE_PRINT`, or a field's name as words; any other text as it is. */
export function inWords(name: string): string {
  if (/^[A-Z]{2,4}$/.test(name)) return name;
  if (/^[A-Z_]+$/.test(name))
    return name
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/^nhs\b/, "NHS");
  return /^[a-z]+([A-Z][a-z]+)+$/.test(name) ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name;
}
