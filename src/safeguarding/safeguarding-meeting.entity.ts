import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";

/** The aims of cooperation that a meeting may serve (COOP-08). */
export type CooperationAim = "WELLBEING" | "QUALITY" | "TRANSITION_TO_ADULTHOOD" | "PROTECTION" | "LESSONS";

/** Who sat in the room, and for which partner. */
export interface Attendee {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly role: string;
}

/** A meeting of agencies about a concern (SAFEGUARDING, SHARE-05). `eventAt` is when it was held. */
@Entity("safeguarding_meeting")
export class SafeguardingMeetingEntity extends EntryRow {
  @Column({ type: "uuid", name: "concern_id" })
  concernId: string;

  @Column({ type: "text" })
  purpose: string;

  @Column({ type: "text", array: true })
  aims: CooperationAim[];

  @Column({ type: "jsonb" })
  attendees: Attendee[];
}

/** What one agency told at a meeting, under which category, and to whom: the log of what was disclosed (SHARE-05). */
@Entity("meeting_contribution")
export class MeetingContributionEntity extends EntryRow {
  @Column({ type: "uuid", name: "meeting_id" })
  meetingId: string;

  @Column({ type: "text" })
  category: DataCategory;

  @Column({ type: "text" })
  account: string;

  @Column({ type: "uuid", array: true, name: "disclosed_to" })
  disclosedTo: PartnerId[];
}
