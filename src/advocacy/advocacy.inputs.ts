import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import { AdvocacyProcessEnum } from "./advocacy.type.js";
import type { AdvocacyProcess } from "./advocacy-need.entity.js";

@InputType("RecordAdvocacyFindingInput", {
  description: "Whether a person has substantial difficulty in being involved.",
})
export class RecordAdvocacyFindingInput extends EntryInput {
  @Field(() => AdvocacyProcessEnum, { description: "In which process." })
  process: AdvocacyProcess;

  @Field(() => Boolean, { description: "Whether the difficulty is substantial." })
  hasSubstantialDifficulty: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Somebody fit to speak for the person, who is content with it: with them there is no entitlement (s67(5)).",
  })
  appropriatePerson?: string | null;

  @Field(() => String, { description: "What the difficulty is, in 1 to 4000 characters. Shown from level READ." })
  narrative: string;
}

@InputType("ReferToAdvocateInput", { description: "A referral to an advocate for one process." })
export class ReferToAdvocateInput extends EntryInput {
  @Field(() => AdvocacyProcessEnum, { description: "For which process." })
  process: AdvocacyProcess;

  @Field(() => ID, { description: "The advocacy service, by the hub's id." })
  advocatePartnerId: string;

  @Field(() => String, { nullable: true, description: "The advocate, by name, where one is named." })
  advocateName?: string | null;

  @Field(() => LocalDate, { description: "When the service was asked, not in the future." })
  referredOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When it took the case: not before it was asked, nor in the future.",
  })
  acceptedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person wishes the advocate to say. Shown from level READ.",
  })
  instructions?: string | null;
}
