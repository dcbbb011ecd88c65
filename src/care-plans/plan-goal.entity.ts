import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CarePlanId, PersonId } from "../kernel/ids.js";

/** What the person wants, in their own words (PLAN-03). */
@Entity("plan_goal")
export class PlanGoalEntity {
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id: string;

  @Column({ type: "uuid", name: "plan_id" })
  planId: CarePlanId;

  @Column({ type: "uuid", name: "person_id" })
  personId: PersonId;

  @Column({ type: "text", name: "in_the_persons_words" })
  inThePersonsWords: string;

  @Column({ type: "integer", default: 1 })
  position: number;
}
