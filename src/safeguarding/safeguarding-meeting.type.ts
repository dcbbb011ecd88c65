import { Field, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import { CooperationAimEnum } from "./safeguarding-enums.js";
import type {
  Attendee,
  CooperationAim,
  MeetingContributionEntity,
  SafeguardingMeetingEntity,
} from "./safeguarding-meeting.entity.js";

@Behind("SAFEGUARDING")
@ObjectType("MeetingAttendee", { description: "Who was at a meeting. Supplied by whoever recorded it (MEET-01)." })
export class MeetingAttendee implements Attendee {
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { description: "In what part they were there, such as chair or key worker." })
  role: string;

  partnerId: PartnerId;
}

@Behind("SAFEGUARDING")
@ObjectType("MeetingContribution", {
  description:
    "What one agency told at a meeting, under which category, and to whom: the log of what was disclosed (SHARE-05). Given to whoever " +
    "was told it and may read the category; to others it is absent, also to those who were in the room (MEET-03).",
})
export class MeetingContribution extends Entry implements Omit<Said<MeetingContributionEntity>, "disclosedTo"> {
  @Field(() => DataCategoryEnum, { description: "The category under which it falls: who may not read it is not told." })
  category: DataCategory;

  @Field(() => String, { description: "What was told, in the words of the agency that told it." })
  account: string;

  meetingId: string;
  disclosedTo: readonly PartnerId[];
}

@Behind("SAFEGUARDING")
@ObjectType("SafeguardingMeeting", {
  description:
    "A meeting of agencies about a concern (SHARE-05). Given to those who were there, who lead the enquiry or carry it out, or who see " +
    "all concerns; never to a partner whose staff are the alleged source (NEV-03), nor to the person or a proxy.",
})
export class SafeguardingMeeting extends Entry implements Omit<Said<SafeguardingMeetingEntity>, "attendees"> {
  @Field(() => String, { description: "What the meeting was for." })
  purpose: string;

  @Field(() => [CooperationAimEnum], { description: "The aims of cooperation it served; an empty list is none named." })
  aims: CooperationAim[];

  @Field(() => [MeetingAttendee], { description: "Who was there, with their agency." })
  attendees: readonly MeetingAttendee[];

  concernId: string;
}
