import type { DenialCode } from "../reason.js";
import type { AccessRequest, PersonFacts } from "../vocabulary.js";

/**
 * Turns CONTACT into never where the address is protected, for all but the partner that controls the record.
 *
 * It holds against a statutory gateway and against a proxy too: the person in danger may be in danger from someone
 * who acts for them, and one's own address is the one thing a proxy need not look up (note on row 2).
 */
export function protectedAddressBar({ principal, category }: AccessRequest, person: PersonFacts): DenialCode | null {
  if (category !== "CONTACT" || !person.isAddressProtected) return null;
  const isOwner = person.recordOwnerId === principal.partnerId && principal.role !== "PROXY";
  return isOwner || principal.role === "PERSON" ? null : "ADDRESS_PROTECTED";
}
