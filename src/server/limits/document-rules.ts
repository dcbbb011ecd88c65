import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { type ASTVisitor, GraphQLError, Kind, type ValidationContext, type ValidationRule } from "graphql";
import { TooComplex } from "../../kernel/errors.js";

/** Enough for a plan's outcomes with their actions and who recorded them, from a caseload: twice the deepest in use. */
export const MOST_DEPTH = 16;
/** The most fields under another name in one operation, its fragments included. */
export const MOST_ALIASES = 60;
/** The most directives in one operation, its fragments included. */
export const MOST_DIRECTIVES = 50;
/** The most operations in one document, of which one is carried out. */
export const MOST_OPERATIONS = 10;

type Visitors = (context: ValidationContext) => unknown;
type Reject = (context: ValidationContext | null) => void;

/**
 * Limits on the shape of a document, whatever its variables say (D1). They are told as the hub's own error, without the
 * number found: counting is the caller's to do.
 */
export const documentRules: readonly ValidationRule[] = [
  ruleOf(maxDepthRule({ n: MOST_DEPTH, flattenFragments: true, ...rejecting(`no more than ${MOST_DEPTH} levels`) })),
  ruleOf(maxAliasesRule({ n: MOST_ALIASES, ...rejecting(`no more than ${MOST_ALIASES} aliases`) })),
  ruleOf(maxDirectivesRule({ n: MOST_DIRECTIVES, ...rejecting(`no more than ${MOST_DIRECTIVES} directives`) })),
  fewOperations,
];

function fewOperations(context: ValidationContext): ASTVisitor {
  const reject = rejecting(`no more than ${MOST_OPERATIONS} operations`).onReject[0];
  return {
    Document({ definitions }) {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length > MOST_OPERATIONS) reject?.(context);
    },
  };
}

/** Thrown, as the rules would by themselves, an error is answered 500; reported, it is one of the validation's. */
function rejecting(bound: string): { readonly propagateOnRejection: false; readonly onReject: Reject[] } {
  const error = new TooComplex(`The query must have ${bound}. Ask for less at a time.`);
  const report: Reject = (context) => context?.reportError(new GraphQLError(error.message, { originalError: error }));
  return { propagateOnRejection: false, onReject: [report] };
}

/** The rules' classes are visitors of operations by their only member, which their types do not say. */
function ruleOf(visitors: Visitors): ValidationRule {
  return (context) => visitors(context) as ASTVisitor;
}
