import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** What advice was about (CUST-21). */
export type AdviceSubject = "REDUCING_NEEDS" | "SERVICES_AVAILABLE" | "PREVENTING_NEEDS";

/** How advice was given. All but the last can be had without the internet (PREV-01). */
export type AdviceFormat =
  | "PRINT"
  | "LARGE_PRINT"
  | "EASY_READ"
  | "BRAILLE"
  | "AUDIO"
  | "SIGNED"
  | "TRANSLATED"
  | "SPOKEN"
  | "ONLINE";

/** Advice that a person was given, above all about needs that are not eligible (CARE_NEEDS, CUST-21, PREV-01). */
@Entity("advice_record")
export class AdviceRecordEntity extends EntryRow {
  @Column({ type: "uuid", array: true, name: "need_ids" })
  needIds: string[];

  @Column({ type: "text", array: true })
  subjects: AdviceSubject[];

  @Column({ type: "text" })
  account: string;

  @Column({ type: "text" })
  format: AdviceFormat;

  @Column({ type: "text", name: "format_reason", nullable: true })
  formatReason: string | null;

  @Column({ type: "boolean", name: "is_written" })
  isWritten: boolean;

  @Column({ type: "uuid", array: true, name: "copied_to" })
  copiedTo: PartnerId[];
}
