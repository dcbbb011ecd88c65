import type { EntryRow } from "./entry.entity.js";

type Link = Pick<EntryRow, "id" | "replaces">;

/**
 * The first of the entries that took one another's place, of which this id is one.
 *
 * What points at an entry goes on pointing at the one it was made for; by their origin the two still belong together.
 */
export function originOf(id: string, entries: readonly Link[]): string {
  return earlierOf(id, entries).at(-1) ?? id;
}

/** The entries whose place this one took, the last before it first. */
export function earlierOf(id: string, entries: readonly Link[]): readonly string[] {
  const earlier = new Map(entries.map(({ id: own, replaces }) => [own, replaces]));
  const passed = new Set([id]);
  for (let next = earlier.get(id); next && !passed.has(next); next = earlier.get(next)) passed.add(next);
  return [...passed].slice(1);
}
