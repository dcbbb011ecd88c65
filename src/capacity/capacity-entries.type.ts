import { Field, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, LocalDate, PurposeEnum } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { DataCategory, Purpose } from "../policy/vocabulary.js";
import type {
  Appointment,
  AuthorityKind,
  BestInterestsDecisionEntity,
  CapacityAssessmentEntity,
  CapacityMatter,
  DecisionAuthorityEntity,
  LibertyAuthorisationEntity,
  LibertyKind,
} from "./capacity.entity.js";
import {
  AppointmentEnum,
  AuthorityKindEnum,
  CapacityMatterEnum,
  LibertyKindEnum,
  LibertyValidityEnum,
} from "./capacity-enums.js";
import type { LibertyValidity } from "./liberty-validity.js";

const READ = "given to those who reach level READ.";

@Behind("CAPACITY")
@ObjectType("CapacityAssessment", {
  description: `Whether the person had capacity for one decision at one time. Supplied by whoever needed it decided; ${READ}`,
})
export class CapacityAssessment
  extends Entry
  implements
    Pick<CapacityAssessmentEntity, "decision" | "concerns" | "hasCapacity" | "supportGiven" | "narrative" | "reviewDue">
{
  @Field(() => String, { description: "The decision that was to be made." })
  decision: string;

  @Field(() => CapacityMatterEnum, {
    nullable: true,
    description: "Which consents it bears on; null when on none (domain guide 3.2).",
  })
  concerns: CapacityMatter | null;

  @Field(() => Boolean, { description: "Whether the person had capacity for it." })
  hasCapacity: boolean;

  @Field(() => String, { description: "What was done to help the person decide (Mental Capacity Act 2005 s1)." })
  supportGiven: string;

  @Field(() => String, { description: "How it was found, in the assessor's words." })
  narrative: string;

  @Field(() => LocalDate, { nullable: true, description: "When to look again; null when no day was set." })
  reviewDue: string | null;
}

@Behind("CAPACITY")
@ObjectType("BestInterestsDecision", {
  description: `What was decided for the person where they lacked capacity for it (CHC-10). It is no consent. Supplied by the decision-maker; ${READ}`,
})
export class BestInterestsDecision
  extends Entry
  implements
    Pick<BestInterestsDecisionEntity, "assessmentId" | "outcome" | "narrative" | "consulted" | "lessRestrictive">,
    Pick<BestInterestsDecisionEntity, "pastWishes" | "hasNobodyToConsult" | "advocate">
{
  @Field(() => String, { description: "What was decided, in short." })
  outcome: string;

  @Field(() => String, { description: "Why." })
  narrative: string;

  @Field(() => String, { description: "Who was consulted." })
  consulted: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Which less restrictive ways were thought of (Mental Capacity Act 2005 s1); null when it was not recorded.",
  })
  lessRestrictive: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the person wished, felt and believed (Mental Capacity Act 2005 s4); null when it was not recorded.",
  })
  pastWishes: string | null;

  @Field(() => Boolean, { description: "Whether nobody was appropriate to consult." })
  hasNobodyToConsult: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The independent advocate instructed; null when there was none.",
  })
  advocate: string | null;

  assessmentId: string;
}

@Behind("CAPACITY")
@ObjectType("DecisionAuthority", {
  description: `A registered power of attorney or a deputy's order (CHC-09). Supplied by whoever saw the document; ${READ}`,
})
export class DecisionAuthority
  extends Entry
  implements
    Pick<DecisionAuthorityEntity, "kind" | "holderName" | "reference" | "registeredOn" | "expiresOn" | "limits">,
    Pick<
      DecisionAuthorityEntity,
      "appointment" | "fellowHolders" | "madeOn" | "excludedCategories" | "excludedPurposes"
    >
{
  @Field(() => AuthorityKindEnum, { description: "By what authority." })
  kind: AuthorityKind;

  @Field(() => String, { description: "Who holds it." })
  holderName: string;

  @Field(() => AppointmentEnum, { description: "How the holders are bound to one another." })
  appointment: Appointment;

  @Field(() => [String], { description: "The others who hold it with them." })
  fellowHolders: string[];

  @Field(() => LocalDate, { nullable: true, description: "When the person gave the power; null when it is not known." })
  madeOn: string | null;

  @Field(() => String, { description: "The number of the registration or order." })
  reference: string;

  @Field(() => LocalDate, { description: "When it was registered or made: before that it gives nothing." })
  registeredOn: string;

  @Field(() => LocalDate, { nullable: true, description: "Its last day; null when it does not run out." })
  expiresOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it leaves out or asks for, such as to act jointly; null when nothing.",
  })
  limits: string | null;

  @Field(() => [DataCategoryEnum], {
    description: "The categories it leaves out: a consent under it never opens them.",
  })
  excludedCategories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "The purposes it leaves out: a consent under it never serves them." })
  excludedPurposes: Purpose[];
}

@Behind("CAPACITY")
@ObjectType("LibertyAuthorisation", {
  description: `An authorisation to deprive the person of their liberty, in one place and for a time (TRANS-19). Supplied by the council; ${READ}`,
})
export class LibertyAuthorisation
  extends Entry
  implements Pick<LibertyAuthorisationEntity, "establishmentId" | "kind" | "fromOn" | "untilOn" | "conditions">
{
  @Field(() => LibertyKindEnum, { description: "How it was authorised." })
  kind: LibertyKind;

  @Field(() => LocalDate, { description: "Its first day." })
  fromOn: string;

  @Field(() => LocalDate, { description: "Its last day." })
  untilOn: string;

  @Field(() => String, { nullable: true, description: "Under which conditions; null when there are none." })
  conditions: string | null;

  @Field(() => LibertyValidityEnum, { description: "Whether it is valid where the person is now (TRANS-19)." })
  validity: LibertyValidity;

  establishmentId: string;
}
