import { Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";

/**
 * An event of the access log that an investigation looks into.
 *
 * It is held: no erasure takes it while this row stands, since the database refuses to erase its event.
 */
@Entity("event_hold")
export class EventHoldEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "investigation_id" })
  investigationId: string;

  @PrimaryColumn({ type: "uuid", name: "event_id" })
  eventId: string;
}
