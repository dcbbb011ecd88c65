import { Field, ID, InputType } from "type-graphql";

@InputType("ExcludeFromRecordInput", {
  description: "Who is to be kept out of whose record: a relative, a victim, a former partner or a colleague (NEV-09).",
})
export class ExcludeFromRecordInput {
  @Field(() => ID, { description: "The person whose record it is; the caller's partner must control it." })
  personId: string;

  @Field(() => ID, { description: "The user to be kept out, of whichever partner." })
  userId: string;

  @Field(() => String, { description: "Why: at most 4,000 characters. Shown to governance alone, never to the user." })
  reason: string;
}

@InputType("EndExclusionInput", { description: "Which exclusion is to end, and why." })
export class EndExclusionInput {
  @Field(() => ID, { description: "The exclusion." })
  exclusionId: string;

  @Field(() => String, { description: "Why the user may be let in again: at most 4,000 characters." })
  reason: string;
}
