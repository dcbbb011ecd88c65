import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";

const cache = new WeakMap<FieldNode, readonly string[]>();

/**
 * The schema coordinates that an operation asks for at this field and below it, such as `Person.carePlan` and
 * `CarePlan.sections`: real names, never aliases, so that an alias cannot hide what was read (AUD-01).
 */
export function selectedFields(info: GraphQLResolveInfo): readonly string[] {
  const first = info.fieldNodes[0];
  if (!first) return [];
  const known = cache.get(first);
  if (known) return known;
  const found = new Set<string>([`${info.parentType.name}.${info.fieldName}`]);
  for (const node of info.fieldNodes) collect(node, info.parentType, info, found);
  const fields = [...found];
  cache.set(first, fields);
  return fields;
}

function collect(node: FieldNode, parent: GraphQLObjectType, info: GraphQLResolveInfo, found: Set<string>): void {
  const field = parent.getFields()[node.name.value];
  if (!field || !node.selectionSet) return;
  walk(node.selectionSet, getNamedType(field.type).name, info, found);
}

function walk(selections: SelectionSetNode, typeName: string, info: GraphQLResolveInfo, found: Set<string>): void {
  for (const selection of selections.selections) {
    if (selection.kind === "Field") {
      if (selection.name.value.startsWith("__")) continue;
      found.add(`${typeName}.${selection.name.value}`);
      const type = info.schema.getType(typeName);
      if (selection.selectionSet && (isObjectType(type) || isInterfaceType(type))) {
        const field = type.getFields()[selection.name.value];
        if (field) walk(selection.selectionSet, getNamedType(field.type).name, info, found);
      }
    } else if (selection.kind === "InlineFragment") {
      walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, info, found);
    } else {
      const fragment = info.fragments[selection.name.value];
      if (fragment) walk(fragment.selectionSet, fragment.typeCondition.name.value, info, found);
    }
  }
}
