import { Field, Int, ObjectType } from "type-graphql";
import { Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { CommissionedServiceEntity } from "./commissioned-service.entity.js";

@Behind("FINANCE")
@ObjectType("CommissionedService", {
  description:
    "What one provider is commissioned for. Supplied by the council; a provider sees its own and nobody else's.",
})
export class CommissionedService extends Entry implements Said<CommissionedServiceEntity> {
  @Field(() => String, { description: "What is to be done." })
  service: string;

  @Field(() => Int, { description: "For how many minutes a week." })
  minutesAWeek: number;

  @Field(() => Int, { description: "The rate an hour, in pence." })
  hourlyRatePence: number;

  @Field(() => LocalDate, { description: "The first day of it." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it; null when open-ended." })
  toDay: string | null;

  providerPartnerId: PartnerId;
}
