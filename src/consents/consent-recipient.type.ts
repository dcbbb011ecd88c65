import { Field, ObjectType } from "type-graphql";
import { AgencyTypeEnum, Behind } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, Recipient } from "../policy/vocabulary.js";
import { RecipientKindEnum } from "./consent-enums.js";

@Behind("CONSENT")
@ObjectType("ConsentRecipient", {
  description: "To whom a decision speaks: a partner, all agencies of a type, or a named person.",
})
export class ConsentRecipient {
  @Field(() => RecipientKindEnum, { description: "Which of the three it is." })
  kind: Recipient["kind"];

  @Field(() => AgencyTypeEnum, { nullable: true, description: "The type, where it speaks to all agencies of one." })
  agencyType?: AgencyType;

  @Field(() => Boolean, { nullable: true, description: "Whether agencies of the type that join later are meant too." })
  includesFuture?: boolean;

  @Field(() => String, { nullable: true, description: "The name, where it speaks to a person." })
  name?: string;

  partnerId?: PartnerId;
}
