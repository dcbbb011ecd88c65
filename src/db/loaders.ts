import DataLoader from "dataloader";
import type { DatabaseSession } from "./database-session.js";

/** How the values of many keys are read at once: one answer for each key, in the order of the keys. */
export interface LoaderDefinition<Key, Value> {
  readonly read: (session: DatabaseSession, keys: readonly Key[]) => Promise<readonly Value[]>;
}

/** Names a batched read. The loader itself lives for one request, so nothing is shared between callers. */
export function defineLoader<Key, Value>(read: LoaderDefinition<Key, Value>["read"]): LoaderDefinition<Key, Value> {
  return { read };
}

/** The loaders of one request, made when first asked for. */
export class Loaders {
  readonly #loaders = new Map<LoaderDefinition<never, never>, DataLoader<never, never>>();

  constructor(private readonly session: DatabaseSession) {}

  /** Loads one value; the keys asked for in the same turn travel in one statement. Late, it refuses what is known already, too. */
  async load<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> {
    this.session.requireTime();
    return this.#loaderOf(definition).load(key);
  }

  /** Forgets what was read, so that the next read sees what was written since. */
  forget(): void {
    this.#loaders.clear();
  }

  #loaderOf<Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value> {
    const known = this.#loaders.get(definition as never) as DataLoader<Key, Value> | undefined;
    if (known) return known;
    const made = new DataLoader<Key, Value>((keys) => definition.read(this.session, keys) as Promise<Value[]>);
    this.#loaders.set(definition as never, made as never);
    return made;
  }
}
