import type { ClassType } from "type-graphql";
import type { FactSource, StandingSource } from "./fact-source.js";
import type { HubContext } from "./hub-context.js";

/** Finds the row behind a federation reference. It is handed the id alone: whatever else was sent is discarded. */
export type FindById = (id: string, context: HubContext) => Promise<object | null> | object | null;

/** A domain's manifest: the only door into its folder. */
export interface HubModule {
  /** The folder, and the name of its file in `schema/`. */
  readonly name: string;
  readonly entities: readonly NewableFunction[];
  readonly resolvers: readonly NewableFunction[];
  /** Types that no field returns yet, or that only federation reaches. */
  readonly types?: readonly ClassType[];
  /** What it can tell policy about people. */
  readonly facts?: FactSource;
  /** What it can tell policy about the caller. */
  readonly standing?: StandingSource;
  /** How federation finds its entities by id, by the name of the type. */
  readonly references?: Readonly<Record<string, FindById>>;
}
