import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import { BadUserInput, type ErrorCode, HubError } from "../kernel/errors.js";
import { faultOf } from "./database-faults.js";

/** Told when an error is nobody's input: the log gets the detail, the wire never does. */
export type OnInternalError = (error: unknown) => void;

/** Codes by which the GraphQL engine says that the request itself does not fit. */
const UNFIT = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * Turns whatever went wrong into an error of the catalogue: no stack, no SQL, no value that the caller sent.
 *
 * An error that is not the hub's own and not the caller's is `INTERNAL` on the wire and told to the log.
 */
export function wireError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onInternal: OnInternalError,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const place = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof HubError) return { message: cause.message, ...place, extensions: extensionsOf(cause) };
  if (isTooMuch(formatted, error)) {
    return coded("TOO_COMPLEX", "The query is too long. Ask for less at a time.");
  }
  if (UNFIT.has(String(formatted.extensions?.code))) {
    return { ...unfit(formatted, error), ...(formatted.locations ? { locations: formatted.locations } : {}) };
  }
  onInternal(cause);
  const fault = faultOf(cause);
  if (fault) return { message: fault.message, ...place, extensions: extensionsOf(fault) };
  return { ...coded("INTERNAL", "Something went wrong inside the hub. The request id finds it in the log."), ...place };
}

/** More tokens than are read, or more fields than are followed through fragments of fragments. */
function isTooMuch({ extensions }: GraphQLFormattedError, error: unknown): boolean {
  const isTooLong = error instanceof GraphQLError && error.message.includes("Document contains more");
  return isTooLong || extensions?.validationErrorCode === "MAX_RECURSIVE_SELECTIONS_EXCEEDED";
}

/** What was thrown, under whatever the engine wrapped round it. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** What an error of the hub's own says in `extensions`. */
export function extensionsOf(error: HubError): Record<string, unknown> {
  return { code: error.code, ...error.details };
}

function coded(code: ErrorCode, message: string): GraphQLFormattedError {
  return { message, extensions: { code } };
}

function unfit(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code === "GRAPHQL_PARSE_FAILED") {
    return coded("BAD_USER_INPUT", "The query is not GraphQL: it cannot be read at the place named.");
  }
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  const field = node && "name" in node && node.name?.kind === Kind.NAME ? node.name.value : null;
  const isValue = node !== undefined && field === null;
  const problem = isValue ? "The value at the place named does not fit its type." : withoutValues(formatted.message);
  if (field === null) return coded("BAD_USER_INPUT", problem);
  const input = new BadUserInput([{ field, problem }]);
  return { message: problem, extensions: extensionsOf(input) };
}

/** The engine's sentences name fields and types, which are public; a quoted value sent by the caller is left out. */
function withoutValues(message: string): string {
  return /^(Cannot query field|Unknown argument|Field "|Unknown type|Variable "|Fragment|Unknown fragment|Unknown directive)/.test(
    message,
  ) && !message.includes("got invalid value")
    ? message.replace(/ Did you mean .*$/, "")
    : "The query does not fit the schema at the place named.";
}
