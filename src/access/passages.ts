import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
} from "graphql";
import type { PersonId } from "../kernel/ids.js";
import type { HubContext } from "./hub-context.js";
import type { Label } from "./labels.js";
import { requireReferences, typeNameOf } from "./references.js";
import { objectTypes, type SchemaLabels } from "./schema-labels.js";

type Resolve = (parent?: unknown, args?: unknown, context?: unknown, info?: unknown) => unknown;
type Passage = (
  resolve: Resolve,
  parent: unknown,
  args: unknown,
  context: HubContext,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * Ways by which a person, or a row behind a category, comes to light other than through a door: root fields, edges,
 * payloads, federation references. What comes through is weighed like at the door, and is silently null otherwise.
 *
 * Found from the types of the schema, so that a new field needs nobody to remember it.
 */
export function passagesOf(schema: GraphQLSchema, labels: SchemaLabels): Record<string, Record<string, Passage>> {
  const passages: Record<string, Record<string, Passage>> = {};
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const passage = passageFor(type, field, labels);
      if (passage) passages[type.name] = { ...passages[type.name], [field.name]: passage };
    }
  }
  return passages;
}

function passageFor(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  labels: SchemaLabels,
): Passage | null {
  if (type.name === "Query" && field.name === "_entities") {
    const weighed = weighEach((row) => labels.types.get(String(typeNameOf(row))));
    return (resolve, parent, args, context, info) => {
      requireReferences(info.schema, args);
      return weighed(resolve, parent, args, context, info);
    };
  }
  const target = labels.types.get(getNamedType(field.type).name);
  if (target?.kind === "person" || target?.kind === "affected") return weighEach(() => target);
  if (target?.kind !== "behind") return null;
  const here = labels.types.get(type.name);
  const isDoor = labels.fields.get(`${type.name}.${field.name}`)?.kind === "door";
  const isSameRoom = here?.kind === "behind" && here.category === target.category;
  return isDoor || isSameRoom ? null : weighEach(() => target);
}

/** Weighs the one row, or each row of the list, that a field gave. */
function weighEach(labelOf: (row: unknown) => Label | undefined): Passage {
  return async (resolve, parent, args, context, info) => {
    const given = await resolve(parent, args, context, info);
    if (!Array.isArray(given)) return weigh(given, labelOf(given), context, info);
    const rows = await Promise.all(given.map(async (row) => weigh(await row, labelOf(await row), context, info)));
    // A null would take the whole list away with it, and with the list those rows that the caller may see.
    return holdsNoNull(info.returnType) ? rows.filter((row) => row !== null) : rows;
  };
}

/** Whether a type is a list none of whose rows may be null. */
function holdsNoNull(type: GraphQLResolveInfo["returnType"]): boolean {
  const list = getNullableType(type);
  return isListType(list) && isNonNullType(list.ofType);
}

async function weigh(
  row: unknown,
  label: Label | undefined,
  context: HubContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  if (row === null || row === undefined) return null;
  if (label?.kind === "open") return row;
  const person = personOf(row, label);
  if (!person) return null;
  // Who is affected by an incident is told of without being known: the record stays out of reach (MIN-02).
  if (label?.kind === "affected") return (await context.gatekeeper.incidents.mayBeTold(person)) ? row : null;
  const [isKnown] = await context.gatekeeper.admit([person]);
  if (!isKnown) return null;
  if (label?.kind === "person") return row;
  return label?.kind === "behind" && context.gatekeeper.enter(person, label.category, info) ? row : null;
}

function personOf(row: unknown, label: Label | undefined): PersonId | null {
  const { id, personId } = row as { id?: PersonId; personId?: PersonId };
  return (label?.kind === "person" ? id : personId) ?? null;
}
