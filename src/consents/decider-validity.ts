import type { ConsentEntity } from "./consent.entity.js";

/** What is known of who decided, and of the person's age when they did. */
export interface Decider extends Pick<ConsentEntity, "deciderKind" | "authorityReference" | "capacityBasis"> {
  /** Null where the hub holds no date of birth. */
  readonly wasUnder16: boolean | null;
}

/**
 * Says whether the decider had the authority to decide, as far as the record tells (domain guide 3.2).
 *
 * Capacity is that of the moment of the decision: a person's own decision outlives the capacity it was made with. An
 * attorney or deputy decides only where the person lacks capacity, and only by an authority that can be looked up.
 */
export function hasValidDecider({ deciderKind, authorityReference, capacityBasis, wasUnder16 }: Decider): boolean {
  const lacksCapacity = capacityBasis === "LACKS_CAPACITY";
  switch (deciderKind) {
    case "PERSON":
      return !lacksCapacity && (wasUnder16 !== true || capacityBasis === "GILLICK_COMPETENT");
    case "PARENTAL_RESPONSIBILITY":
      return wasUnder16 !== null && capacityBasis !== "GILLICK_COMPETENT";
    case "ATTORNEY":
    case "DEPUTY":
      return lacksCapacity && authorityReference !== null;
    case "BEST_INTERESTS":
      return lacksCapacity;
    case "COURT":
      return authorityReference !== null;
    case "NOBODY":
      return false;
  }
}
