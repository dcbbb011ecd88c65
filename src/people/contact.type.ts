import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonContactEntity } from "./person-contact.entity.js";

type Row = Pick<
  PersonContactEntity,
  "addressLines" | "postcode" | "uprn" | "areaCode" | "telephone" | "email" | "preferredMethod" | "safeContactNote"
>;

@Behind("CONTACT")
@ObjectType("Contact", {
  description:
    "How to reach the person. A protected address shuts this door for all but the record's owner and the person.",
})
export class Contact implements Row {
  @AtLevel("READ")
  @Field(() => [String], {
    nullable: true,
    description: "Address, a line each, without the postcode. Withheld below level READ.",
  })
  addressLines: string[];

  @AtLevel("READ")
  @Field(() => String, { nullable: true, description: "Postcode. Withheld below level READ." })
  postcode: string | null;

  @AtLevel("READ")
  @Field(() => String, {
    nullable: true,
    description: "Unique property reference number, 1 to 12 digits. Withheld below level READ.",
  })
  uprn: string | null;

  @Field(() => String, { nullable: true, description: "GSS code of the area the address lies in." })
  areaCode: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number." })
  telephone: string | null;

  @Field(() => String, { nullable: true, description: "Email address." })
  email: string | null;

  @Field(() => String, { nullable: true, description: "The way the person prefers to be reached." })
  preferredMethod: string | null;

  @Field(() => String, { nullable: true, description: "What to mind so that a call or letter does no harm." })
  safeContactNote: string | null;
}
