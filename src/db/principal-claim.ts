import type { PartnerId } from "../kernel/ids.js";
import type { Purpose, Role } from "../policy/vocabulary.js";

/**
 * Who is asking, as PostgreSQL is told it for the length of one transaction.
 *
 * Row-level policies read it from the setting `hub.claim`; a transaction without a claim sees no person's rows.
 */
export interface PrincipalClaim {
  readonly partnerId: PartnerId;
  readonly subject: string;
  readonly role: Role;
  readonly purpose: Purpose;
  readonly requestId: string;
}
