import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { ChcCase, ChcPackageLine } from "./chc-case.type.js";

@Behind("CHC")
@ObjectType("ContinuingHealthcare", {
  description:
    "Whether and how the NHS pays for the person's care outside hospital. A concealed category: where it is withheld, and where there " +
    "is nothing for the caller to see, the door is null without a notice.",
})
export class ContinuingHealthcare {
  @Field(() => Boolean, {
    description:
      "Always true: that there is something is all that level EXISTENCE tells. Ask the integrated care board.",
  })
  hasRecord: boolean;

  @AtLevel("SUMMARY")
  @Field(() => [ChcPackageLine], {
    nullable: true,
    description:
      "What the caller's own partner is commissioned for today. Empty for whoever is no provider here. Withheld below level SUMMARY.",
  })
  commissionedFromYou: readonly ChcPackageLine[];

  @AtLevel("READ")
  @Field(() => [ChcCase], {
    nullable: true,
    description: "The cases and what came of them, the earliest first. Withheld below level READ.",
  })
  cases: readonly ChcCase[];

  @AtLevel("READ")
  @Field(() => [ChcPackageLine], {
    nullable: true,
    description: "Every line of every package, past and present. Withheld below level READ.",
  })
  packageLines: readonly ChcPackageLine[];

  personId: PersonId;
}
