import type { Scores } from "./measure.js";
import type { Scale } from "./world.js";

const NOTE = `What this cannot show: the year is made up by the same people who wrote the rules, so it knows only the work and the
misuse that they thought of. Real shifts, caseloads and handovers are messier, real records of staff have gaps, and
misuse that looks like work leaves no trace in any log. Take the numbers to compare one setting of the rules with
another, never as what your partners would see; a look at a random sample of records each month finds what no rule does.`;

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${Math.round((part / whole) * 100)}%`.padStart(4);

/** The scores as a table, and what they do not say. */
export function tellScores(scores: Scores, scale: Scale, events: number, seed: number): string {
  const lines = scores.rules.map((score) => line(score.rule, score));
  const weeks = scale.days / 7;
  return [
    `A made-up year, seed ${seed}: ${scale.users} users, ${scale.people} people, ${scale.days} days, ${events} events.`,
    "",
    `${"rule".padEnd(22)}${"told".padStart(6)}${"right".padStart(7)}  precision${"hidden".padStart(8)}${"found".padStart(7)}  recall`,
    ...lines,
    line("all", scores),
    "",
    `${(scores.told / weeks).toFixed(1)} alerts a week for all partners. Of ${scores.quiet.hidden} quiet looks, single glances amid the day's`,
    `work that no rule is made to find, ${scores.quiet.found} were found.`,
    "",
    "told: alerts. right: of those, alerts that show a hidden misuse of whatever kind. hidden: misuses of the rule's own",
    "kind. found: of those, misuses that this rule told of; in the last line, misuses that any rule told of.",
    "",
    NOTE,
  ].join("\n");
}

function line(name: string, score: Pick<Scores, "told" | "right" | "hidden" | "found">): string {
  const { told, right, hidden, found } = score;
  const precision = percent(right, told).padStart(11);
  const recall = percent(found, hidden).padStart(8);
  return `${name.padEnd(22)}${String(told).padStart(6)}${String(right).padStart(7)}${precision}${String(hidden).padStart(8)}${String(found).padStart(7)}${recall}`;
}
