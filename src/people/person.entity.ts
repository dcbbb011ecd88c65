import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId, PersonId } from "../kernel/ids.js";

/** The spine of a person's record: that the hub holds one, and which partner controls it. */
@Entity("person")
export class PersonEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: PersonId;

  @Column({ type: "uuid", name: "record_owner_id" })
  recordOwnerId: PartnerId;

  @Column({ type: "timestamptz", name: "recorded_at", default: () => "now()" })
  recordedAt: Date;
}
