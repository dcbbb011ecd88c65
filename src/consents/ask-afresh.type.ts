import { Field, ObjectType } from "type-graphql";
import { Behind, enumOf } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { Consent } from "./consent.type.js";
import type { AskAfreshReason } from "./consents-to-ask-afresh.js";

export const AskAfreshReasonEnum = enumOf<AskAfreshReason>(
  "AskAfreshReason",
  "Why a person should be asked afresh about a consent.",
  {
    CAPACITY_REGAINED: "Somebody else decided, and the person can decide this now (domain guide 3.8).",
    AUTHORITY_ENDED:
      "The power, order or best-interests decision it rests on gives no authority any more (domain guide 3.2).",
    CAME_OF_AGE: "A parent decided, and the person is an adult now (domain guide 3.2).",
    SIXTEEN: "A parent decided, and the person is sixteen now (domain guide 3.2).",
    SUSPENDED: "It was suspended, or the person was found to lack capacity when they gave it (domain guide 3.4).",
    REVIEW_DUE: "Its review date has passed (domain guide 3.3). Until its end it counts.",
  },
);

@Behind("CONSENT")
@ObjectType("ConsentToAskAfresh", {
  description:
    "A consent about which the person should be asked afresh, and why. For those who may record the answer; worked out by the hub.",
})
export class ConsentToAskAfresh {
  @Field(() => Consent, { nullable: true, description: "The consent as it stands." })
  consent: Consent;

  @Field(() => AskAfreshReasonEnum, { description: "Why." })
  reason: AskAfreshReason;

  personId: PersonId;
}
