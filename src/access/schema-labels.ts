import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { DataCategory, Level } from "../policy/vocabulary.js";
import { inputProblems } from "./input-labels.js";
import { LABEL, type Label } from "./labels.js";

/** The labels of a schema, by type and by coordinate. */
export interface SchemaLabels {
  readonly types: ReadonlyMap<string, Label>;
  readonly fields: ReadonlyMap<string, Label>;
}

/** The schema is not labelled as it must be; each problem names a coordinate. The hub does not start. */
export class UnlabelledSchema extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The schema is not fully labelled:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "UnlabelledSchema";
  }
}

/** Reads the labels of every object type and field, and refuses a schema in which one is missing or contradictory. */
export function readLabels(schema: GraphQLSchema): SchemaLabels {
  const types = new Map<string, Label>();
  const fields = new Map<string, Label>();
  for (const type of objectTypes(schema)) {
    const label = labelIn(type.extensions);
    if (label) types.set(type.name, label);
    for (const field of Object.values(type.getFields())) {
      const fieldLabel = labelIn(field.extensions);
      if (fieldLabel) fields.set(`${type.name}.${field.name}`, fieldLabel);
    }
  }
  const labels = { types, fields };
  const problems = [...objectTypes(schema).flatMap((type) => problemsOf(type, labels)), ...inputProblems(schema)];
  if (problems.length > 0) throw new UnlabelledSchema(problems);
  return labels;
}

/** What guards a field: the category behind which it lies, and the level that it needs. */
export interface LabelledPlace {
  readonly category: DataCategory;
  readonly level: Level;
}

/** Finds what guards a field, named by its coordinate such as `Person.mentalHealth`; null where nothing does. */
export function placeOf(coordinate: string, { types, fields }: SchemaLabels): LabelledPlace | null {
  const label = fields.get(coordinate);
  if (label?.kind === "door") return { category: label.category, level: label.level };
  const room = types.get(coordinate.split(".")[0] ?? "");
  if (label?.kind !== "level" || room?.kind !== "behind") return null;
  return { category: room.category, level: label.level };
}

/** The object types that the hub's own modules declare. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );
}

function labelIn(extensions: Readonly<Record<string, unknown>>): Label | undefined {
  return extensions[LABEL] as Label | undefined;
}

function problemsOf(type: GraphQLObjectType, labels: SchemaLabels): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const problem = problemOf(type, field, labels);
    return problem ? [`${type.name}.${field.name} ${problem}`] : [];
  });
}

function problemOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { types, fields }: SchemaLabels,
): string | null {
  const typeLabel = types.get(type.name);
  const label = fields.get(`${type.name}.${field.name}`);
  const isInherited = typeLabel?.kind === "open" || typeLabel?.kind === "behind";
  if (!label && !isInherited) return "has no label";
  if (label?.kind === "door" && typeLabel?.kind !== "person") return "is a door, but not on a person";
  if (label?.kind === "level" && typeLabel?.kind !== "behind") return "asks for a level, but lies behind no category";
  if (label?.kind === "part" && typeLabel?.kind !== "affected") return "is a part of the emergency set, but elsewhere";
  if (typeLabel?.kind === "affected" && label?.kind !== "part") return "is no part of the emergency set";
  const isAction = label?.kind === "action" || label?.kind === "right" || label?.kind === "office";
  if (isAction && type.name !== "Mutation") return "is an action, but no mutation";
  if (type.name === "Mutation" && !isAction) return "is a mutation without an action's label";
  const isGuarded = label?.kind === "door" || label?.kind === "level" || label?.kind === "part";
  if (isGuarded && isNonNullType(field.type)) return "is guarded, but not nullable";
  if (leadsToPerson(field, types) && isNonNullType(field.type)) return "leads to a person, but is not nullable";
  return null;
}

function leadsToPerson(field: GraphQLField<unknown, unknown>, types: ReadonlyMap<string, Label>): boolean {
  return types.get(getNamedType(field.type).name)?.kind === "person";
}
