import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, DataCategory, Recipient, Scope } from "../policy/vocabulary.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";

/** Who looks at a decision, and how far they see. */
export interface Onlooker {
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly scope: Scope;
  /** Whether staff of the onlooker's own partner obtained the decision: they know what it says. */
  readonly isAuthor: boolean;
  /** Whether the onlooker may know that anything is held in a category. */
  readonly mayKnowOf: (category: DataCategory) => boolean;
}

/** What an onlooker sees of a decision: all that `SEEN` tells, that nothing is available, or no decision at all. */
export type Sight =
  | {
      readonly kind: "SEEN";
      readonly categories: DataCategory[];
      readonly recipients: readonly Recipient[];
      /** False where a category was taken out: free text could name what the list no longer does. */
      readonly isWhole: boolean;
    }
  | { readonly kind: "NOT_AVAILABLE" }
  | { readonly kind: "ABSENT" };

type Row = Pick<ConsentEntity, "process" | "categories" | "recipients" | "decision" | "status" | "isObjection">;

/**
 * Says what an onlooker sees of one decision (domain guide 2.2, notes on rows 8 and 19; NEV-05, NEV-06).
 *
 * Categories the onlooker may not know of are taken out, and a decision about nothing else is absent, from counts
 * too. An agency of own scope sees what names it and counts: a consent given, and that anything else is not available.
 */
export function sightOf(row: Row, onlooker: Onlooker): Sight {
  const categories = onlooker.isAuthor ? row.categories : row.categories.filter(onlooker.mayKnowOf);
  const isWhole = categories.length === row.categories.length;
  if ((categories.length === 0 && !isWhole) || givesAway(row, onlooker)) return { kind: "ABSENT" };
  if (onlooker.isAuthor || onlooker.scope === "ALL") {
    return { kind: "SEEN", categories, recipients: row.recipients, isWhole };
  }
  const recipients = row.recipients.filter((recipient) => names(recipient, onlooker));
  if (recipients.length === 0) return { kind: "ABSENT" };
  const stance = stanceOf(row);
  if (stance === null) return { kind: "ABSENT" };
  return stance === "PERMIT" && row.status === "GIVEN"
    ? { kind: "SEEN", categories, recipients, isWhole }
    : { kind: "NOT_AVAILABLE" };
}

/** To agree to a process, or to refuse it, tells of what the process is for, whichever categories are named beside it. */
function givesAway({ process }: Row, { isAuthor, mayKnowOf }: Onlooker): boolean {
  return process === "CHC_ASSESSMENT" && !isAuthor && !mayKnowOf("CHC");
}

/** Says whether a recipient is the onlooker's partner, or every agency of its type. */
function names(recipient: Recipient, { partnerId, agencyType }: Onlooker): boolean {
  if (recipient.kind === "PARTNER") return recipient.partnerId === partnerId;
  return recipient.kind === "AGENCY_TYPE" && recipient.agencyType === agencyType;
}
