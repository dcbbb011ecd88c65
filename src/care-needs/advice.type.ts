import { Field, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AdviceFormat, AdviceRecordEntity, AdviceSubject } from "./advice-record.entity.js";
import { AdviceFormatEnum, AdviceSubjectEnum } from "./care-needs-enums.js";

@Behind("CARE_NEEDS")
@ObjectType("AdviceRecord", {
  description:
    "Advice that the person was given, and in what format (PREV-01, CUST-21). Supplied by the council or prison healthcare; given to " +
    "those who reach level READ, and so to prison managers and probation only while the person consents (CONS-02).",
})
export class AdviceRecord extends Entry implements Said<AdviceRecordEntity> {
  @Field(() => [AdviceSubjectEnum], { description: "What it was about." })
  subjects: AdviceSubject[];

  @Field(() => String, { description: "What was advised." })
  account: string;

  @Field(() => AdviceFormatEnum, { description: "In what format it was given." })
  format: AdviceFormat;

  @Field(() => String, {
    nullable: true,
    description: "Why that format; in custody always said where it needs the internet, else perhaps null.",
  })
  formatReason: string | null;

  @Field(() => Boolean, { description: "Whether the person has it in a form to keep." })
  isWritten: boolean;

  needIds: string[];
  copiedTo: PartnerId[];
}
