import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import { DATA_CATEGORIES } from "../policy/vocabulary.js";
import { CATEGORY_USE, type CategoryUse } from "./labels.js";

const CATEGORIES: ReadonlySet<unknown> = new Set(DATA_CATEGORIES);

/** The fields of inputs that name a data category, by coordinate, with how it is weighed; null where none says so. */
export function categoriesNamed(schema: GraphQLSchema): ReadonlyMap<string, CategoryUse | null> {
  const fields = inputTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter(namesCategory)
      .map((field): [string, CategoryUse | null] => [`${type.name}.${field.name}`, useOf(field, type.name)]),
  );
  return new Map(fields);
}

/** What is wrong with the inputs of a schema; each problem names a coordinate. */
export function inputProblems(schema: GraphQLSchema): string[] {
  return [...categoriesNamed(schema)].flatMap(([coordinate, use]) =>
    use === null ? [`${coordinate} names a category and does not say how it is weighed`] : [],
  );
}

function inputTypes(schema: GraphQLSchema): GraphQLInputObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isInputObjectType);
}

function namesCategory({ type }: GraphQLInputField): boolean {
  const named = getNamedType(type);
  return isEnumType(named) && named.getValues().every(({ value }) => CATEGORIES.has(value));
}

function useOf({ name, extensions }: GraphQLInputField, typeName: string): CategoryUse | null {
  return (extensions[CATEGORY_USE] as CategoryUse | undefined) ?? inheritedUse(typeName, name);
}

/** What an input's forebear says of a field: type-graphql 2.0.0-rc.4 hands down the field without its extensions. */
function inheritedUse(typeName: string, fieldName: string): CategoryUse | null {
  const { inputTypes } = getMetadataStorage();
  const heir = inputTypes.find(({ name }) => name === typeName)?.target;
  const forebears = inputTypes.filter(({ target }) => heir?.prototype instanceof target);
  const declared = forebears.flatMap(({ fields }) => fields ?? []).find(({ schemaName }) => schemaName === fieldName);
  return (declared?.extensions?.[CATEGORY_USE] as CategoryUse | undefined) ?? null;
}
