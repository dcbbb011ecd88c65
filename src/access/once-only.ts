import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import type { EntityManager } from "typeorm";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory, Office, Right } from "../policy/vocabulary.js";
import type { HubContext } from "./hub-context.js";

/** A right or an office that a change demanded; whoever is told of it again must have it still. */
export type Demanded =
  | {
      readonly kind: "right";
      readonly right: Right;
      readonly person: PersonId;
      readonly about?: { readonly categories?: readonly DataCategory[]; readonly record?: string } | undefined;
    }
  | { readonly kind: "office"; readonly office: Office };

/** A change as it is kept with its idempotency key: by which request, what it gave, and what it had demanded. */
export interface Deed {
  readonly action: string;
  readonly requestId: string;
  readonly result: unknown;
  readonly demanded: readonly Demanded[];
}

/**
 * What a request with an idempotency key has done before, and keeps of what it does now.
 *
 * A deed that is there is not done again: its mutation answers by reading anew, through the same doors, so that a
 * repetition tells nobody what they may no longer see.
 */
export interface OnceOnly {
  /** What was done already in the place of the root field that is being answered; null where nothing was. */
  readonly deed: Deed | null;
  /** Keeps a deed in the transaction of the change itself, so that neither can exist without the other. */
  keep(manager: EntityManager, deed: Deed): Promise<void>;
  /** Answers a mutation in its place, or refuses it as it was refused before. */
  answer(asked: Asked, resolve: () => Promise<unknown>): Promise<unknown>;
}

/** A mutation, and where in its operation it stands: the name under which it is answered. */
export interface Asked {
  readonly action: string;
  readonly place: string;
}

type Middleware = (
  resolve: (parent?: unknown, args?: unknown, context?: unknown, info?: unknown) => Promise<unknown>,
  parent: unknown,
  args: unknown,
  context: HubContext,
  info: GraphQLResolveInfo,
) => Promise<unknown>;

/** Lets every mutation of a schema be answered once only, where the request carries a key. They run one at a time. */
export function onceOnly(schema: GraphQLSchema): Record<string, Record<string, Middleware>> {
  const mutations = schema.getMutationType();
  if (!mutations) return {};
  const fields = Object.keys(mutations.getFields()).map((name): [string, Middleware] => [name, inItsPlace]);
  return { [mutations.name]: Object.fromEntries(fields) };
}

const inItsPlace: Middleware = async (resolve, parent, args, context, info) => {
  const run = async () => resolve(parent, args, context, info);
  const { onceOnly: keyed } = context.course;
  return keyed ? keyed.answer({ action: info.fieldName, place: String(info.path.key) }, run) : run();
};
