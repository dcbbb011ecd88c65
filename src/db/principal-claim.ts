import type { PartnerId } from "../kernel/ids.js";
import type { Purpose, Role } from "../policy/vocabulary.js";

/**
 * Who is asking, as PostgreSQL is told it for the length of one transaction.
 *
 * Row policies judge by it and by the register: which user that is, of what kind of agency and for whom they act is
 * looked up there. A transaction without a claim sees no person's rows.
 */
export interface PrincipalClaim {
  readonly partner: PartnerId;
  readonly subject: string;
  readonly role: Role;
  readonly purpose: Purpose;
  /** The one `now` of the request: validity is judged by it in both locks. */
  readonly now: Date;
  /** The fingerprint of the access matrix that the hub decides by. */
  readonly policy: string;
  readonly request: string;
}
