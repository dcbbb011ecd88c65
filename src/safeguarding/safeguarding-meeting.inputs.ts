import { Field, ID, InputType } from "type-graphql";
import { DataCategoryEnum, NamesCategory } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { CooperationAimEnum } from "./safeguarding-enums.js";
import type { CooperationAim } from "./safeguarding-meeting.entity.js";

@InputType("MeetingAttendeeInput", { description: "Somebody who was at a meeting." })
export class MeetingAttendeeInput {
  @Field(() => ID, {
    description: "The partner they were there for; not one whose staff are the alleged source (NEV-03).",
  })
  partnerId: string;

  @Field(() => String, { description: "Their name, in 1 to 200 characters." })
  name: string;

  @Field(() => String, { description: "In what part they were there, in 1 to 200 characters." })
  role: string;
}

@InputType("RecordSafeguardingMeetingInput", {
  description: "A meeting that was held about a concern; `eventAt` says when.",
})
export class RecordSafeguardingMeetingInput extends EntryInput {
  @Field(() => ID, { description: "The concern." })
  concernId: string;

  @Field(() => String, { description: "What the meeting was for, in 1 to 2000 characters." })
  purpose: string;

  @Field(() => [CooperationAimEnum], { defaultValue: [], description: "The aims of cooperation it served (COOP-08)." })
  aims: CooperationAim[];

  @Field(() => [MeetingAttendeeInput], {
    description: "Who was there, 1 to 50, somebody of the caller's own partner among them.",
  })
  attendees: MeetingAttendeeInput[];
}

@InputType("ContributeToMeetingInput", { description: "What the caller's agency told at a meeting that it attended." })
export class ContributeToMeetingInput extends EntryInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId: string;

  @NamesCategory("WRITTEN")
  @Field(() => DataCategoryEnum, {
    description:
      "The category under which it falls: one that the caller may write into. One contribution, one category.",
  })
  category: DataCategory;

  @Field(() => String, { description: "What was told, in 1 to 8000 characters." })
  account: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "The partners to whom it was disclosed, of those who were there. Left out, all of them. To be named where one of them may not " +
      "be told, such as probation of mental health (NEV-02).",
  })
  disclosedTo?: string[] | null;
}
