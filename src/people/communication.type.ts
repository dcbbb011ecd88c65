import { Field, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import type { PersonCommunicationEntity } from "./person-communication.entity.js";

@Behind("COMMUNICATION")
@ObjectType("Communication", {
  description:
    "How to communicate with the person and what adjustments they need. Shared widely on purpose: unmet communication needs harm.",
})
export class Communication implements Omit<PersonCommunicationEntity, "personId"> {
  @Field(() => String, { description: "First language." })
  firstLanguage: string;

  @Field(() => Boolean, { description: "Whether an interpreter is needed." })
  needsInterpreter: boolean;

  @Field(() => [String], { description: "Formats the person can use, such as easy read, large print or braille." })
  informationFormats: string[];

  @Field(() => [String], { description: "Support the person needs to communicate, such as British Sign Language." })
  supportNeeded: string[];

  @Field(() => [String], { description: "Reasonable adjustments under the Equality Act 2010." })
  reasonableAdjustments: string[];
}
