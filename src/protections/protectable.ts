import type { HubContext } from "../access/index.js";
import type { LoaderDefinition } from "../db/index.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { ProtectedRow } from "./openness.js";

/** A row that can be found by its id and protected. */
export interface ProtectableRow extends ProtectedRow {
  readonly personId: PersonId;
  /** The category that guards it, where each row has its own. */
  readonly category?: DataCategory;
}

/** A kind of row that can be protected. */
export interface Protectable {
  /** The category that guards it; null where each row has its own. */
  readonly category: DataCategory | null;
  readonly byId: LoaderDefinition<string, ProtectableRow | null>;
  /** Whether all who could act on it must heed it, so that nothing may keep it from a partner. */
  readonly isHeededByAll: boolean;
  /** The rows whose place one took, which say what it says or nearly so. A kind whose rows are changed in place has none. */
  readonly earlierThan?: (row: ProtectableRow, context: HubContext) => Promise<readonly string[]>;
}

/** A row that was found, and of which kind it is. */
export interface FoundRow {
  readonly kind: Protectable;
  readonly row: ProtectableRow;
}

const kinds: Protectable[] = [];

/**
 * Makes a kind of row one that can be protected. Called once for each, when its room is loaded: a list of all kinds
 * would stand above the rooms, where a new room forgets it.
 */
export function protectable(kind: Protectable): void {
  kinds.push(kind);
}

/** A row that was found and those whose place it took: what keeps the one from somebody keeps them all. */
export async function withEarlier({ kind, row }: FoundRow, context: HubContext): Promise<readonly string[]> {
  return [row.id, ...((await kind.earlierThan?.(row, context)) ?? [])];
}

/** Finds a row behind a category by its id, whoever asks: whether they may know of it is for the caller to weigh. */
export async function findProtectable(
  id: string,
  category: DataCategory,
  context: HubContext,
): Promise<FoundRow | null> {
  if (!isId(id)) return null;
  const likely = kinds.filter((kind) => kind.category === category || kind.category === null);
  const rows = await Promise.all(likely.map((kind) => context.load(kind.byId, id.toLowerCase())));
  const found = likely.map((kind, index) => ({ kind, row: rows[index] ?? null }));
  const match = found.find(({ kind, row }) => row !== null && (kind.category ?? row.category) === category);
  return match?.row ? { kind: match.kind, row: match.row } : null;
}
