import { Field, ID, InputType } from "type-graphql";

@InputType("EndExceptionInput", { description: "Which override or disclosure ends now, and why." })
export class EndExceptionInput {
  @Field(() => ID, { description: "The override or the disclosure." })
  id: string;

  @Field(() => String, {
    description: "Why it is needed no more. Those who decide and governance read it; the partner let in does not.",
  })
  reason: string;
}
