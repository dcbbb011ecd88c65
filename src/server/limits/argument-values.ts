import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from "graphql";

/** Values by the names of the variables that they were sent for. */
export type Values = Readonly<Record<string, unknown>>;

/** An operation and what was sent with it. */
export interface Sent {
  readonly operation: OperationDefinitionNode;
  readonly variables: Values;
}

/**
 * An argument's value, as far as the number of things in it is concerned: a whole number, or a list with as many members.
 *
 * It comes from the text, from a variable, from the variable's default or from the schema's, as the engine would take it.
 */
export function givenValue(name: string, node: FieldNode, field: GraphQLField<unknown, unknown>, sent: Sent): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const told = value && (value.kind === Kind.VARIABLE ? valueOfVariable(value.name.value, sent) : literal(value));
  return told ?? field.args.find((argument) => argument.name === name)?.defaultValue;
}

function valueOfVariable(name: string, { operation, variables }: Sent): unknown {
  if (Object.hasOwn(variables, name)) return variables[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue && literal(definition.defaultValue);
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.LIST) return value.values;
  return value.kind === Kind.INT ? Number(value.value) : undefined;
}
