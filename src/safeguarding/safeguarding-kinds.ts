import { type EntryKind, type EntryRow, entryKind } from "../entries/index.js";
import { SafeguardingConcernEntity } from "./safeguarding-concern.entity.js";
import { SafeguardingEnquiryEntity } from "./safeguarding-enquiry.entity.js";
import { MeetingContributionEntity, SafeguardingMeetingEntity } from "./safeguarding-meeting.entity.js";
import { SafeguardingOutcomeEntity } from "./safeguarding-outcome.entity.js";

// What a caller may end is its own; an alleged source that raised a concern about itself may still end it (NEV-03).
export const concerns = entryKind(SafeguardingConcernEntity, "SAFEGUARDING", "concern", {
  mayKnowOf: (row, { principal }) =>
    row.sourcePartnerId === principal.partnerId ? row.recordedByPartnerId === principal.partnerId : true,
});
export const enquiries = entryKind(SafeguardingEnquiryEntity, "SAFEGUARDING", "enquiry", {
  mayKnowOf: (row, { principal }) => row.sourcePartnerId !== principal.partnerId,
  partOf: ({ concernId }) => [concernId],
});
export const outcomes = entryKind(SafeguardingOutcomeEntity, "SAFEGUARDING", "outcome", {
  partOf: ({ concernId, enquiryId }) => [concernId, enquiryId],
});
export const meetings = entryKind(SafeguardingMeetingEntity, "SAFEGUARDING", "meeting", {
  partOf: ({ concernId }) => [concernId],
});
export const contributions = entryKind(MeetingContributionEntity, "SAFEGUARDING", "contribution", {
  partOf: ({ meetingId }) => [meetingId],
});

/** Every kind of entry behind this door, to end one by its id. */
export const SAFEGUARDING_KINDS: readonly EntryKind<EntryRow>[] = [
  concerns,
  enquiries,
  outcomes,
  meetings,
  contributions,
];
