import { Column } from "typeorm";
import type { PartnerId, UserId } from "../kernel/ids.js";

/**
 * What a row says of how it came to be: who recorded it, for which partner, when it happened and when it was written
 * (DOC-04). When it happened is what the one who recorded it says; when it was written is the database's own word.
 */
export abstract class RecordedRow {
  @Column({ type: "uuid", name: "recorded_by_user_id" })
  recordedByUserId: UserId;

  @Column({ type: "uuid", name: "recorded_by_partner_id" })
  recordedByPartnerId: PartnerId;

  @Column({ type: "timestamptz", name: "event_at" })
  eventAt: Date;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
