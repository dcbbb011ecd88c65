import { type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from "graphql";

/** A way through the schema that ends at a person. */
interface Way {
  readonly fields: readonly string[];
  readonly type: GraphQLObjectType;
}

const MOST_HOPS = 4;

/**
 * For each field of the schema that leads to a person, the shortest way to it from a type, as nested selections.
 *
 * Each hop is a place at which the next person could slip through unweighed (Z7).
 */
export function waysToPeople(from: GraphQLObjectType, selection: string): string[] {
  const found: string[] = [];
  const reached = new Set<string>([from.name]);
  let ways: Way[] = [{ fields: [], type: from }];
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const steps = ways.flatMap(stepsFrom);
    found.push(...steps.filter(({ type }) => type.name === "Person").map(({ fields }) => nested(fields, selection)));
    ways = steps.filter(({ type }) => isNew(type, reached) && type.name !== "Person");
  }
  return found;
}

function stepsFrom({ fields, type }: Way): Way[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    if (!isObjectType(next) || field.name.startsWith("_") || field.args.some(isRequiredArgument)) return [];
    return [{ fields: [...fields, field.name], type: next }];
  });
}

function isNew({ name }: GraphQLObjectType, reached: Set<string>): boolean {
  return !reached.has(name) && reached.add(name) !== undefined;
}

function nested(fields: readonly string[], selection: string): string {
  return fields.reduceRight((inner, field) => `${field} { ${inner} }`, `id ${selection}`);
}
