import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime, enumOf, Open } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import type { SubmissionEntity, SubmissionKind } from "./submission.entity.js";

export const SubmissionKindEnum = enumOf<SubmissionKind>(
  "SubmissionKind",
  "What is left in a partner's inbox (NEV-10).",
  {
    INCIDENT_COOPERATION: "What helps to look into an incident (INC-05).",
    HANDOVER_NOTE: "A note that hands somebody's care over.",
    RETURNED_RECORD: "A record that is given back.",
  },
);

@InputType("SubmitToHubInput", { description: "Something to be left in another partner's inbox." })
export class SubmitToHubInput {
  @Field(() => SubmissionKindEnum, { description: "What it is." })
  kind: SubmissionKind;

  @Field(() => ID, { description: "The partner that is to read it." })
  toPartnerId: string;

  @Field(() => String, {
    description: "The sender's own reference for whom or what it is about. The hub never looks it up.",
  })
  subjectReference: string;

  @Field(() => String, { description: "What is to be said: at most 20,000 characters." })
  text: string;
}

@Open("a receipt; it tells nothing about a person")
@ObjectType("SubmissionReceipt", {
  description: "That something was received, and no more: it reads the same whether or not the hub knows of anybody.",
})
export class SubmissionReceipt {
  @Field(() => ID, { description: "The number of the receipt, to be kept." })
  receiptId: string;

  @Field(() => DateTime, { description: "When it was received." })
  receivedAt: Date;
}

@Open("handed over only to those who read their own partner's inbox")
@ObjectType("ReceivedSubmission", {
  description: "Something that another partner left. The hub has checked nothing of what it says.",
})
export class ReceivedSubmission implements Omit<SubmissionEntity, "recordedAt"> {
  @Field(() => ID, { description: "The number of the sender's receipt." })
  id: string;

  @Field(() => SubmissionKindEnum, { description: "What it is." })
  kind: SubmissionKind;

  @Field(() => String, { description: "The sender's own reference for whom or what it is about." })
  subjectReference: string;

  @Field(() => String, { description: "What is said." })
  text: string;

  @Field(() => DateTime, { description: "When it was received." })
  eventAt: Date;

  toPartnerId: PartnerId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
}
