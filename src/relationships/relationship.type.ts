import { Field, ID, ObjectType } from "type-graphql";
import { Behind, DateTime, RelationshipKindEnum } from "../access/index.js";
import type { RelationshipId } from "../kernel/ids.js";
import type { RelationshipKind } from "../policy/vocabulary.js";
import type { RelationshipEntity } from "./relationship.entity.js";

@Behind("IDENTITY")
@ObjectType("LegitimateRelationship", { description: "Proof that the caller's partner is involved with the person." })
export class LegitimateRelationship
  implements Pick<RelationshipEntity, "id" | "kind" | "proof" | "startedAt" | "endedAt" | "validTo">
{
  @Field(() => ID, { description: "The hub's own id of the relationship; the access log names it." })
  id: RelationshipId;

  @Field(() => RelationshipKindEnum, { description: "What kind of involvement it is." })
  kind: RelationshipKind;

  @Field(() => String, { description: "What proves it, such as a referral's reference." })
  proof: string;

  @Field(() => DateTime, { description: "Since when." })
  startedAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When the involvement ended; null while it lasts." })
  endedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it stops letting the partner in: its end and the time its kind leaves for handing over.",
  })
  validTo: Date | null;
}
