import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { LocalDate, Open } from "../access/index.js";
import { IdentifierInput } from "./identifier-lookup.js";

@Open("the least that tells two people apart, and only for those to whom the matrix offers it (MIN-03)")
@ObjectType("PersonMatch", {
  description: "The least that tells two people apart (NEV-07). It gives no access: that needs a relationship.",
})
export class PersonMatch {
  @Field(() => ID, { description: "The hub's id of the person, to make a referral with." })
  id: string;

  @Field(() => String, { description: "Given names." })
  givenNames: string;

  @Field(() => String, { description: "Family name." })
  familyName: string;

  @Field(() => Int, { description: "Year of birth." })
  yearOfBirth: number;

  @Field(() => String, { nullable: true, description: "GSS code of the council responsible under the Care Act." })
  responsibleAuthorityCode: string | null;
}

@InputType("MatchPersonInput", {
  description:
    "What is known of the person sought. At least two of family name, date of birth and identifier are needed; all must fit exactly.",
})
export class MatchPersonInput {
  @Field(() => String, { nullable: true, description: "Family name, whole; capitals do not matter." })
  familyName?: string;

  @Field(() => LocalDate, { nullable: true, description: "Date of birth." })
  dateOfBirth?: string;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "A number, of a kind that the caller's agency may see.",
  })
  identifier?: IdentifierInput;

  @Field(() => String, {
    nullable: true,
    description: "The caller's own case reference. Prisons, probation and police must give one.",
  })
  caseReference?: string;
}
