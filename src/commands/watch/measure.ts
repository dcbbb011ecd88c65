import { RULE_NAMES, type RuleName } from "../../privacy-monitoring/index.js";
import type { Rehearsed } from "./rehearse.js";

/** How well one rule did: how much it told, how much of that was hidden misuse of any kind, how much of its own it found. */
export interface RuleScore {
  readonly rule: RuleName;
  readonly told: number;
  readonly right: number;
  readonly hidden: number;
  readonly found: number;
}

/** How well the rules did together. */
export interface Scores {
  readonly rules: readonly RuleScore[];
  readonly told: number;
  readonly right: number;
  readonly hidden: number;
  readonly found: number;
  /** Misuse that looks like work in every way that a log can show. */
  readonly quiet: { readonly hidden: number; readonly found: number };
}

/** Holds what the rules told against what was hidden. A finding is right where it shows any event of a misuse. */
export function measure({ diary: { misuses }, findings }: Rehearsed): Scores {
  const hidden = new Set(misuses.flatMap(({ eventIds }) => eventIds));
  const isRight = ({ eventIds }: { eventIds: readonly string[] }) => eventIds.some((id) => hidden.has(id));
  const shown = (rule?: RuleName) =>
    new Set(findings.filter((one) => !rule || one.rule === rule).flatMap(({ eventIds }) => eventIds));
  const foundOf = (kind: string | null, seen: ReadonlySet<string>) =>
    misuses.filter((one) => (!kind || one.kind === kind) && one.eventIds.some((id) => seen.has(id))).length;
  const all = shown();
  const ofKind = (kind: string) => misuses.filter((one) => one.kind === kind).length;
  const rules = RULE_NAMES.map((rule) => {
    const told = findings.filter((finding) => finding.rule === rule);
    const right = told.filter(isRight).length;
    return { rule, told: told.length, right, hidden: ofKind(rule), found: foundOf(rule, shown(rule)) };
  });
  const right = findings.filter(isRight).length;
  const quiet = { hidden: ofKind("QUIET_LOOK"), found: foundOf("QUIET_LOOK", all) };
  return { rules, told: findings.length, right, hidden: misuses.length, found: foundOf(null, all), quiet };
}
