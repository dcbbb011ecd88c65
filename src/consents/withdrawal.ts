import { RuleBroken } from "../kernel/errors.js";
import type { AgencyType, Basis, DataCategory, Level, Role } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";

/** What the access matrix says of a cell: the ways in which it opens, least first. */
interface Cells {
  readonly alternatives: (
    category: DataCategory,
    column: AgencyType,
  ) => readonly { readonly level: Level; readonly basis: Basis }[];
}

/** What of a category an agency keeps when nothing rests on consent any more. */
export interface RemainingAccess {
  readonly agencyType: AgencyType;
  readonly category: DataCategory;
  readonly level: Level;
  readonly basis: Basis;
}

type Withdrawable = Pick<ConsentEntity, "status" | "decision" | "isObjection" | "deciderKind">;

/**
 * Refuses to withdraw what cannot be withdrawn: a consent given can, and an objection (domain guide 3.4).
 *
 * What the person decided with capacity outlives it, so no proxy takes it back for them.
 */
export function requireWithdrawable(row: Withdrawable, role: Role): void {
  if (role === "PROXY" && row.deciderKind === "PERSON") {
    throw new RuleBroken(
      "CHC-09",
      "What the person decided themselves stands. A proxy withdraws what a proxy decided.",
    );
  }
  if (row.status === "WITHDRAWN")
    throw new RuleBroken("CONS-04", "This has been withdrawn already. Record what the person decides now.");
  const stance = stanceOf(row);
  if (stance === "REFUSAL") {
    throw new RuleBroken(
      "CONS-04",
      "A refusal is not withdrawn. Record the consent that the person gives now: it takes the refusal's place.",
    );
  }
  if (stance === null)
    throw new RuleBroken("CONS-04", "Only a consent that was given, or an objection, can be withdrawn.");
}

/**
 * The version that a withdrawal makes.
 *
 * A withdrawn consent goes on as a deny from that moment, without an end: it stands until the person decides afresh
 * (domain guide 3.5 step 5). A withdrawn objection only ends.
 */
export function withdrawn(row: ConsentEntity, eventAt: Date, reason: string | null): Partial<ConsentEntity> {
  const told = { status: "WITHDRAWN", statusReason: reason, eventAt } as const;
  if (row.isObjection) return told;
  return { ...told, decision: "DENY", validFrom: eventAt, validTo: null };
}

/** What stays open to the recipients without consent, for telling the person at that moment (domain guide 3.8). */
export function remainingAccess(
  agencyTypes: readonly AgencyType[],
  categories: readonly DataCategory[],
  matrix: Cells,
): RemainingAccess[] {
  const pairs = [...new Set(agencyTypes)].flatMap((agencyType) =>
    categories.map((category) => ({ agencyType, category })),
  );
  return pairs.flatMap(({ agencyType, category }) => {
    const kept = matrix.alternatives(category, agencyType).filter(({ basis }) => basis !== "b" && basis !== "d");
    const best = kept.at(-1);
    return best ? [{ agencyType, category, level: best.level, basis: best.basis }] : [];
  });
}
