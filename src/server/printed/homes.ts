import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { HubModule } from "../../access/index.js";
import * as shared from "../../access/index.js";

/** The home of the words that every module shares. */
export const SHARED = "access";

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

/** Which module each part of the schema comes from. */
export interface Homes {
  /** By the name of the type. The root types have no home: every module extends them. */
  readonly types: ReadonlyMap<string, string>;
  /** By coordinate: fields that a module's resolvers add. A field that is absent here comes with its type. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Finds the home of every type and field.
 *
 * A field belongs to the module whose resolver declares it, and a type to the first module, lower ones first, from
 * whose fields it can be reached; what the hub shares with all modules belongs to none of them.
 */
export function homesOf(schema: GraphQLSchema, modules: readonly HubModule[]): Homes {
  const fields = fieldHomes(modules);
  const types = new Map<string, string>(sharedNames().map((name) => [name, SHARED]));
  for (const module of modules) {
    for (const type of typesReachedFrom(module, schema, fields)) settle(type, module.name, { schema, fields, types });
  }
  const homeless = Object.values(schema.getTypeMap()).filter(
    (type) => needsHome(type, schema) && !types.has(type.name),
  );
  if (homeless.length > 0) throw new Error(`no module declares ${homeless.map(({ name }) => name).join(", ")}`);
  return { types, fields };
}

function sharedNames(): string[] {
  const { enums, objectTypes } = getMetadataStorage();
  const words = new Set<unknown>(Object.values(shared));
  return [
    ...enums.filter(({ enumObj }) => words.has(enumObj)).map(({ name }) => name),
    ...objectTypes.filter(({ target }) => words.has(target)).map(({ name }) => name),
    shared.DateTime.name,
    shared.LocalDate.name,
  ];
}

function fieldHomes(modules: readonly HubModule[]): Map<string, string> {
  const { queries, mutations, fieldResolvers, objectTypes } = getMetadataStorage();
  const nameOf = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  const declared = [
    ...queries.map(({ target, schemaName }) => ({ target, coordinate: `Query.${schemaName}` })),
    ...mutations.map(({ target, schemaName }) => ({ target, coordinate: `Mutation.${schemaName}` })),
    ...fieldResolvers.map(({ target, schemaName, getObjectType }) => ({
      target,
      coordinate: `${nameOf.get(getObjectType?.())}.${schemaName}`,
    })),
  ];
  return new Map(
    modules.flatMap(({ name, resolvers }) => {
      const own = new Set<unknown>(resolvers);
      return declared
        .filter(({ target }) => own.has(target))
        .map(({ coordinate }): [string, string] => [coordinate, name]);
    }),
  );
}

function typesReachedFrom(module: HubModule, schema: GraphQLSchema, fields: Homes["fields"]): GraphQLNamedType[] {
  const { objectTypes } = getMetadataStorage();
  const listed = objectTypes.filter(({ target }) => module.types?.some((type) => type === target));
  const added = Object.values(schema.getTypeMap()).flatMap((type) =>
    fieldsOf(type)
      .filter(({ name }) => fields.get(`${type.name}.${name}`) === module.name)
      .flatMap((field) => [type, ...typesIn(field)]),
  );
  return [...added, ...listed.flatMap(({ name }) => schema.getType(name) ?? [])];
}

type Search = { schema: GraphQLSchema; fields: Homes["fields"]; types: Map<string, string> };

function settle(type: GraphQLNamedType, home: string, search: Search): void {
  if (search.types.has(type.name) || !needsHome(type, search.schema)) return;
  search.types.set(type.name, home);
  const ownFields = fieldsOf(type).filter(({ name }) => !search.fields.has(`${type.name}.${name}`));
  const neighbours = ownFields.flatMap(typesIn);
  if (isObjectType(type) || isInterfaceType(type)) neighbours.push(...type.getInterfaces());
  if (isAbstractType(type)) neighbours.push(...search.schema.getPossibleTypes(type));
  for (const neighbour of neighbours) settle(neighbour, home, search);
}

function needsHome(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  const isRoot =
    type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();
  return !isRoot && !isIntrospectionType(type) && !isSpecifiedScalarType(type);
}

function fieldsOf(type: GraphQLNamedType): AnyField[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function typesIn(field: AnyField): GraphQLNamedType[] {
  const types = [field.type, ...("args" in field ? field.args.map(({ type }) => type) : [])];
  return types.map((type) => getNamedType(type));
}
