import { Field, ObjectType } from "type-graphql";
import { AgencyTypeEnum, BasisEnum, DataCategoryEnum, LevelEnum, Open } from "../access/index.js";
import type { ConsentId, PersonId } from "../kernel/ids.js";
import type { AgencyType, Basis, DataCategory, Level } from "../policy/vocabulary.js";
import type { RemainingAccess } from "./withdrawal.js";

@Open(
  "a row of the access matrix, which anybody may read; it tells what a kind of agency keeps, of nobody in particular",
)
@ObjectType("RemainingAccess", {
  description:
    "What a kind of agency keeps although the consent is withdrawn, so that the person can be told (domain guide 3.8).",
})
export class RemainingAccessRow implements RemainingAccess {
  @Field(() => AgencyTypeEnum, { description: "The kind of agency." })
  agencyType: AgencyType;

  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => LevelEnum, { description: "How much it may still see." })
  level: Level;

  @Field(() => BasisEnum, { description: "On what basis." })
  basis: Basis;
}

@Open("an envelope: what it leads to is weighed afresh by what is true after the change")
@ObjectType("ConsentPayload", { description: "What was changed, and the person as the caller sees them from now on." })
export class ConsentPayload {
  @Field(() => [RemainingAccessRow], {
    nullable: true,
    description:
      "After a withdrawal: what the agencies it named keep without consent. Tell the person. Null after anything else.",
  })
  remains: readonly RemainingAccess[] | null;

  consentId: ConsentId;
  personId: PersonId;
}
