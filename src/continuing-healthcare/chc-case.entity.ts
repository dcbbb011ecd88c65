import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** How a case came about: by a positive Checklist, straight to assessment, or by fast track (CHC-07, CHC-41). */
export type ChcRoute = "CHECKLIST" | "DIRECT_REFERRAL" | "FAST_TRACK";
/** What the needs come from (CHC-02). */
export type NeedOrigin = "DISABILITY" | "ACCIDENT" | "ILLNESS";

/** A case of NHS continuing healthcare, in short (CHC). Nothing about money is kept with it (CHC-21). */
@Entity("chc_case")
export class ChcCaseEntity extends EntryRow {
  @Column({ type: "text" })
  route: ChcRoute;

  @Column({ type: "text", name: "need_origin" })
  needOrigin: NeedOrigin;

  @Column({ type: "uuid", name: "responsible_partner_id" })
  responsiblePartnerId: PartnerId;

  @Column({ type: "date", name: "received_on" })
  receivedOn: string;

  /** What was explained to the person who refused to take part; set, the team works from records alone (CHC-12). */
  @Column({ type: "text", name: "consequences_explained", nullable: true })
  consequencesExplained: string | null;
}
