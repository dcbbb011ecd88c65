import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId, UserId } from "../kernel/ids.js";
import type { Pass } from "./finding.js";

/** What a partner's personnel feed says of a user. The hub's own role cannot read it; the run alone does. */
@Entity("staff_detail")
export class StaffDetailEntity {
  @PrimaryColumn({ type: "uuid", name: "user_id" })
  userId: UserId;

  @Column({ type: "text", name: "family_name" })
  familyName: string;

  @Column({ type: "text", nullable: true })
  postcode: string | null;

  @Column({ type: "uuid", name: "person_id", nullable: true })
  personId: PersonId | null;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}

/** One batch of events judged: how far the log has been read, and what came of it. The newest is where to go on. */
@Entity("odd_access_run")
export class OddAccessRunEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "text" })
  pass: Pass;

  @Column({ type: "timestamptz", name: "reached_at" })
  reachedAt: Date;

  @Column({ type: "uuid", name: "reached_id" })
  reachedId: string;

  @Column({ type: "timestamptz", name: "ran_at" })
  ranAt: Date;

  @Column({ type: "integer" })
  judged: number;

  @Column({ type: "integer" })
  noticed: number;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
