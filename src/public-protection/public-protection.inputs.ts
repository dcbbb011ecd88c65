import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";

@InputType("RecordPublicProtectionInput", {
  description:
    "How a person is managed under public protection arrangements. There is no room for minutes, on purpose.",
})
export class RecordPublicProtectionInput extends EntryInput {
  @Field(() => Int, { description: "The MAPPA category, 1 to 4." })
  category: number;

  @Field(() => Int, { description: "The MAPPA level, 1 to 3." })
  level: number;

  @Field(() => ID, { description: "The agency that leads: a prison, the probation service or the police." })
  leadPartnerId: string;

  @Field(() => String, { description: "The single point of contact, by name, in 1 to 120 characters." })
  contactName: string;

  @Field(() => LocalDate, { description: "The day by which the level is to be looked at again, not in the past." })
  reviewDue: string;
}
