import { Field, ID, InputType } from "type-graphql";
import { LocalDate } from "../../access/index.js";

@InputType("InviteToInvestigationInput", {
  description: "Which partner is asked to look into its own side of a matter.",
})
export class InviteToInvestigationInput {
  @Field(() => ID, {
    description: "The lead's own open investigation. The other partner learns that it is, and no more.",
  })
  investigationId: string;

  @Field(() => ID, { description: "The partner that is asked." })
  partnerId: string;
}

@InputType("AnswerInvitationInput", {
  description:
    "What the lead's partner answers, once: with which investigation of its own it takes part, or that it declines.",
})
export class AnswerInvitationInput {
  @Field(() => ID, { description: "The joint investigation, from `jointInvestigations`." })
  jointInvestigationId: string;

  @Field(() => ID, {
    nullable: true,
    description: "The lead's own open investigation, with which the partner takes part; left out where it declines.",
  })
  investigationId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the partner declines." })
  decline: boolean;
}

@InputType("CoordinateInvestigationInput", { description: "What the coordinator says to all parts." })
export class CoordinateInvestigationInput {
  @Field(() => ID, { description: "The joint investigation, from `jointInvestigations`." })
  jointInvestigationId: string;

  @Field(() => String, {
    description: "To be read by the leads of all its partners: at most 4,000 characters. It should name nobody.",
  })
  words: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The day by which each partner is to have closed its part. Left out, the day that was set before stays.",
  })
  dueOn?: string | null;
}
