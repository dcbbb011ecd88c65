import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { EntryPayload } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { contributionsFor } from "./meeting-sight.js";
import { contributeToMeeting, recordSafeguardingMeeting } from "./meeting-writes.js";
import { ContributeToMeetingInput, RecordSafeguardingMeetingInput } from "./safeguarding-meeting.inputs.js";
import { MeetingAttendee, MeetingContribution, SafeguardingMeeting } from "./safeguarding-meeting.type.js";

@Resolver(() => SafeguardingMeeting)
export class SafeguardingMeetingResolver {
  @FieldResolver(() => [MeetingContribution], {
    description:
      "What was told to the caller and is theirs to read, the earliest first; the lead of the enquiry was told all of it.",
  })
  contributions(
    @Root() meeting: SafeguardingMeeting,
    @Ctx() context: HubContext,
  ): Promise<readonly MeetingContribution[]> {
    return contributionsFor(meeting, context);
  }
}

@Resolver(() => MeetingAttendee)
export class MeetingAttendeeResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner they were there for." })
  partner(@Root() { partnerId }: MeetingAttendee, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}

@Resolver(() => MeetingContribution)
export class MeetingContributionResolver {
  @FieldResolver(() => [Partner], {
    description: "The partners to whom it was disclosed, beside the one that told it.",
  })
  async disclosedTo(
    @Root() { disclosedTo }: MeetingContribution,
    @Ctx() context: HubContext,
  ): Promise<readonly Partner[]> {
    const partners = await Promise.all(disclosedTo.map((partner) => context.load(partnerById, partner)));
    return partners.filter((partner) => partner !== null);
  }
}

@Resolver(() => EntryPayload)
export class MeetingMutationsResolver {
  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description:
      "Records a meeting about a concern and who was there. A partner whose staff are the alleged source has no seat (NEV-03).",
  })
  recordSafeguardingMeeting(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordSafeguardingMeetingInput, { description: "Which meeting, and who was there." })
    input: RecordSafeguardingMeetingInput,
  ): Promise<EntryPayload> {
    return recordSafeguardingMeeting(input, context);
  }

  @Action("SAFEGUARDING")
  @Mutation(() => EntryPayload, {
    description:
      "Records what the caller's agency told at a meeting and to whom (SHARE-05), under a category that the caller may write into.",
  })
  contributeToMeeting(
    @Ctx() context: HubContext,
    @Arg("input", () => ContributeToMeetingInput, { description: "What was told, and to whom." })
    input: ContributeToMeetingInput,
  ): Promise<EntryPayload> {
    return contributeToMeeting(input, context);
  }
}
