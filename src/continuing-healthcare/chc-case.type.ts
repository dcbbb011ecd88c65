import { Field, Int, ObjectType } from "type-graphql";
import { Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { ChcCaseEntity, ChcRoute, NeedOrigin } from "./chc-case.entity.js";
import type { ChcDecisionEntity, ChcOutcome } from "./chc-decision.entity.js";
import { ChcItemEnum, ChcOutcomeEnum, ChcRouteEnum, ChcStatusEnum, NeedOriginEnum } from "./chc-enums.js";
import type { ChcItem, ChcPackageLineEntity } from "./chc-package-line.entity.js";
import type { ChcStatus } from "./chc-standing.js";

@Behind("CHC")
@ObjectType("ChcDecision", {
  description:
    "What the responsible body decided on a case. A record of its own: others recommend, it decides (CHC-22).",
})
export class ChcDecision extends Entry implements Said<ChcDecisionEntity> {
  @Field(() => ChcOutcomeEnum, { description: "What was decided." })
  outcome: ChcOutcome;

  @Field(() => LocalDate, { description: "When." })
  decidedOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "When the person was told that eligibility can end if needs change (CHC-34); null while they were not.",
  })
  personToldOn: string | null;

  caseId: string;
}

@Behind("CHC")
@ObjectType("ChcCase", {
  description:
    "A case of NHS continuing healthcare in short: how far it is and what came of it. Nothing of money is in it (CHC-21).",
})
export class ChcCase extends Entry implements Said<ChcCaseEntity> {
  @Field(() => ChcRouteEnum, { description: "How it came about." })
  route: ChcRoute;

  @Field(() => NeedOriginEnum, { description: "What the needs come from (CHC-02)." })
  needOrigin: NeedOrigin;

  @Field(() => LocalDate, { description: "When the responsible body received it: the clock starts here (CHC-26)." })
  receivedOn: string;

  @Field(() => Boolean, {
    description: "Whether the team works from records alone, as the person refused to take part (CHC-12).",
  })
  isPaperBased: boolean;

  consequencesExplained: string | null;

  @Field(() => ChcStatusEnum, { description: "How far it is today." })
  status: ChcStatus;

  @Field(() => Int, { description: "Days from receipt to the decision, or to today while there is none (CHC-26)." })
  daysTaken: number;

  @Field(() => ChcDecision, { nullable: true, description: "What was decided; null while it is open." })
  decision: ChcDecision | null;

  responsiblePartnerId: PartnerId;
}

@Behind("CHC")
@ObjectType("ChcPackageLine", {
  description:
    "One thing the NHS pays one provider for. Supplied by the responsible body; a provider sees its own lines alone.",
})
export class ChcPackageLine extends Entry implements Said<ChcPackageLineEntity> {
  @Field(() => ChcItemEnum, { description: "What kind of thing it is." })
  item: ChcItem;

  @Field(() => String, { description: "What is to be done or delivered." })
  service: string;

  @Field(() => Int, {
    nullable: true,
    description: "For how many minutes a week; null where it is not counted in time.",
  })
  minutesAWeek: number | null;

  @Field(() => Int, { nullable: true, description: "What it costs a week, in pence; null where not settled." })
  weeklyCostPence: number | null;

  @Field(() => LocalDate, { description: "The first day of it." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it; null when open-ended." })
  toDay: string | null;

  caseId: string;
  providerPartnerId: PartnerId;
}
