import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, LevelEnum, Open, RelationshipKindEnum } from "../access/index.js";
import type { AgreementFact, ConsentStance, Level, RelationshipKind } from "../policy/vocabulary.js";
import { EXPLAINED } from "./explained-decision.type.js";
import {
  AgreementStatusWeighedEnum,
  ConsentStanceEnum,
  type EvidenceKind,
  EvidenceKindEnum,
} from "./explanation-enums.js";

@Open(EXPLAINED)
@ObjectType("RelationshipWeighed", { description: "A legitimate relationship of the supposed caller's partner." })
export class RelationshipWeighed {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => RelationshipKindEnum, { description: "What proves it." })
  kind: RelationshipKind;

  @Field(() => DateTime, { description: "Since when it counts." })
  from: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null while it has no end." })
  to: Date | null;

  @Field(() => Boolean, { description: "Whether it counted at the moment asked about." })
  wasInForce: boolean;
}

@Open(EXPLAINED)
@ObjectType("AgreementWeighed", { description: "An information sharing agreement of the supposed caller's partner." })
export class AgreementWeighed {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => AgreementStatusWeighedEnum, { description: "How it stands." })
  status: AgreementFact["status"];

  @Field(() => DateTime, { description: "Since when it counts." })
  from: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null while it has no end." })
  to: Date | null;

  @Field(() => Boolean, { description: "Whether it speaks of the category." })
  coversCategory: boolean;

  @Field(() => Boolean, { description: "Whether it speaks of the purpose." })
  coversPurpose: boolean;

  @Field(() => LevelEnum, { description: "The most it lets anybody see." })
  maxLevel: Level;
}

@Open(EXPLAINED)
@ObjectType("ConsentWeighed", {
  description:
    "A decision about sharing that names the partner or its kind of agency, and the category: never its words.",
})
export class ConsentWeighed {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => Int, { description: "The version believed at the moment asked about." })
  version: number;

  @Field(() => ConsentStanceEnum, { description: "What it does to the doors." })
  stance: ConsentStance;

  @Field(() => Boolean, {
    description: "Whether the decider's authority stands; else it neither opens nor closes anything.",
  })
  hasValidDecider: boolean;

  @Field(() => Boolean, { description: "Whether it speaks of the purpose." })
  coversPurpose: boolean;

  @Field(() => DateTime, { description: "Since when it counts." })
  from: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null while it has no end." })
  to: Date | null;

  @Field(() => Boolean, { description: "Whether it counted at the moment asked about." })
  wasInForce: boolean;

  @Field(() => LevelEnum, { description: "The most it lets anybody see." })
  maxLevel: Level;
}

@Open(EXPLAINED)
@ObjectType("AuthorityWeighed", {
  description: "A statutory gateway, override, disclosure or emergency that speaks of the category: never its words.",
})
export class AuthorityWeighed {
  @Field(() => EvidenceKindEnum, { description: "What it is." })
  kind: EvidenceKind;

  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => String, { nullable: true, description: "The Act and section, for a statutory gateway." })
  statute: string | null;

  @Field(() => Boolean, { description: "Whether it speaks of the purpose." })
  coversPurpose: boolean;

  @Field(() => DateTime, { description: "Since when it counts." })
  from: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null while it has no end." })
  to: Date | null;

  @Field(() => Boolean, { description: "Whether it counted at the moment asked about." })
  wasInForce: boolean;
}

@Open(EXPLAINED)
@ObjectType("FactsWeighed", {
  description: "The facts that policy weighed: ids, kinds and dates. Nothing that any record says.",
})
export class FactsWeighed {
  @Field(() => Boolean, { description: "Whether the user's account is active." })
  isUserActive: boolean;

  @Field(() => Boolean, { description: "Whether the partner takes part in the hub." })
  isPartnerActive: boolean;

  @Field(() => Boolean, { description: "Whether the partner controls the record." })
  isRecordOwner: boolean;

  @Field(() => Boolean, {
    description: "Whether the record is restricted to named users, or keeps this one out (NEV-09).",
  })
  isRestricted: boolean;

  @Field(() => [RelationshipWeighed], { description: "The partner's relationships with the person." })
  relationships: RelationshipWeighed[];

  @Field(() => [AgreementWeighed], { description: "The partner's agreements." })
  agreements: AgreementWeighed[];

  @Field(() => [ConsentWeighed], { description: "The decisions that speak to the partner about the category." })
  consents: ConsentWeighed[];

  @Field(() => [AuthorityWeighed], { description: "What else could open the category to the partner." })
  authorities: AuthorityWeighed[];
}
