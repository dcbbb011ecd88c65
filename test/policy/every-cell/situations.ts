/** What a situation says, in the guide's terms. */
export interface Told {
  readonly agreement: "signed" | "unsigned" | "suspended" | "expired" | "uncovered";
  readonly agreementGives: "S" | "W";
  readonly isInvolved: boolean;
  readonly wasInvolved: boolean;
  readonly isPurposeRight: boolean;
  readonly said: "yes" | "consent" | "refused" | "objected";
  readonly consentGives: "S" | "W";
  readonly hasStatute: boolean;
  readonly disclosed: "nothing" | "as the cell asks" | "whatever the cell";
  /** Null is whoever the row is for: a practitioner, or in row 22 the registered contact for public protection. */
  readonly role: null | "practitioner" | "administrator" | "finance officer" | "governance lead" | "machine";
}

/** Everything that any cell could ask for is there. */
export const IN_ORDER: Told = {
  agreement: "signed",
  agreementGives: "W",
  isInvolved: true,
  wasInvolved: true,
  isPurposeRight: true,
  said: "yes",
  consentGives: "W",
  hasStatute: true,
  disclosed: "as the cell asks",
  role: null,
};

/** Every situation of the tables, in their order and words: how it differs from one in which everything is in order. */
export const SITUATIONS = {
  "everything is in order": {},
  "the partner was never involved": { isInvolved: false, wasInvolved: false },
  "its involvement has ended": { isInvolved: false },
  "the person was not asked": { said: "consent" },
  "the person refused": { said: "refused" },
  "the person agreed and refused": { said: "refused" },
  "the person objected": { said: "objected" },
  "the consent has run out": { said: "consent" },
  "the consent was withdrawn": { said: "refused" },
  "the consent is for another partner": { said: "consent" },
  "the consent is for another category": { said: "consent" },
  "the consent is for another purpose": { said: "consent" },
  "the consent gives a summary": { consentGives: "S" },
  "no statute is recorded": { hasStatute: false },
  "no disclosure was approved": { disclosed: "nothing" },
  "a disclosure was approved": { disclosed: "whatever the cell" },
  "the agreement is not signed": { agreement: "unsigned" },
  "the agreement is suspended": { agreement: "suspended" },
  "the agreement has expired": { agreement: "expired" },
  "the agreement leaves the category out": { agreement: "uncovered" },
  "the agreement leaves the purpose out": { agreement: "uncovered" },
  "the agreement gives a summary": { agreementGives: "S" },
  "the purpose is another trade's": { isPurposeRight: false },
  "a practitioner asks": { role: "practitioner" },
  "an administrator asks": { role: "administrator" },
  "a finance officer asks": { role: "finance officer" },
  "the governance lead asks": { role: "governance lead" },
  "a machine asks": { role: "machine" },
} as const satisfies Record<string, Partial<Told>>;
export type SituationName = keyof typeof SITUATIONS;
export const SITUATION_NAMES = Object.keys(SITUATIONS) as readonly SituationName[];
