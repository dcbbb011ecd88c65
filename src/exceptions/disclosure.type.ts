import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, LevelEnum, Open, PurposeEnum } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory, DisclosureFact, Purpose } from "../policy/vocabulary.js";
import type { DisclosureDecisionEntity, DisclosureRequestEntity } from "./disclosure.entity.js";

const GUARDED = "handed over only to whoever asked and to those who decide it";

@Open(GUARDED)
@ObjectType("DisclosureDecision", { description: "What the partner in control of the record decided." })
export class DisclosureDecision implements Omit<DisclosureDecisionEntity, "recordedAt"> {
  @Field(() => Boolean, { description: "Whether it was approved." })
  isApproved: boolean;

  @Field(() => String, { description: "Why." })
  reason: string;

  @Field(() => LevelEnum, { nullable: true, description: "How much was granted; null where it was refused." })
  levelGranted: DisclosureFact["level"] | null;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null where it was refused." })
  validTo: Date | null;

  @Field(() => DateTime, { description: "When it was decided." })
  eventAt: Date;

  disclosureId: string;
  validFrom: Date;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("DisclosureRequest", {
  description: "A request to be shown, once, what the requester's kind of agency is not shown by itself (basis d).",
})
export class DisclosureRequest implements Omit<DisclosureRequestEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's id of the request." })
  id: string;

  @Field(() => ID, { description: "The person." })
  personId: PersonId;

  @Field(() => [DataCategoryEnum], { description: "What is to be seen." })
  categories: DataCategory[];

  @Field(() => PurposeEnum, { description: "For what: the purpose of the request." })
  purpose: Purpose;

  @Field(() => LevelEnum, { description: "How much was asked for." })
  levelAsked: DisclosureFact["level"];

  @Field(() => String, { description: "Why." })
  reason: string;

  @Field(() => DateTime, { description: "When it was asked." })
  eventAt: Date;

  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open("an envelope: what it leads to was demanded before anything was written")
@ObjectType("DisclosurePayload", { description: "The request that was made or decided." })
export class DisclosurePayload {
  disclosureId: string;
}
