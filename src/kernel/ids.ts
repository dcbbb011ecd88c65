/**
 * Branded identifiers, so that a person's id cannot be handed over where a partner's is meant.
 *
 * Every id in the hub is a random UUID: it carries no fact about the person or the order of records.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A person the hub holds a record of: adult, child, carer, prisoner or patient. */
export type PersonId = Branded<"PersonId">;
/** A partner agency. */
export type PartnerId = Branded<"PartnerId">;
/** A member of staff, an integration account or a person, as one partner knows them. */
export type UserId = Branded<"UserId">;
/** An information sharing agreement. */
export type AgreementId = Branded<"AgreementId">;
/** A legitimate relationship: proof that a partner is involved with a person now. */
export type RelationshipId = Branded<"RelationshipId">;
/** A consent, whichever version of it. */
export type ConsentId = Branded<"ConsentId">;
/** A shared care and support plan. */
export type CarePlanId = Branded<"CarePlanId">;

/** Nobody's id: stands for somebody of a role where no one user is meant, so that nothing that names a user speaks to them. */
export const NO_USER = "00000000-0000-0000-0000-000000000000" as UserId;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Says whether a text has the shape of an id. A text of another shape can be no known record's. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
