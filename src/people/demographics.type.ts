import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, LocalDate } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { PersonIdentityEntity } from "./person-identity.entity.js";

type Row = Pick<
  PersonIdentityEntity,
  "personId" | "dateOfBirth" | "diedOn" | "gender" | "ordinaryResidenceCode" | "responsibleAuthorityCode"
>;

@Behind("IDENTITY")
@ObjectType("Demographics", { description: "Dates, gender and the areas that answer for the person." })
export class Demographics implements Row {
  @Field(() => LocalDate, { description: "Date of birth." })
  dateOfBirth: string;

  @Field(() => LocalDate, { nullable: true, description: "Date of death, if the person has died." })
  diedOn: string | null;

  @AtLevel("READ")
  @Field(() => String, { nullable: true, description: "Gender in the person's own words. Withheld below level READ." })
  gender: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "GSS code of the area of ordinary residence as the record came. Custody does not change it (CUST-04). " +
      "`Person.ordinaryResidence` tells what was decided since, at any date.",
  })
  ordinaryResidenceCode: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "GSS code of the council responsible under the Care Act, as the last recorded arrival left it: in custody, the prison's (CUST-01, " +
      "GAP-18). `Person.responsibilities` tells why it is, and who was at any date.",
  })
  responsibleAuthorityCode: string | null;

  personId: PersonId;
}
