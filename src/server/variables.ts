import type { ApolloServerPlugin } from "@apollo/server";
import { coerceInputValue, type GraphQLSchema, isInputType, isNonNullType, type OperationDefinitionNode, typeFromAST } from "graphql";
import type { HubContext } from "../access/index.js";
import { BadUserInput, type FieldProblem } from "../kernel/errors.js";

/**
 * Checks an operation's variables before it runs, and refuses them with every offending field at once.
 *
 * The engine would refuse them too, but its sentences repeat the value that was sent, which may be an NHS number.
 */
export const variablesThatFit: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request }) {
        if (!operation) return;
        const problems = problemsOf(schema, operation, request.variables ?? {});
        if (problems.length > 0) throw new BadUserInput(problems);
      },
    };
  },
};

function problemsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never);
    if (!isInputType(type)) continue;
    const isGiven = Object.hasOwn(given, name);
    if (!isGiven && !(isNonNullType(type) && definition.defaultValue === undefined)) continue;
    coerceInputValue(isGiven ? given[name] : undefined, type, (path, _value, error) => {
      problems.push({ field: [name, ...path].join("."), problem: sentenceFor(error.message) });
    });
  }
  return problems;
}

function sentenceFor(message: string): string {
  if (message.includes("of required type") || message.includes("not to be null")) return "It is required.";
  const unknown = message.match(/^Field "([_A-Za-z][_0-9A-Za-z]*)" is not defined by type/);
  if (unknown) return `There is no field ${unknown[1]} here.`;
  const type = message.match(/^Expected (?:value of )?type "([_A-Za-z[\]!][_0-9A-Za-z[\]!]*)"/)?.[1];
  if (type) return `It is no valid ${type}.`;
  const scalar = message.match(/^(\w+) cannot represent/)?.[1];
  return scalar ? `It is no valid ${scalar}.` : "It does not fit its type.";
}
