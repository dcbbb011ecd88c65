import { Field, Int, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, LocalDate, Open, PurposeEnum } from "../../access/index.js";
import type { PartnerId } from "../../kernel/ids.js";
import type { DataCategory, Purpose } from "../../policy/vocabulary.js";
import { METADATA } from "../access-log-words.js";
import type { SeenBy } from "./seen-by.js";

@Open(METADATA)
@ObjectType("AccessReceiptEntry", {
  description:
    "What one partner saw of the person for one purpose. The partner answers for its staff, whose names are withheld (S11).",
})
export class AccessReceiptEntry implements SeenBy {
  @Field(() => String, {
    description:
      "All of the entry in one sentence without jargon, for the person: who saw what, how often, when and why.",
  })
  sentence: string;

  @Field(() => PurposeEnum, { description: "For what." })
  purpose: Purpose;

  @Field(() => LocalDate, { description: "The first day, in the United Kingdom." })
  firstOn: string;

  @Field(() => LocalDate, { description: "The last day." })
  lastOn: string;

  @Field(() => Int, { description: "In how many requests." })
  times: number;

  @Field(() => [DataCategoryEnum], { description: "Which kinds of data were seen. Never a value." })
  categories: readonly DataCategory[];

  partnerId: PartnerId;
}

@Open(METADATA)
@ObjectType("AccessReceipt", {
  description:
    "Who has seen the person's record, when and why, as the person may be told. What could warn somebody who is being looked into, or betray a move, is told later or not at all, and nothing here shows whether there is any (S11, GAP-20).",
})
export class AccessReceipt {
  @Field(() => [AccessReceiptEntry], { description: "Who saw it, by partner and purpose, those seen last first." })
  entries: readonly AccessReceiptEntry[];

  @Field(() => Int, {
    description: "The size of the checkpoint of the access log up to which it holds all that may be told now.",
  })
  completeUpTo: number;

  @Field(() => DateTime, { description: "When that checkpoint was signed. What came after is in a later receipt." })
  checkpointAt: Date;

  @Field(() => String, {
    description:
      "The receipt as a file to keep: entries, proofs and the log's signature (`concordat-receipt/1`, docs/audit-log-format.md). The hub is held to it: an auditor with the whole log can prove whether an event was left out.",
  })
  document: string;
}
