import { originOf } from "../entries/index.js";
import { mayBeTold } from "./meeting-rules.js";
import {
  isAllegedSource,
  isOwn,
  mattersOf,
  type Onlooker,
  type SafeguardingFile,
  seesAll,
} from "./safeguarding-file.js";
import type { MeetingContributionEntity, SafeguardingMeetingEntity } from "./safeguarding-meeting.entity.js";

type Meeting = Pick<
  SafeguardingMeetingEntity,
  "id" | "replaces" | "concernId" | "attendees" | "recordedByPartnerId" | "onBehalfOfPartnerId" | "eventAt"
>;
type Contribution = Pick<
  MeetingContributionEntity,
  "meetingId" | "category" | "disclosedTo" | "recordedByPartnerId" | "onBehalfOfPartnerId" | "eventAt"
>;

/**
 * The meetings that an onlooker may know were held.
 *
 * Those who were there, those who lead the enquiry or carry it out, and those who see all concerns do. A partner whose
 * staff are the alleged source does not, even where it sat there before that was known (NEV-03). The person and a
 * proxy do not: others speak there of third parties.
 */
export function meetingsInSight<Known extends Meeting>(
  meetings: readonly Known[],
  file: SafeguardingFile,
  onlooker: Onlooker,
): readonly Known[] {
  if (onlooker.role === "PERSON" || onlooker.role === "PROXY") return [];
  return meetings.filter((meeting) => {
    if (isAllegedSource(mattersOf(file).of(meeting.concernId), onlooker)) return false;
    return wasPresent(meeting, onlooker) || takesPart(meeting, file, onlooker) || seesAll(meeting, onlooker);
  });
}

/** Whether a partner was at a meeting. Who recorded it for themselves was there to do so. */
export function wasPresent(
  { attendees }: Pick<Meeting, "attendees">,
  { partnerId }: Pick<Onlooker, "partnerId">,
): boolean {
  return attendees.some((attendee) => attendee.partnerId === partnerId);
}

/**
 * What of a meeting was told to an onlooker: its own words, what was disclosed to it, and all of it to the lead, which
 * keeps responsibility (SHARE-05, SAFE-04). Each is still weighed by its own category: to have been in the room widens
 * no access (MEET-03).
 */
export function toldTo<Known extends Contribution>(
  contributions: readonly Known[],
  meeting: Pick<Meeting, "id" | "concernId">,
  meetings: readonly Pick<Meeting, "id" | "replaces">[],
  file: SafeguardingFile,
  onlooker: Onlooker,
): readonly Known[] {
  const origin = originOf(meeting.id, meetings);
  const isLead = leadsMatter(meeting, file, onlooker);
  return contributions.filter((contribution) => {
    if (originOf(contribution.meetingId, meetings) !== origin) return false;
    if (isOwn(contribution, onlooker)) return true;
    const wasTold = isLead || contribution.disclosedTo.includes(onlooker.partnerId);
    return wasTold && mayBeTold(onlooker.agencyType, contribution.category);
  });
}

function takesPart({ concernId }: Meeting, file: SafeguardingFile, { partnerId }: Onlooker): boolean {
  return mattersOf(file)
    .enquiriesInto(concernId)
    .some(({ leadPartnerId, causedToPartnerId }) => leadPartnerId === partnerId || causedToPartnerId === partnerId);
}

function leadsMatter(
  { concernId }: Pick<Meeting, "concernId">,
  file: SafeguardingFile,
  { partnerId }: Onlooker,
): boolean {
  return mattersOf(file)
    .enquiriesInto(concernId)
    .some(({ leadPartnerId }) => leadPartnerId === partnerId);
}
