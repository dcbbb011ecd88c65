import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, Open } from "../access/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { ExemptionCode } from "./exemptions.js";
import type { HeldEntry } from "./held-entries.js";
import type { PartStanding, PartStatus } from "./request-history.js";
import { GUARDED } from "./subject-request.type.js";
import { ExemptionEnum, PartStatusEnum } from "./subject-request-enums.js";
import type { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import type { WithheldItemEntity } from "./withheld-item.entity.js";

@Open(GUARDED)
@ObjectType("EntryToReview", {
  description:
    "An entry of the reviewer's own partner: that it is there, not what it says. Read it through its own door.",
})
export class EntryToReview implements Pick<HeldEntry, "id" | "category" | "kind" | "eventAt"> {
  @Field(() => ID, { description: "The entry." })
  id: string;

  @Field(() => DataCategoryEnum, { description: "The category that guards it." })
  category: DataCategory;

  @Field(() => String, { description: "What kind of entry it is, in a few words." })
  kind: string;

  @Field(() => DateTime, { description: "When it happened or was found." })
  eventAt: Date;

  @Field(() => Boolean, { description: "Whether it is withheld from the person in this part." })
  isWithheld: boolean;
}

@Open(GUARDED)
@ObjectType("WithheldItem", {
  description: "An entry that a reviewer kept from the person, and why. The person and a proxy never see it.",
})
export class WithheldItem implements Omit<WithheldItemEntity, "recordedAt" | "reason"> {
  @Field(() => ID, { description: "The hub's own id of the decision." })
  id: string;

  @Field(() => ID, { description: "The entry." })
  entryId: string;

  @Field(() => DataCategoryEnum, { description: "The category that guards it." })
  category: DataCategory;

  @Field(() => ExemptionEnum, { description: "Under which exemption." })
  exemption: ExemptionCode;

  @Field(() => String, { nullable: true, description: "Who certified serious harm; null where nobody has to." })
  certifiedBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in the reviewer's words. Null to governance, which sees no care content.",
  })
  reason: string | null;

  @Field(() => DateTime, { description: "When it was decided." })
  eventAt: Date;

  partId: string;
  personId: PersonId;
  entryKind: string;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}

@Open(GUARDED)
@ObjectType("SubjectRequestPart", {
  description:
    "The part of a request that one controller answers for. Staff see their own partner's alone; the person sees who answers, but " +
    "for those of whom they must not learn so.",
})
export class SubjectRequestPart implements PartStanding, Omit<SubjectRequestPartEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of the part." })
  id: string;

  @Field(() => PartStatusEnum, { description: "How far the controller has come." })
  status: PartStatus;

  @Field(() => DateTime, { nullable: true, description: "When it settled what may be given; null until then." })
  completedAt: Date | null;

  requestId: string;
  personId: PersonId;
  partnerId: PartnerId;
  isTold: boolean;
  reviewerId: UserId | null;
}
