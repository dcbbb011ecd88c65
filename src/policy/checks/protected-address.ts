import type { DenialCode } from "../reason.js";
import type { AccessRequest, Basis, PersonFacts } from "../vocabulary.js";

/**
 * Turns CONTACT into never where the address is protected, for all but the partner that controls the record.
 *
 * It holds against a statutory gateway and against a proxy too: the person in danger may be in danger from someone
 * who acts for them, and one's own address is the one thing a proxy need not look up (note on row 2). `bases` are those
 * on which the cell opens: the refusal reads as the ordinary one of that cell, or it would tell of the marker.
 */
export function protectedAddressBar(
  { principal, category }: AccessRequest,
  person: PersonFacts,
  bases: readonly Basis[] = [],
): DenialCode | null {
  if (category !== "CONTACT" || !person.isAddressProtected) return null;
  const isOwner = person.recordOwnerId === principal.partnerId && principal.role !== "PROXY";
  if (isOwner || principal.role === "PERSON") return null;
  const isByStatute = bases.length > 0 && bases.every((basis) => basis === "c");
  return isByStatute ? "ADDRESS_PROTECTED_FROM_STATUTE" : "ADDRESS_PROTECTED";
}
