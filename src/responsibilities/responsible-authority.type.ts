import { Field, ID, Int, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { Ground } from "./care-act-authority.js";
import { type Responsibility, ResponsibilityEnum } from "./responsibility-enums.js";

@Behind("IDENTITY")
@ObjectType("ResponsibleAuthority", {
  description:
    "One authority that answers for the person, and for what (domain guide 4.1). That under the Care Act is derived from where the " +
    "person is held and ordinarily resides; CHC follows from the decision on a case; the others are recorded by the council that owes them.",
})
export class ResponsibleAuthority {
  @Field(() => ResponsibilityEnum, { description: "For what it answers." })
  kind: Responsibility;

  @Field(() => String, {
    nullable: true,
    description: "GSS code of the area whose council answers under the Care Act; null for the other kinds.",
  })
  areaCode: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The entry that records it, to end it by; null where it is derived.",
  })
  entryId: string | null;

  @Field(() => Int, { nullable: true, description: "The version of that entry; null where it is derived." })
  version: number | null;

  personId: PersonId;
  responsiblePartnerId: PartnerId | null;
  knownGround: Ground | null;
  knownSince: Date | null;
}
