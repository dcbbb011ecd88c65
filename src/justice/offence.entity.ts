import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** One offence and its sentence (OFFENCE). It holds nothing about victims. */
@Entity("offence")
export class OffenceEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text" })
  offence: string;

  @Column({ type: "date", name: "convicted_on", nullable: true })
  convictedOn: string | null;

  @Column({ type: "text", nullable: true })
  sentence: string | null;

  @Column({ type: "date", name: "sentence_ends_on", nullable: true })
  sentenceEndsOn: string | null;
}
