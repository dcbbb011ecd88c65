import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";
import type { PersonId } from "../kernel/ids.js";

/** An override or a disclosure that was ended before its time: once, and for good. */
@Entity("early_end")
export class EarlyEndEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "exception_id" })
  exceptionId: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  kind: "OVERRIDE" | "DISCLOSURE";

  @Column({ type: "text" })
  reason: string;
}
