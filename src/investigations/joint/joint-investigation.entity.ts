import { Entity, PrimaryColumn } from "typeorm";
import { RecordedRow } from "../../db/index.js";
import type { PartnerId } from "../../kernel/ids.js";

/** What several partners look into, each on its own. Of whom and of what it is, each partner's own investigation says. */
@Entity("joint_investigation")
export class JointInvestigationEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;
}

/** A partner that was asked to take part, and by whom. Who opened it has a part from the beginning. */
@Entity("joint_investigation_part")
export class JointInvestigationPartEntity extends RecordedRow {
  @PrimaryColumn({ type: "uuid", name: "joint_investigation_id" })
  jointInvestigationId: string;

  @PrimaryColumn({ type: "uuid", name: "partner_id" })
  partnerId: PartnerId;
}
