import { Field, ObjectType } from "type-graphql";
import { Behind, DateTime } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";

@Behind("IDENTITY")
@ObjectType("OrdinaryResidence", {
  description:
    "Where the person ordinarily resides. Held apart from who is responsible, and unchanged by custody (CUST-04). Supplied by a council.",
})
export class OrdinaryResidence {
  @Field(() => String, { description: "GSS code of the area." })
  areaCode: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when; null where the record came with the area and no decision about it was dated.",
  })
  since: Date | null;

  personId: PersonId;
  knownReason: string | null;
  decidedByPartnerId: PartnerId | null;
}
