import { Field, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, LocalDate } from "../access/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

@Behind("CONSENT")
@ObjectType("SharedCopy", {
  description:
    "What one partner was given of one category on the strength of a consent, and so may hold a copy of (domain guide 3.8). From the " +
    "access log; who at the partner read it is not told. Reading for safeguarding or an investigation is told to governance alone.",
})
export class SharedCopy {
  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => [LocalDate], { description: "The days on which it was given, the earliest first." })
  sharedOn: readonly string[];

  @Field(() => LocalDate, { description: "The first of them." })
  firstOn: string;

  @Field(() => LocalDate, { description: "The last of them." })
  lastOn: string;

  personId: PersonId;
  partnerId: PartnerId;
}
