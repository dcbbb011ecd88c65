import { groupedBy } from "../kernel/grouped.js";
import type { Finding, Pass } from "./finding.js";
import { RULE_NAMES, type RuleName } from "./rule-names.js";
import type { RuleBook } from "./rule-shape.js";
import { RULES } from "./rules/index.js";
import type { Scene } from "./scene.js";

/** Asks every rule of a pass that is switched on; what one rule saw of the same user, person and day is one finding. */
export function examine(scene: Scene, pass: Pass, book: RuleBook): readonly Finding[] {
  const asked = RULE_NAMES.filter((name) => RULES[name].pass === pass && book.rules[name].isOn);
  return asked.flatMap((name) => mergedByDay(findingsOf(name, scene, book)));
}

function findingsOf<Name extends RuleName>(name: Name, scene: Scene, book: RuleBook): readonly Finding[] {
  const rule = RULES[name];
  return rule.sightings(scene, book.rules[name]).map((sighting) => ({ rule: name, ...sighting }));
}

function mergedByDay(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupedBy(findings, ({ userId, personId, day }) => `${userId} ${personId} ${day}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, eventIds: [...new Set(group.flatMap(({ eventIds }) => eventIds))] }] : [];
  });
}
