import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AdvocacyProcess } from "./advocacy-need.entity.js";

/** A referral to an advocate for one process; accepted or not yet (ADVOCACY, ADV-01). */
@Entity("advocacy_instruction")
export class AdvocacyInstructionEntity extends EntryRow {
  @Column({ type: "text" })
  process: AdvocacyProcess;

  @Column({ type: "uuid", name: "advocate_partner_id" })
  advocatePartnerId: PartnerId;

  @Column({ type: "text", name: "advocate_name", nullable: true })
  advocateName: string | null;

  @Column({ type: "date", name: "referred_on" })
  referredOn: string;

  @Column({ type: "date", name: "accepted_on", nullable: true })
  acceptedOn: string | null;

  @Column({ type: "text", nullable: true })
  instructions: string | null;
}
