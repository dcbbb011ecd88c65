import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { HubError } from "../kernel/errors.js";

/** A refusal before execution, in the engine's own clothes: to any other error it answers 500. */
export function earlyRefusal(
  error: HubError,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  const told = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) told.set(name, value);
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status, headers: told } } });
}
