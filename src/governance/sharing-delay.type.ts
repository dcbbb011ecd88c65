import { Field, Float, Int, ObjectType } from "type-graphql";
import { enumOf, Open } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DelayPeriod } from "./delay-period.js";
import type { DelayKind, SharingDelay as Row } from "./sharing-delays.js";

export const DelayPeriodEnum = enumOf<DelayPeriod>(
  "DelayPeriod",
  "Whole calendar months, up to the end of the last one.",
  {
    LAST_MONTH: "The last calendar month.",
    LAST_QUARTER: "The last three.",
    LAST_YEAR: "The last twelve.",
  },
);

export const DelayKindEnum = enumOf<DelayKind>("DelayKind", "What was waited for.", {
  FIRST_READ: "From the day a partner became involved with a person to its first reading of the record.",
  DISCLOSURE: "From a request for disclosure to its decision.",
});

@Open("numbers about partners, with small ones left out; no person is in them")
@ObjectType("SharingDelay", {
  description:
    "How long sharing took from one partner to another, for people whom two services or more care for (SHARE-04). A pair " +
    "with fewer than five such needs is left out, and no number below five is told (NEV-11).",
})
export class SharingDelay implements Row {
  @Field(() => DelayKindEnum, { description: "What was waited for." })
  kind: DelayKind;

  @Field(() => Int, { nullable: true, description: "How many needs were met, rounded down to five; null below five." })
  met: number | null;

  @Field(() => Int, { nullable: true, description: "How many wait still, rounded down to five; null below five." })
  waiting: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Half of those met took longer. In hours from nine to five on working days; null where fewer than five.",
  })
  medianWorkingHours: number | null;

  @Field(() => Float, { nullable: true, description: "The longest of those met; null where fewer than five." })
  longestWorkingHours: number | null;

  holderId: PartnerId;
  receiverId: PartnerId;
}
