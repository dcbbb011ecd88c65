import { Column, Entity } from "typeorm";
import { EntryRow } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** What a package may be made of. Rent, food and ordinary bills are not among it (CHC-36). */
export type ChcItem =
  | "CARE_WORKERS"
  | "NURSING"
  | "CARE_HOME_PLACE"
  | "EQUIPMENT"
  | "LAUNDRY"
  | "DOMESTIC_TASKS"
  | "COMMUNITY_ACCESS";

/** One thing that the NHS pays one provider for (CHC). */
@Entity("chc_package_line")
export class ChcPackageLineEntity extends EntryRow {
  @Column({ type: "uuid", name: "case_id" })
  caseId: string;

  @Column({ type: "uuid", name: "provider_partner_id" })
  providerPartnerId: PartnerId;

  @Column({ type: "text" })
  item: ChcItem;

  @Column({ type: "text" })
  service: string;

  @Column({ type: "integer", name: "minutes_a_week", nullable: true })
  minutesAWeek: number | null;

  @Column({ type: "integer", name: "weekly_cost_pence", nullable: true })
  weeklyCostPence: number | null;

  @Column({ type: "date", name: "from_date" })
  fromDay: string;

  @Column({ type: "date", name: "to_date", nullable: true })
  toDay: string | null;
}
