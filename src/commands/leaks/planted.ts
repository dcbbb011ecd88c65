import { getMetadataArgsStorage } from "typeorm";
import { everyEntryKind } from "../../entries/index.js";
import type { DataCategory } from "../../policy/vocabulary.js";
import { canariesIn } from "../attack/canaries.js";

/** Something that was planted, seen in an answer: whose it is, where it lay, and the category that guards it there. */
export interface SeenCanary {
  readonly person: string;
  readonly origin: string;
  readonly category: DataCategory | null;
}

/** Finds what was planted in an answer. */
export type SeesCanaries = (text: string) => readonly SeenCanary[];

/** Tables that are older than entries and hold one category alone. */
const OLDER: Readonly<Record<string, DataCategory>> = {
  person_identity: "IDENTITY",
  person_contact: "CONTACT",
  person_communication: "COMMUNICATION",
  physical_health_condition: "PHYSICAL_HEALTH",
  mental_health_condition: "MENTAL_HEALTH",
  risk_to_others: "RISK_TO_OTHERS",
  risk_to_self: "RISK_TO_SELF",
  offence: "OFFENCE",
  custody_episode: "CUSTODY",
};

/** A canary that the operator of a deployment planted, or a text of a known record that only some may see. */
export interface GivenCanary {
  readonly text: string;
  readonly person: string;
  readonly category: DataCategory | null;
}

/** Sees the canaries of the hub's own county. */
export function ownCanaries(): SeesCanaries {
  const categories = new Map([...Object.entries(OLDER), ...tablesOfEntries()]);
  return (text) =>
    canariesIn(text).map(({ table, column, person }) => ({
      person,
      origin: `${table}.${column}`,
      category: categories.get(table) ?? null,
    }));
}

/** Sees the canaries that an operator named. */
export function givenCanaries(canaries: readonly GivenCanary[]): SeesCanaries {
  return (text) =>
    canaries
      .filter((canary) => text.includes(canary.text))
      .map(({ person, category }, index) => ({ person, category, origin: `canary ${index + 1}` }));
}

function tablesOfEntries(): [string, DataCategory][] {
  const { tables } = getMetadataArgsStorage();
  return everyEntryKind().flatMap(({ entity, category }) =>
    tables.flatMap(({ target, name }): [string, DataCategory][] =>
      target === entity && name !== undefined ? [[name, category]] : [],
    ),
  );
}
