import { HubError } from "../kernel/errors.js";
import { PURPOSES, type Purpose } from "../policy/vocabulary.js";

/**
 * The purpose of this request: the one that the `Hub-Purpose` header states, if the token allows it, or the only one
 * the token allows.
 *
 * Throws `PURPOSE_REQUIRED` when several are allowed and none is stated, `PURPOSE_NOT_ALLOWED` when it is another.
 */
export function statedPurpose(header: string | undefined, allowed: readonly Purpose[]): Purpose {
  const [only, ...others] = new Set(allowed);
  if (header === undefined || header === "") {
    if (only && others.length === 0) return only;
    throw new HubError("PURPOSE_REQUIRED", "State the purpose of this request in the Hub-Purpose header.", { allowed });
  }
  const stated = PURPOSES.find((purpose) => purpose === header);
  if (stated && allowed.includes(stated)) return stated;
  throw new HubError("PURPOSE_NOT_ALLOWED", "The token does not allow the purpose that the request states.", {
    allowed,
  });
}
