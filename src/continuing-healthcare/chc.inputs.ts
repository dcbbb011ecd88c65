import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type { ChcRoute, NeedOrigin } from "./chc-case.entity.js";
import type { ChcOutcome } from "./chc-decision.entity.js";
import { ChcItemEnum, ChcOutcomeEnum, ChcRouteEnum, NeedOriginEnum } from "./chc-enums.js";
import type { ChcItem } from "./chc-package-line.entity.js";

@InputType("OpenChcCaseInput", { description: "A referral for NHS continuing healthcare (CHC-01)." })
export class OpenChcCaseInput extends EntryInput {
  @Field(() => ChcRouteEnum, { description: "How it came about." })
  route: ChcRoute;

  @Field(() => NeedOriginEnum, { description: "What the needs come from (CHC-02)." })
  needOrigin: NeedOrigin;

  @Field(() => ID, { description: "The body that is to decide: an integrated care board, by the hub's id (GAP-08)." })
  responsiblePartnerId: string;

  @Field(() => LocalDate, { description: "When that body received it, not in the future." })
  receivedOn: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the person refused to take part: what was explained to them of working from records alone, in 1 to 4000 characters " +
      "(CHC-12). The case is then paper-based.",
  })
  consequencesExplained?: string | null;
}

@InputType("DecideChcCaseInput", { description: "What the responsible body decided." })
export class DecideChcCaseInput extends EntryInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field(() => ChcOutcomeEnum, { description: "What was decided." })
  outcome: ChcOutcome;

  @Field(() => LocalDate, { description: "When, not in the future nor before the case was received." })
  decidedOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When the person was told that eligibility can end (CHC-34), not before the decision.",
  })
  personToldOn?: string | null;
}

@InputType("AddChcPackageLineInput", { description: "One thing the NHS pays one provider for." })
export class AddChcPackageLineInput extends EntryInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field(() => ID, { description: "The provider, by the hub's id." })
  providerPartnerId: string;

  @Field(() => ChcItemEnum, { description: "What kind of thing. Rent, food and household bills are none (CHC-36)." })
  item: ChcItem;

  @Field(() => String, {
    description: "What is to be done or delivered, in 1 to 200 characters. The provider reads it.",
  })
  service: string;

  @Field(() => Int, { nullable: true, description: "For how many minutes a week, where it is counted in time." })
  minutesAWeek?: number | null;

  @Field(() => Int, { nullable: true, description: "What it costs a week, in pence." })
  weeklyCostPence?: number | null;

  @Field(() => LocalDate, { description: "The first day of it." })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it. Left out, it is open-ended." })
  toDay?: string | null;
}
