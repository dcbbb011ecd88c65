import { Field, ObjectType } from "type-graphql";
import { Behind, LocalDate } from "../access/index.js";
import { Entry, type Said } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { ContactRestrictionEntity } from "./contact-restriction.entity.js";
import type { FamilyMemberEntity } from "./family-member.entity.js";
import type { InvolvementChoiceEntity } from "./involvement-choice.entity.js";

@Behind("FAMILY")
@ObjectType("FamilyMember", { description: "Somebody near to the person: family, friend or carer." })
export class FamilyMember extends Entry implements Said<FamilyMemberEntity> {
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { description: "What they are to the person, such as sister or neighbour." })
  relation: string;

  @Field(() => Boolean, { description: "Whether they care for the person unpaid." })
  isCarer: boolean;

  @Field(() => Boolean, { description: "Whether to ring them in an emergency, unless a restriction forbids it." })
  isEmergencyContact: boolean;

  @Field(() => String, { nullable: true, description: "How to ring them; null when not known." })
  telephone: string | null;

  @Field(() => String, { nullable: true, description: "What else is worth knowing; null when there is nothing." })
  note: string | null;
}

@Behind("FAMILY")
@ObjectType("ContactRestriction", {
  description:
    "Who must not be told or visit, and why. Supplied by the council, the prison, the probation service or the police.",
})
export class ContactRestriction extends Entry implements Omit<Said<ContactRestrictionEntity>, "reason"> {
  @Field(() => String, { description: "Whom it concerns." })
  name: string;

  @Field(() => String, { nullable: true, description: "What they are to the person; null when nothing." })
  relation: string | null;

  @Field(() => Boolean, { description: "They must not be told anything, not even that an assessment happens." })
  mustNotBeTold: boolean;

  @Field(() => Boolean, { description: "They must not be admitted." })
  mustNotVisit: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, for those alone who reach level READ. Null to the person and a proxy: it speaks of somebody else.",
  })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The order or licence condition behind it; null when there is none.",
  })
  legalBasis: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it; null when open-ended." })
  toDay: string | null;

  memberId: string | null;
}

@Behind("FAMILY")
@ObjectType("InvolvementChoice", {
  description:
    "What the person said about involving somebody, and who should be told of what: each separately (FAM-02, FAM-03).",
})
export class InvolvementChoice extends Entry implements Said<InvolvementChoiceEntity> {
  @Field(() => Boolean, { description: "Whether they take part in assessment and planning." })
  takesPart: boolean;

  @Field(() => Boolean, { description: "Whether they are told that an assessment happens." })
  toldOfAssessment: boolean;

  @Field(() => Boolean, { description: "Whether they are told what came of it." })
  toldOfOutcome: boolean;

  @Field(() => Boolean, { description: "Whether they are told of the plan." })
  toldOfPlan: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What the person said, in their words; null when not written down.",
  })
  words: string | null;

  @Field(() => FamilyMember, { nullable: true, description: "Whom it is about; null when it is about everybody." })
  member: FamilyMember | null;

  memberId: string | null;
}

@Behind("FAMILY")
@ObjectType("RestrictedContact", { description: "Who must not be told or admitted. The reason is not told here." })
export class RestrictedContact
  implements Pick<ContactRestrictionEntity, "name" | "relation" | "mustNotBeTold" | "mustNotVisit">
{
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { nullable: true, description: "What they are to the person; null when nothing." })
  relation: string | null;

  @Field(() => Boolean, { description: "Tell them nothing, not even that the person is known here." })
  mustNotBeTold: boolean;

  @Field(() => Boolean, { description: "Do not admit them." })
  mustNotVisit: boolean;

  personId: PersonId;
}

@Behind("FAMILY")
@ObjectType("EmergencyContact", { description: "Whom to ring in an emergency (MIN-02)." })
export class EmergencyContact implements Pick<FamilyMemberEntity, "name" | "relation" | "telephone"> {
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { description: "What they are to the person." })
  relation: string;

  @Field(() => String, { nullable: true, description: "How to ring them; null when not known." })
  telephone: string | null;

  personId: PersonId;
}

@Behind("FAMILY")
@ObjectType("TellableContact", {
  description: "Who may be told of what, as the person wishes: each separately (FAM-03).",
})
export class TellableContact {
  @Field(() => String, { description: "Their name." })
  name: string;

  @Field(() => String, { description: "What they are to the person." })
  relation: string;

  @Field(() => Boolean, { description: "Whether they take part in assessment and planning (FAM-02)." })
  takesPart: boolean;

  @Field(() => Boolean, { description: "Whether they are told that an assessment happens." })
  toldOfAssessment: boolean;

  @Field(() => Boolean, { description: "Whether they are told what came of it." })
  toldOfOutcome: boolean;

  @Field(() => Boolean, { description: "Whether they are told of the plan." })
  toldOfPlan: boolean;

  personId: PersonId;
}
