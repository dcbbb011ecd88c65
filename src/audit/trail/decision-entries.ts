import type { PersonId } from "../../kernel/ids.js";
import type { Decision } from "../../policy/decide.js";
import type { DataCategory } from "../../policy/vocabulary.js";
import type { DecisionEntry } from "./access-event.js";

/** One verdict on one category of one person, and the fields that were asked for behind it. */
export interface Note {
  readonly decision: Decision;
  readonly category: DataCategory;
  /** The lists of fields asked for, by identity: one list for each place in the operation. */
  readonly asked: Set<readonly string[]>;
  readonly withheld: Set<string>;
}

/** One entry for each verdict that several people share: a page of fifty is a few entries, not fifty. */
export function decisionEntries(notes: ReadonlyMap<PersonId, ReadonlyMap<string, Note>>): DecisionEntry[] {
  const numbers = new Map<readonly string[], number>();
  const groups = new Map<string, DecisionEntry & { people: PersonId[] }>();
  for (const [person, ofPerson] of notes) {
    for (const note of ofPerson.values()) {
      const key = keyOf(note, numbers);
      const group = groups.get(key);
      if (group) group.people.push(person);
      else groups.set(key, entryOf(note, person));
    }
  }
  return [...groups.values()];
}

function keyOf({ category, decision, asked, withheld }: Note, numbers: Map<readonly string[], number>): string {
  const { effect, level, reason, scope, evidence } = decision;
  let key = `${category}|${effect}|${level}|${reason}|${scope}|${evidence.agreementId}|${evidence.consentId}`;
  key += `|${evidence.consentVersion}|${evidence.gatewayId}|${evidence.overrideId}|${evidence.disclosureId}`;
  key += `|${evidence.breakGlassId}|${evidence.incidentId}`;
  for (const list of asked) {
    if (!numbers.has(list)) numbers.set(list, numbers.size);
    key += `|${numbers.get(list)}`;
  }
  for (const field of withheld) key += `|${field}`;
  return key;
}

function entryOf({ category, decision, asked, withheld }: Note, person: PersonId) {
  const { effect, level, scope, reason, step, basis, clause, evidence } = decision;
  return {
    ...{ category, effect, level, scope, reason, step, basis, clause },
    agreementId: evidence.agreementId,
    consentId: evidence.consentId,
    consentVersion: evidence.consentVersion,
    gatewayId: evidence.gatewayId,
    overrideId: evidence.overrideId,
    disclosureId: evidence.disclosureId,
    breakGlassId: evidence.breakGlassId,
    ...(evidence.incidentId === null ? {} : { incidentId: evidence.incidentId }),
    asked: [...new Set([...asked].flat())],
    withheld: [...withheld],
    people: [person],
  };
}
