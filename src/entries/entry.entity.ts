import { Column, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PartnerId, PersonId, UserId } from "../kernel/ids.js";

/**
 * What every entry of a record has: whose it is, who made it, for whom, when it happened and when it was written.
 *
 * What an entry says never changes. It ends, once, and another may take its place; so nothing is overwritten.
 */
export abstract class EntryRow extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  /** 1 as recorded, 2 once it has ended. */
  @Column({ type: "integer" })
  version: number;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "on_behalf_of_partner_id", nullable: true })
  onBehalfOfPartnerId: PartnerId | null;

  /** The earlier entry whose place it took. */
  @Column({ type: "uuid", nullable: true })
  replaces: string | null;

  @Column({ type: "timestamptz", name: "ended_at", nullable: true })
  endedAt: Date | null;

  @Column({ type: "text", name: "end_reason", nullable: true })
  endReason: string | null;

  @Column({ type: "uuid", name: "ended_by_user_id", nullable: true })
  endedByUserId: UserId | null;

  @Column({ type: "uuid", name: "ended_by_partner_id", nullable: true })
  endedByPartnerId: PartnerId | null;

  @Column({ type: "timestamptz", name: "end_recorded_at", nullable: true })
  endRecordedAt: Date | null;
}

/** What of an entry its own noun says: all but what every entry has. */
export type Said<Row extends EntryRow> = Omit<Row, keyof EntryRow>;
