import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PersonId } from "../kernel/ids.js";
import type { AboutMeHeading } from "./plan-headings.js";

/** What the person has told one agency about themselves, so that they need not tell the next (COOP-14). */
@Entity("about_me")
export class AboutMeEntity {
  @PrimaryColumn({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @PrimaryColumn({ type: "text" })
  heading: AboutMeHeading;

  @Column({ type: "text" })
  words: string;

  @Column({ type: "text", name: "supported_by", nullable: true })
  supportedBy: string | null;

  @Column({ type: "date", name: "written_on" })
  writtenOn: string;
}
