import type { GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { applyMiddleware, type IMiddleware } from "graphql-middleware";
import { allow, deny, rule, shield } from "graphql-shield";
import type { PersonId } from "../kernel/ids.js";
import type { DataCategory, Level } from "../policy/vocabulary.js";
import type { HubContext } from "./hub-context.js";
import type { Label } from "./labels.js";
import { onceOnly } from "./once-only.js";
import { asOneLayer, type LayersByField } from "./one-layer.js";
import { passagesOf } from "./passages.js";
import { objectTypes, type SchemaLabels } from "./schema-labels.js";

type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny;
type RuleTree = Record<string, Record<string, Rule>>;

/** What federation adds to the schema. `_entities` is weighed row by row as a passage. */
const FEDERATION = new Set(["Query._entities", "Query._service", "_Service.sdl"]);

/**
 * Guards a schema: the labels become a graphql-shield tree whose fallback is deny, and every way round the doors
 * becomes a passage.
 *
 * Only entries that are `allow` are pruned before the tree is applied, since shield's wrapping of a field costs as
 * much as resolving it. Shield's caches stay off: its `contextual` cache hands one row's verdict to the next.
 */
export function guard(schema: GraphQLSchema, labels: SchemaLabels): GraphQLSchema {
  const tree = ruleTree(schema, labels);
  const guarded = shield(tree, { fallbackRule: deny, fallbackError: nullOrFailure as never }).generate(schema);
  const ways = [passagesOf(schema, labels), onceOnly(schema)] as unknown as LayersByField[];
  return applyMiddleware(schema, asOneLayer(...ways, pruned(guarded, tree)) as unknown as IMiddleware);
}

/** The rule of every field, made from its label; a field without one is denied. */
export function ruleTree(schema: GraphQLSchema, labels: SchemaLabels): RuleTree {
  const tree: RuleTree = {};
  for (const type of objectTypes(schema)) {
    const typeLabel = labels.types.get(type.name);
    const rules = Object.keys(type.getFields()).map((name): [string, Rule] => {
      const coordinate = `${type.name}.${name}`;
      return [name, FEDERATION.has(coordinate) ? allow : ruleOf(typeLabel, labels.fields.get(coordinate))];
    });
    tree[type.name] = Object.fromEntries(rules);
  }
  return tree;
}

function ruleOf(typeLabel: Label | undefined, label: Label | undefined): Rule {
  if (label?.kind === "door") return atDoor(label.category, label.level);
  if (label?.kind === "level" && typeLabel?.kind === "behind") return behindDoor(typeLabel.category, label.level);
  if (label?.kind === "part" && typeLabel?.kind === "affected") return ofEmergencySet(label.category);
  // A mutation writes only through `context.act`, which demands the right before anything is written.
  if (label?.kind === "action" || label?.kind === "right" || label?.kind === "office") return allow;
  if (label?.kind === "open") return allow;
  return typeLabel?.kind === "open" || typeLabel?.kind === "behind" ? allow : deny;
}

const rules = new Map<string, Rule>();

function namedRule(
  name: string,
  verdict: (parent: never, context: HubContext, info: GraphQLResolveInfo) => unknown,
): Rule {
  const known = rules.get(name);
  if (known) return known;
  const made = rule(name, { cache: "no_cache" })(async (parent, _args, context, info) => {
    try {
      return (await verdict(parent as never, context as HubContext, info)) as boolean;
    } catch (error) {
      // Thrown here, shield would call it a refusal: a database that is down must not look like a shut door.
      return error as Error;
    }
  });
  rules.set(name, made);
  return made;
}

function atDoor(category: DataCategory, level: Level): Rule {
  return namedRule(`door ${category} ${level}`, (parent: { id: PersonId }, context, info) =>
    context.gatekeeper.open(parent.id, category, level, info),
  );
}

function behindDoor(category: DataCategory, level: Level): Rule {
  return namedRule(`behind ${category} ${level}`, (parent: { personId: PersonId }, context, info) =>
    context.gatekeeper.openLevel(parent.personId, category, level, info),
  );
}

function ofEmergencySet(category: DataCategory): Rule {
  return namedRule(`part ${category}`, (parent: { personId: PersonId }, context, info) =>
    context.gatekeeper.incidents.tell(parent.personId, category, info),
  );
}

/** A shut door is null, never an error; what went wrong is told as what it is. */
function nullOrFailure(failure: Error | null): Error | null {
  return failure;
}

function pruned(guarded: unknown, tree: RuleTree): LayersByField {
  const kept = Object.entries(guarded as Record<string, Record<string, unknown>>).map(([type, fields]) => {
    const closed = Object.entries(fields).filter(([name]) => tree[type]?.[name] !== allow);
    return [type, Object.fromEntries(closed)];
  });
  return Object.fromEntries(kept.filter(([, fields]) => Object.keys(fields as object).length > 0)) as LayersByField;
}
