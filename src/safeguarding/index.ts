import type { HubModule } from "../access/index.js";
import { PersonSafeguardingResolver, SafeguardingEnquiryResolver } from "./safeguarding.resolver.js";
import { SafeguardingConcernEntity } from "./safeguarding-concern.entity.js";
import { SafeguardingEnquiryEntity } from "./safeguarding-enquiry.entity.js";
import { MeetingContributionEntity, SafeguardingMeetingEntity } from "./safeguarding-meeting.entity.js";
import {
  MeetingAttendeeResolver,
  MeetingContributionResolver,
  MeetingMutationsResolver,
  SafeguardingMeetingResolver,
} from "./safeguarding-meeting.resolver.js";
import { SafeguardingMutationsResolver } from "./safeguarding-mutations.resolver.js";
import { SafeguardingOutcomeEntity } from "./safeguarding-outcome.entity.js";

/** Safeguarding: concerns that any partner can raise, enquiries and meetings about them, and what came of them. */
export const safeguarding: HubModule = {
  name: "safeguarding",
  entities: [
    SafeguardingConcernEntity,
    SafeguardingEnquiryEntity,
    SafeguardingOutcomeEntity,
    SafeguardingMeetingEntity,
    MeetingContributionEntity,
  ],
  resolvers: [
    PersonSafeguardingResolver,
    SafeguardingEnquiryResolver,
    SafeguardingMutationsResolver,
    SafeguardingMeetingResolver,
    MeetingAttendeeResolver,
    MeetingContributionResolver,
    MeetingMutationsResolver,
  ],
};
