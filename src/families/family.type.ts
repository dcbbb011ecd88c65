import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import {
  ContactRestriction,
  EmergencyContact,
  FamilyMember,
  InvolvementChoice,
  RestrictedContact,
  TellableContact,
} from "./family-entries.type.js";

@Behind("FAMILY")
@ObjectType("Family", {
  description:
    "Who is near to the person, and who must be kept away. Whom not to tell or admit reaches every partner that could do either; why " +
    "is for those alone who reach level READ.",
})
export class Family {
  @Field(() => [RestrictedContact], {
    description: "Who must not be told or admitted today. Shown from level EXISTENCE, without the reason.",
  })
  restrictedContacts: readonly RestrictedContact[];

  @AtLevel("SUMMARY")
  @Field(() => [EmergencyContact], {
    nullable: true,
    description:
      "Whom to ring in an emergency, and whom no restriction forbids to tell (MIN-02). Withheld below level SUMMARY.",
  })
  emergencyContacts: readonly EmergencyContact[];

  @AtLevel("SUMMARY")
  @Field(() => [TellableContact], {
    nullable: true,
    description: "Who may be told of what, as the person wishes (FAM-03). Withheld below level SUMMARY.",
  })
  tellableContacts: readonly TellableContact[];

  @AtLevel("READ")
  @Field(() => [FamilyMember], {
    nullable: true,
    description: "Family, friends and carers, the earliest entry first. Withheld below level READ.",
  })
  members: readonly FamilyMember[];

  @AtLevel("READ")
  @Field(() => [ContactRestriction], {
    nullable: true,
    description: "Every restriction with its reason, past ones included. Withheld below level READ.",
  })
  restrictions: readonly ContactRestriction[];

  @AtLevel("READ")
  @Field(() => [InvolvementChoice], {
    nullable: true,
    description: "What the person said about involving others, the earliest first. Withheld below level READ.",
  })
  choices: readonly InvolvementChoice[];

  personId: PersonId;
}
