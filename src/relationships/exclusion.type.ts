import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import type { RecordExclusionEntity } from "./relationship.entity.js";

@Open("handed over only to the governance of the partner that controls the record")
@ObjectType("RecordExclusion", {
  description:
    "A user who is kept out of one record whatever the access matrix says, emergencies included (NEV-09). Told to the " +
    "information-governance lead of the partner that controls the record, and to nobody else: the user is not told why.",
})
export class RecordExclusion
  implements Pick<RecordExclusionEntity, "id" | "personId" | "reason" | "validFrom" | "validTo" | "endReason">
{
  @Field(() => ID, { description: "The hub's own id of the exclusion." })
  id: string;

  @Field(() => ID, { description: "The person whose record it is." })
  personId: PersonId;

  @Field(() => String, { description: "Why the user is kept out." })
  reason: string;

  @Field(() => DateTime, { description: "From when." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when; null while nobody has ended it." })
  validTo: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was ended; null while nobody has." })
  endReason: string | null;

  userId: UserId;
  recordedByUserId: UserId | null;
}

@Open("an envelope: the right it needs was demanded before anything was written")
@ObjectType("RecordExclusionPayload", { description: "The exclusion as it stands now." })
export class RecordExclusionPayload {
  exclusionId: string;
}
