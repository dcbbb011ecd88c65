import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { HubContext } from "../access/index.js";
import { hubExtensions } from "./hub-extensions.js";
import { idempotency } from "./idempotency/index.js";
import { costLimit } from "./limits/cost-limit.js";
import { documentRules } from "./limits/document-rules.js";
import type { Quota } from "./limits/quota.js";
import { schemaReaders } from "./schema-readers.js";
import { suspendedPartner } from "./suspended-partner.js";
import { variablesThatFit } from "./variables.js";
import { type OnInternalError, wireError } from "./wire-errors.js";

const MOST_TOKENS = 2_000;
const MOST_RECURSIVE_SELECTIONS = 2_000;

/**
 * The GraphQL engine, with what it turns on by itself turned off: cache control costs more than the query, inline
 * traces hand out timings, persisted queries fill memory, suggestions tell names.
 */
export function apolloServer(
  schema: GraphQLSchema,
  quota: Quota,
  onInternal: OnInternalError,
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    schema,
    // Who may read the schema is judged by the caller, not by the installation.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: MOST_RECURSIVE_SELECTIONS,
    validationRules: [...documentRules],
    formatError: (formatted, error) => wireError(formatted, error, onInternal),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationNames,
      suspendedPartner,
      schemaReaders,
      variablesThatFit,
      costLimit(quota),
      idempotency,
      hubExtensions,
    ],
  });
}

/** Names the root fields of the operation for the access log: real names, never aliases. */
const operationNames: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (!operation) return;
        const fields = operation.selectionSet.selections.map((one) => (one.kind === "Field" ? one.name.value : "..."));
        contextValue.trail.operation = `${operation.operation} ${[...new Set(fields)].join(" ")}`.slice(0, 200);
      },
    };
  },
};
