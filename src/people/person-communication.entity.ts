import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PersonId } from "../kernel/ids.js";

/** How to communicate with a person, and what adjustments they need (COMMUNICATION). */
@Entity("person_communication")
export class PersonCommunicationEntity {
  @PrimaryColumn({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", name: "first_language" })
  firstLanguage: string;

  @Column({ type: "boolean", name: "needs_interpreter", default: false })
  needsInterpreter: boolean;

  @Column({ type: "text", array: true, name: "information_formats", default: "{}" })
  informationFormats: string[];

  @Column({ type: "text", array: true, name: "support_needed", default: "{}" })
  supportNeeded: string[];

  @Column({ type: "text", array: true, name: "reasonable_adjustments", default: "{}" })
  reasonableAdjustments: string[];
}
