import { Column, Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../db/index.js";

/** What an investigation found. */
export type InvestigationFinding = "NO_CONCERN" | "TRAINING" | "MISUSE" | "BREACH";

/** How an investigation was closed: once, and for good. */
@Entity("investigation_outcome")
export class InvestigationOutcomeEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "investigation_id" })
  investigationId: string;

  @Column({ type: "text" })
  outcome: InvestigationFinding;

  @Column({ type: "text" })
  words: string;

  @Column({ type: "timestamptz", name: "person_told_at", nullable: true })
  personToldAt: Date | null;

  @Column({ type: "text", name: "not_told_reason", nullable: true })
  notToldReason: string | null;
}
