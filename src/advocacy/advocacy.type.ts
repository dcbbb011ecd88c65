import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, enumOf, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import type { AdvocacyInstructionEntity } from "./advocacy-instruction.entity.js";
import type { AdvocacyNeedEntity, AdvocacyProcess } from "./advocacy-need.entity.js";

export const AdvocacyProcessEnum = enumOf<AdvocacyProcess>("AdvocacyProcess", "What an advocate is for.", {
  ASSESSMENT: "An assessment of needs.",
  PLANNING: "Care and support planning.",
  REVIEW: "A review of the plan.",
  SAFEGUARDING: "A safeguarding enquiry or review (Care Act 2014 s68).",
  CONTINUING_HEALTHCARE: "A case of NHS continuing healthcare.",
  MENTAL_CAPACITY: "A decision for a person who lacks capacity and has nobody (Mental Capacity Act 2005 ss37 to 39).",
  COMPLAINT: "A complaint.",
});

@Behind("ADVOCACY")
@ObjectType("AdvocacyFinding", {
  description:
    "Whether the person has substantial difficulty in being involved in a process. Supplied by the council (ADV-01).",
})
export class AdvocacyFinding extends Entry implements Said<AdvocacyNeedEntity> {
  @Field(() => AdvocacyProcessEnum, { description: "In which process." })
  process: AdvocacyProcess;

  @Field(() => Boolean, { description: "Whether the difficulty is substantial (Care Act 2014 s67(4))." })
  hasSubstantialDifficulty: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Somebody fit to speak for the person, who is content with it (s67(5)); null when there is nobody.",
  })
  appropriatePerson: string | null;

  @Field(() => Boolean, { description: "Whether the person is entitled to an advocate: difficulty, and nobody fit." })
  isEntitled: boolean;

  @Field(() => String, { description: "What the difficulty is, in the assessor's words." })
  narrative: string;
}

@Behind("ADVOCACY")
@ObjectType("AdvocacyReferral", {
  description: "A referral to an advocate for one process. Supplied by the council or the advocate.",
})
export class AdvocacyReferral extends Entry implements Said<AdvocacyInstructionEntity> {
  @Field(() => AdvocacyProcessEnum, { description: "For which process." })
  process: AdvocacyProcess;

  @Field(() => String, { nullable: true, description: "The advocate, by name; null while nobody is named." })
  advocateName: string | null;

  @Field(() => LocalDate, { description: "When the advocacy service was asked." })
  referredOn: string;

  @Field(() => LocalDate, { nullable: true, description: "When it took the case; null while it has not." })
  acceptedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person wishes the advocate to say; null when not known.",
  })
  instructions: string | null;

  advocatePartnerId: PartnerId;
}

@Behind("ADVOCACY")
@ObjectType("Advocate", { description: "Who speaks up for the person, and in which process." })
export class Advocate implements Pick<AdvocacyInstructionEntity, "process" | "advocateName" | "acceptedOn"> {
  @Field(() => AdvocacyProcessEnum, { description: "In which process." })
  process: AdvocacyProcess;

  @Field(() => String, { nullable: true, description: "By name; null while nobody is named." })
  advocateName: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Since when; null while the referral is not accepted." })
  acceptedOn: string | null;

  personId: PersonId;
  advocatePartnerId: PartnerId;
}

@Behind("ADVOCACY")
@ObjectType("Advocacy", {
  description:
    "Who speaks up for the person today, and whether anybody should. Supplied by the council and the advocate (ADV-01). What is for " +
    "a safeguarding or continuing healthcare process is absent to whoever may not know of one (NEV-06).",
})
export class Advocacy {
  @Field(() => [Advocate], { description: "Who is asked to speak up for the person today." })
  advocates: readonly Advocate[];

  @Field(() => [AdvocacyProcessEnum], { description: "The processes for which the person is entitled to an advocate." })
  entitledFor: readonly AdvocacyProcess[];

  @Field(() => [AdvocacyProcessEnum], {
    description:
      "Those of them for which nobody has been asked: the council has yet to arrange it, in custody as outside.",
  })
  awaitingAdvocateFor: readonly AdvocacyProcess[];

  @AtLevel("READ")
  @Field(() => [AdvocacyFinding], {
    nullable: true,
    description: "What was found about the person's difficulty, the earliest first. Withheld below level READ.",
  })
  findings: readonly AdvocacyFinding[];

  @AtLevel("READ")
  @Field(() => [AdvocacyReferral], {
    nullable: true,
    description: "Every referral, past ones included, the earliest first. Withheld below level READ.",
  })
  referrals: readonly AdvocacyReferral[];

  personId: PersonId;
}
