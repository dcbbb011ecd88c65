import { Field, ID, InputType } from "type-graphql";
import { EntryInput } from "../entries/index.js";
import type { AdviceFormat, AdviceSubject } from "./advice-record.entity.js";
import { AdviceFormatEnum, AdviceSubjectEnum } from "./care-needs-enums.js";

@InputType("RecordAdviceInput", { description: "Advice that the person was given; `eventAt` says when." })
export class RecordAdviceInput extends EntryInput {
  @Field(() => [ID], {
    defaultValue: [],
    description: "The needs it was about: each decided as not eligible. Then it must be in writing (CUST-21).",
  })
  needIds: string[];

  @Field(() => [AdviceSubjectEnum], { description: "What it was about: one at least." })
  subjects: AdviceSubject[];

  @Field(() => String, { description: "What was advised, in 1 to 8000 characters." })
  account: string;

  @Field(() => AdviceFormatEnum, { description: "In what format it was given." })
  format: AdviceFormat;

  @Field(() => String, {
    nullable: true,
    description: "Why that format, in 1 to 2000 characters. Needed in custody where it takes the internet (PREV-01).",
  })
  formatReason?: string | null;

  @Field(() => Boolean, { description: "Whether the person has it in a form to keep." })
  isWritten: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      "The prisons and approved premises whose managers get a copy, at most 5: each needs the person's consent (CONS-02).",
  })
  copiedTo: string[];
}
