import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, getNullableType, isObjectType, parse } from "graphql";
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import type { HubContext, HubModule } from "../access/index.js";
import { guard } from "../access/rule-tree.js";
import { readLabels, type SchemaLabels } from "../access/schema-labels.js";
import { groupedBy } from "../kernel/grouped.js";
import { isId } from "../kernel/ids.js";

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

type ResolverMap = Record<string, Record<string, unknown>>;

/** The hub's schema in its two forms: as the modules declare it, and as it is served. */
export interface HubSchema {
  /** What the modules declare, without what federation adds. */
  readonly declared: GraphQLSchema;
  /** A Federation 2 subgraph, guarded by the labels. */
  readonly served: GraphQLSchema;
  readonly labels: SchemaLabels;
}

/** Builds the schema of the modules; refuses one in which a field has no label. */
export function buildHubSchema(modules: readonly HubModule[]): HubSchema {
  const declared = buildSchemaSync({
    resolvers: modules.flatMap((module) => [...module.resolvers]) as unknown as NonEmptyArray<NewableFunction>,
    orphanedTypes: modules.flatMap((module) => [...(module.types ?? [])]),
    validate: false,
    // It would ask the schema about itself to see whether it is valid. Federation and the engine see to that below.
    skipCheck: true,
  });
  leaveRoomForErrors(declared);
  const labels = readLabels(declared);
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(declared)}`);
  const subgraph = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(declared, modules) as never });
  return { declared, served: guard(subgraph, labels), labels };
}

/**
 * Makes every mutation's payload nullable: of several changes in one operation each is committed by itself, and the
 * error of one must not take the answers of those before it away.
 */
function leaveRoomForErrors(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.type = getNullableType(field.type);
  }
}

function resolversOf(declared: GraphQLSchema, modules: readonly HubModule[]): ResolverMap {
  const resolvers = createResolversMap(declared) as unknown as ResolverMap;
  const isAnswered = answeredByMethods();
  for (const [name, fields] of Object.entries(resolvers)) {
    if (!isObjectType(declared.getType(name)) || ROOTS.has(name)) continue;
    for (const field of Object.keys(fields)) if (!isAnswered.has(`${name}.${field}`)) delete fields[field];
  }
  for (const module of modules) {
    for (const [name, find] of Object.entries(module.references ?? {})) {
      resolvers[name] = {
        ...resolvers[name],
        __resolveReference: (reference: { id?: unknown }, context: HubContext) =>
          typeof reference.id === "string" && isId(reference.id) ? find(reference.id, context) : null,
      };
    }
  }
  return resolvers;
}

const ROOTS = new Set(["Query", "Mutation"]);

/**
 * The fields that a resolver's method answers. Any other is its row's property of the same name, which the engine
 * reads by itself, without the closure that type-graphql would put in between.
 */
function answeredByMethods(): ReadonlySet<string> {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const methods = groupedBy(fieldResolvers, (method): unknown => method.getObjectType?.());
  const coordinates = objectTypes.flatMap(({ target, name }) =>
    [...lineageOf(target)].flatMap((type) =>
      (methods.get(type) ?? []).map(({ schemaName }) => `${name}.${schemaName}`),
    ),
  );
  return new Set(coordinates);
}

/** A type's class and those it inherits from, whose fields it has as well. */
function* lineageOf(type: unknown): Generator<unknown> {
  for (let one = type; typeof one === "function" && one.name !== ""; one = Object.getPrototypeOf(one)) yield one;
}
