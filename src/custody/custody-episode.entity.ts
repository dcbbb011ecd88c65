import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** On what footing a person is held, or must live in approved premises (CUST-05, CUST-06). */
export type LegalStatus =
  | "REMAND"
  | "SENTENCED"
  | "LICENCE_RECALL"
  | "APPROVED_PREMISES_BAIL"
  | "APPROVED_PREMISES_LICENCE";

/** One stay in one establishment, from arrival to departure (CUSTODY). A move makes a new one. */
@Entity("custody_episode")
export class CustodyEpisodeEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "uuid", name: "establishment_id" })
  establishmentId: string;

  @Column({ type: "text", name: "legal_status" })
  legalStatus: LegalStatus;

  @Column({ type: "timestamptz", name: "arrived_at" })
  arrivedAt: Date;

  @Column({ type: "timestamptz", name: "departed_at", nullable: true })
  departedAt: Date | null;

  @Column({ type: "date", name: "expected_release_on", nullable: true })
  expectedReleaseOn: string | null;

  @Column({ type: "text", nullable: true })
  location: string | null;
}
