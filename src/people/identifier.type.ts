import { Field, ObjectType } from "type-graphql";
import { Behind, enumOf } from "../access/index.js";
import type { IdentifierKind } from "../policy/vocabulary.js";
import type { PersonIdentifierEntity, Verification } from "./person-identifier.entity.js";

export const IdentifierKindEnum = enumOf<IdentifierKind>(
  "IdentifierKind",
  "The kinds of number by which agencies know a person.",
  {
    NHS_NUMBER: "NHS number, ten digits, Modulus 11. Shown to health and care partners.",
    PRISON_NUMBER: "Prison (NOMIS) number, such as A1234BC. Shown to justice partners and a council's custody team.",
    CRN: "Probation case reference number, such as X123456. Shown to justice partners and a council's custody team.",
    PNC: "Police National Computer id, such as 2004/0123456B. Shown to justice partners and a council's custody team.",
    NINO: "National Insurance number. Shown to the Department for Work and Pensions.",
    LOCAL_REFERENCE: "A partner's own reference.",
  },
);

export const VerificationEnum = enumOf<Verification>(
  "IdentifierVerification",
  "How far a number was checked against its register.",
  {
    TRACED: "Checked against the national register.",
    NOT_TRACED: "Not checked yet, or not found.",
    NOT_REQUIRED: "Its register needs no check.",
  },
);

@Behind("IDENTITY")
@ObjectType("Identifier", {
  description: "One number by which an agency knows the person. Kinds the caller may not see are absent.",
})
export class Identifier implements Pick<PersonIdentifierEntity, "kind" | "value" | "verification"> {
  @Field(() => IdentifierKindEnum, { description: "Which register the number belongs to." })
  kind: IdentifierKind;

  @Field(() => String, { description: "The number in its canonical form, without spaces." })
  value: string;

  @Field(() => VerificationEnum, { description: "How far the number was checked." })
  verification: Verification;
}
