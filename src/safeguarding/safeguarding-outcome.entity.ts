import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";

/** What came of a concern, with or without an enquiry. */
export type SafeguardingResult =
  | "NO_FURTHER_ACTION"
  | "ADVICE_GIVEN"
  | "SUBSTANTIATED"
  | "PARTLY_SUBSTANTIATED"
  | "NOT_SUBSTANTIATED"
  | "INCONCLUSIVE"
  | "CEASED_AT_PERSONS_REQUEST";

/** What came of a concern: an entry of whoever decided, so that the concern stays its author's (SAFEGUARDING). */
@Entity("safeguarding_outcome")
export class SafeguardingOutcomeEntity extends EntryRow {
  @Column({ type: "uuid", name: "concern_id" })
  concernId: string;

  @Column({ type: "uuid", name: "enquiry_id", nullable: true })
  enquiryId: string | null;

  @Column({ type: "text" })
  outcome: SafeguardingResult;

  @Column({ type: "text", nullable: true })
  action: string | null;
}
