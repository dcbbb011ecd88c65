import { Field, Int, ObjectType } from "type-graphql";
import { AtLevel, Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { PublicProtectionArrangementEntity } from "./public-protection-arrangement.entity.js";

@Behind("PUBLIC_PROTECTION")
@ObjectType("PublicProtectionArrangement", {
  description:
    "How the person is managed under multi-agency public protection arrangements, for some time. Supplied by the prison, the " +
    "probation service or the police. Minutes and accounts of risk are not held.",
})
export class PublicProtectionArrangement extends Entry implements Said<PublicProtectionArrangementEntity> {
  @Field(() => Int, { description: "The MAPPA category, 1 to 4: by which route the arrangements apply." })
  category: number;

  @Field(() => Int, { description: "The MAPPA level, 1 to 3: how many agencies manage the person, and how closely." })
  level: number;

  @Field(() => String, { description: "The single point of contact, by name." })
  contactName: string;

  @Field(() => LocalDate, { description: "The day by which the level is to be looked at again." })
  reviewDue: string;

  leadPartnerId: PartnerId;
}

@Behind("PUBLIC_PROTECTION")
@ObjectType("PublicProtection", {
  description:
    "Public protection arrangements, for a partner's registered single point of contact alone. A concealed category: where it is " +
    "withheld, and where there are none, the door is null without a notice.",
})
export class PublicProtection {
  @Field(() => [String], {
    description:
      "Whom to ring: the single point of contact of the agency that leads, by name. Shown from level EXISTENCE.",
  })
  contactNames: readonly string[];

  @AtLevel("READ")
  @Field(() => [PublicProtectionArrangement], {
    nullable: true,
    description: "The arrangements, past ones included, the earliest first. Withheld below level READ.",
  })
  arrangements: readonly PublicProtectionArrangement[];

  personId: PersonId;
}
