import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** What one provider is commissioned for: how long each week, and at which rate (FINANCE). */
@Entity("commissioned_service")
export class CommissionedServiceEntity extends EntryRow {
  @Column({ type: "uuid", name: "provider_partner_id" })
  providerPartnerId: PartnerId;

  @Column({ type: "text" })
  service: string;

  @Column({ type: "integer", name: "minutes_a_week" })
  minutesAWeek: number;

  @Column({ type: "integer", name: "hourly_rate_pence" })
  hourlyRatePence: number;

  @Column({ type: "date", name: "from_date" })
  fromDay: string;

  @Column({ type: "date", name: "to_date", nullable: true })
  toDay: string | null;
}
