import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PartnerId } from "../kernel/ids.js";

/** A place that a partner runs: a prison, approved premises, a care home, a ward. */
@Entity("establishment")
export class EstablishmentEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;

  @Column({ type: "text" })
  name: string;

  @Column({ type: "text" })
  kind: string;

  @Column({ type: "text", name: "area_code" })
  areaCode: string;

  @Column({ type: "text", name: "nomis_code", nullable: true })
  nomisCode: string | null;
}
