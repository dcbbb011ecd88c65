import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { EmergencyNotice, HubContext } from "../access/index.js";
import { Unavailable } from "../kernel/errors.js";
import type { OpenGlass } from "../policy/vocabulary.js";
import { faultOf } from "./database-faults.js";
import { causeOf } from "./wire-errors.js";

/**
 * Adds what the hub has to say beside the answer: the request's id, and which doors stayed shut and why. Tells the
 * trail how the request ended, and the endpoint whether the hub itself failed on the way.
 */
export const hubExtensions: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        const [fault] = errors.flatMap((error) => faultOf(causeOf(error)) ?? []);
        contextValue.course.fault ??= fault ?? null;
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (singleResult.errors) singleResult.errors = inOrderOfPaths(singleResult.errors);
        const codes = (singleResult.errors ?? []).map(({ extensions }) => String(extensions?.code));
        contextValue.trail.errors = [...new Set(codes)];
        const { withheld } = contextValue.gatekeeper.notices;
        const emergencyAccess = labelsOf(contextValue.gatekeeper.notices.emergencies, singleResult.data);
        const breakGlass = await bannerOf(contextValue);
        const hub = {
          requestId: contextValue.requestId,
          ...(breakGlass ? { breakGlass } : {}),
          ...(withheld.length > 0 ? { withheld } : {}),
          ...(emergencyAccess.length > 0 ? { emergencyAccess } : {}),
        };
        singleResult.extensions = { ...singleResult.extensions, hub };
      },
    };
  },
};

/** Fields that are resolved beside each other fail in any order: which of them was first would tell of their time. */
function inOrderOfPaths(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const places = new Map(errors.map((error) => [error, JSON.stringify(error.path ?? [])]));
  const placeOf = (error: GraphQLFormattedError) => places.get(error) ?? "";
  return [...errors].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : Number(placeOf(one) > placeOf(other))));
}

const TOLD = {
  OBJECTION: "Objected to sharing; emergency access.",
  REFUSAL: "Refused sharing; emergency access.",
} as const satisfies Record<EmergencyNotice["despite"], string>;

/** The labels of what an emergency opened against the person's word; where nothing was there, nothing is said. */
function labelsOf(notices: readonly EmergencyNotice[], data: unknown) {
  return notices
    .filter(({ path }) => valueAt(path, data) !== null)
    .map(({ path, category, despite }) => ({ path, category, told: TOLD[despite] }));
}

function valueAt(path: EmergencyNotice["path"], data: unknown): unknown {
  return (
    path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], data) ?? null
  );
}

/** Says on every answer that the caller has a record open in an emergency, whose and until when (domain guide 3.7). */
async function bannerOf(context: HubContext): Promise<{ until: Date | null; person: OpenGlass["personId"] } | null> {
  try {
    const open = await context.gatekeeper.openGlass();
    return open && { until: open.validity.to, person: open.personId };
  } catch (error) {
    context.course.fault ??= faultOf(error) ?? new Unavailable();
    return null;
  }
}
