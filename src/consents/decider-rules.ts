import { RuleBroken } from "../kernel/errors.js";
import type { Role } from "../policy/vocabulary.js";
import type { ConsentEntity, DeciderKind } from "./consent.entity.js";

/** Who decided, by whose hand it is recorded, and how old the person was; null where the hub does not know. */
export interface Deciding extends Pick<ConsentEntity, "deciderKind" | "authorityReference" | "capacityBasis"> {
  readonly recorderRole: Role;
  readonly wasUnder16: boolean | null;
  readonly wasAdult: boolean | null;
}

const OF_PROXY: readonly DeciderKind[] = ["ATTORNEY", "DEPUTY", "PARENTAL_RESPONSIBILITY"];

/**
 * Refuses a decision whose decider has no authority for it (domain guide 3.2).
 *
 * The sentence tells a practitioner what would make it right.
 */
export function requireDecider(deciding: Deciding): void {
  requireRecorder(deciding);
  const broken = ruleOfDecider(deciding);
  if (broken) throw new RuleBroken(...broken);
}

/** Refuses what cannot be recorded from an account of one's own: nobody records another's decision there. */
export function requireRecorder(deciding: Pick<Deciding, "recorderRole" | "deciderKind">): void {
  const broken = ruleOfRecorder(deciding);
  if (broken) throw new RuleBroken(...broken);
}

type Broken = readonly [requirement: string, sentence: string] | null;

function ruleOfRecorder({ recorderRole, deciderKind }: Pick<Deciding, "recorderRole" | "deciderKind">): Broken {
  if (recorderRole === "PERSON" && deciderKind !== "PERSON") {
    return ["COPROD-08", "From your own account you record what you decided yourself."];
  }
  if (recorderRole === "PROXY" && !OF_PROXY.includes(deciderKind)) {
    return ["CHC-09", "A proxy records what they decided as attorney, deputy or parent, not what the person decided."];
  }
  return null;
}

function ruleOfDecider({ deciderKind, authorityReference, capacityBasis, wasUnder16, wasAdult }: Deciding): Broken {
  const lacksCapacity = capacityBasis === "LACKS_CAPACITY";
  switch (deciderKind) {
    case "PERSON":
      if (lacksCapacity)
        return ["CONS-03", "Who lacks capacity for this decision cannot take it: record who decides for them."];
      return wasUnder16 && capacityBasis !== "GILLICK_COMPETENT"
        ? [
            "CONS-03",
            "Under 16 the person decides only if found Gillick competent; else a holder of parental responsibility does.",
          ]
        : null;
    case "PARENTAL_RESPONSIBILITY":
      return wasAdult === false && capacityBasis !== "GILLICK_COMPETENT"
        ? null
        : ["CONS-03", "Parental responsibility decides only for a child who is not competent: ask the person."];
    case "ATTORNEY":
    case "DEPUTY":
      return lacksCapacity && authorityReference
        ? null
        : [
            "CHC-09",
            "An attorney or deputy decides only where the person lacks capacity, by a registered power or order: record both.",
          ];
    case "BEST_INTERESTS":
      return lacksCapacity
        ? null
        : [
            "CONS-03",
            "Best interests decide only where an assessment found that the person lacks capacity: record it.",
          ];
    case "COURT":
      return authorityReference ? null : ["CHC-09", "Give the reference of the court's order."];
    case "NOBODY":
      return ["CONS-03", "Nobody with authority decided. Ask the person, or follow the best-interests process."];
  }
}
