import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, parse } from "graphql";
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from "type-graphql";
import type { HubContext, HubModule } from "../access/index.js";
import { guard } from "../access/rule-tree.js";
import { readLabels, type SchemaLabels } from "../access/schema-labels.js";
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
  });
  const labels = readLabels(declared);
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(declared)}`);
  const subgraph = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(declared, modules) as never });
  return { declared, served: guard(subgraph, labels), labels };
}

function resolversOf(declared: GraphQLSchema, modules: readonly HubModule[]): ResolverMap {
  const resolvers = createResolversMap(declared) as unknown as ResolverMap;
  for (const type of Object.values(resolvers)) delete type.__isTypeOf;
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
