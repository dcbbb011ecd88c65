import { Field, Int, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { AbuseKind } from "./safeguarding-concern.entity.js";
import { SafeguardingConcern, SafeguardingEnquiry, SafeguardingOutcome } from "./safeguarding-entries.type.js";
import { AbuseKindEnum } from "./safeguarding-enums.js";
import { SafeguardingMeeting } from "./safeguarding-meeting.type.js";

@Behind("SAFEGUARDING")
@ObjectType("Safeguarding", {
  description:
    "Worries that somebody may be harming or neglecting the person, and what is done about them. A concealed category: where it is " +
    "withheld, and where there is nothing the caller may see, the door is null without a notice. Most partners see what they raised.",
})
export class Safeguarding {
  @Field(() => Int, { description: "How many concerns that the caller may see have not been concluded." })
  openConcerns: number;

  @Field(() => Int, { description: "How many enquiries that the caller may see are open." })
  openEnquiries: number;

  @Field(() => [AbuseKindEnum], {
    description: "What kinds of abuse or neglect the open concerns speak of, each once.",
  })
  kinds: readonly AbuseKind[];

  @AtLevel("READ")
  @Field(() => [SafeguardingConcern], {
    nullable: true,
    description: "The concerns the caller may see, the earliest first. Withheld below level READ.",
  })
  concerns: readonly SafeguardingConcern[];

  @AtLevel("READ")
  @Field(() => [SafeguardingEnquiry], {
    nullable: true,
    description: "The enquiries the caller may see, the earliest first. Withheld below level READ.",
  })
  enquiries: readonly SafeguardingEnquiry[];

  @AtLevel("READ")
  @Field(() => [SafeguardingOutcome], {
    nullable: true,
    description: "What came of them and what is done, the earliest first. Withheld below level READ.",
  })
  outcomes: readonly SafeguardingOutcome[];

  @AtLevel("READ")
  @Field(() => [SafeguardingMeeting], {
    nullable: true,
    description:
      "The meetings that the caller may know were held, the earliest first (SHARE-05). Withheld below level READ.",
  })
  meetings: readonly SafeguardingMeeting[];

  personId: PersonId;
}
