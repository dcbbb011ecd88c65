import { Field, ID, InputType } from "type-graphql";
import { enumOf } from "../access/index.js";
import type { InvestigationFinding } from "./investigation-outcome.entity.js";

export const InvestigationFindingEnum = enumOf<InvestigationFinding>(
  "InvestigationOutcome",
  "What an investigation of access found.",
  {
    NO_CONCERN: "The access was right.",
    TRAINING: "It was meant well; the user is to be trained.",
    MISUSE: "Access was used for what it is not for.",
    BREACH: "It is a breach of confidentiality, to be reported where the law says so.",
  },
);

@InputType("OpenInvestigationInput", {
  description: "What is to be looked into: a user of the lead's own partner, a record that it controls, or both.",
})
export class OpenInvestigationInput {
  @Field(() => ID, { nullable: true, description: "The user of the lead's own partner whose doings are looked into." })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The person whose record, which the lead's partner controls, it is.",
  })
  personId?: string | null;

  @Field(() => String, { description: "What gave rise to it: at most 4,000 characters." })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Why the person may not yet be told of the accesses looked into: at most 4,000 characters. Where it is given, their own " +
      "log leaves those out until the investigation is closed.",
  })
  keptFromPersonBecause?: string | null;
}

@InputType("AddEventsToInvestigationInput", { description: "The entries of the access log that are looked into." })
export class AddEventsToInvestigationInput {
  @Field(() => ID, { description: "The investigation." })
  investigationId: string;

  @Field(() => [ID], {
    description:
      "The ids of 1 to 200 entries: what its user did, or what was done with its record. One that was added before stays.",
  })
  eventIds: string[];
}

@InputType("NoteInvestigationInput", { description: "Something to be written down in the course of an investigation." })
export class NoteInvestigationInput {
  @Field(() => ID, { description: "The investigation." })
  investigationId: string;

  @Field(() => String, { description: "What is to be kept: at most 4,000 characters." })
  words: string;
}

@InputType("CloseInvestigationInput", { description: "How an investigation ends." })
export class CloseInvestigationInput {
  @Field(() => ID, { description: "The investigation." })
  investigationId: string;

  @Field(() => InvestigationFindingEnum, { description: "What it found." })
  outcome: InvestigationFinding;

  @Field(() => String, { description: "What was found and what follows: at most 4,000 characters." })
  words: string;

  @Field(() => Boolean, { description: "Whether the person whose record it is has been told." })
  personTold: boolean;

  @Field(() => String, { nullable: true, description: "Why not, where they have not; left out where they have." })
  whyNotTold?: string | null;
}
