import type { ApolloServerPlugin } from "@apollo/server";
import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import type { HubContext } from "../access/index.js";
import { BadUserInput, type FieldProblem } from "../kernel/errors.js";
import { earlyRefusal } from "./early-refusal.js";

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
        if (problems.length > 0) throw earlyRefusal(new BadUserInput(problems), 400);
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
      const { member, problem } = told(error.message);
      problems.push({ field: [name, ...path, ...member].join("."), problem });
    });
  }
  return problems;
}

/** What the engine's sentence tells: the member of an input object that it is about, if any, and what is wrong. */
function told(message: string): { member: string[]; problem: string } {
  const member = message.match(/^Field "([_A-Za-z][_0-9A-Za-z]*)" (of required type|is not defined)/);
  if (member?.[1]) {
    const problem = member[2] === "is not defined" ? "There is no such field." : "It is required.";
    return { member: [member[1]], problem };
  }
  return { member: [], problem: unfitFor(message) };
}

function unfitFor(message: string): string {
  if (message.includes("not to be null")) return "It is required.";
  const type = message.match(/^Expected (?:value of )?type "([_A-Za-z[\]!][_0-9A-Za-z[\]!]*)"/)?.[1];
  const scalar = type ?? message.match(/^(\w+) cannot represent/)?.[1];
  return scalar ? `It is no valid ${scalar}.` : "It does not fit its type.";
}
