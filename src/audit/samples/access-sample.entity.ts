import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../../db/index.js";
import type { PartnerId } from "../../kernel/ids.js";

/** What a look at one access of a sample found. */
export type SampleFinding = "ROUTINE" | "TRAINING" | "TO_INVESTIGATE";

/** A sample of the routine access of one partner in one month (GAP-32). */
@Entity("access_sample")
export class AccessSampleEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  /** Its first day. */
  @Column({ type: "date" })
  month: string;

  /** Drawn by chance and kept, so that anybody can draw the same sample again. */
  @Column({ type: "text" })
  seed: string;

  @Column({ type: "integer", name: "drawn_from" })
  drawnFrom: number;

  @Column({ type: "date", name: "due_on" })
  dueOn: string;
}

/** One access of a sample, in the order in which they were drawn. */
@Entity("access_sample_item")
export class SampleItemEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "sample_id" })
  sampleId: string;

  @Column({ type: "integer" })
  place: number;

  @Column({ type: "uuid", name: "event_id" })
  eventId: string;
}

/** What was found, once for each access of the sample. */
@Entity("access_sample_finding")
export class SampleFindingEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "item_id" })
  itemId: string;

  @Column({ type: "text" })
  outcome: SampleFinding;

  @Column({ type: "text" })
  note: string;
}
