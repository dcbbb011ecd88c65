import { Field, ID, ObjectType } from "type-graphql";
import { Behind } from "../access/index.js";
import type { CapacityBasis, ConsentEntity, DeciderKind, HowGiven } from "./consent.entity.js";
import { CapacityBasisEnum, DeciderKindEnum, HowGivenEnum } from "./consent-enums.js";

type Row = Pick<
  ConsentEntity,
  | ("deciderKind" | "deciderName" | "authorityReference" | "capacityBasis" | "howGiven" | "informationGiven")
  | ("conditions" | "evidenceReference" | "statusReason" | "authorityId" | "personsPart" | "noPartReason")
>;

@Behind("CONSENT")
@ObjectType("ConsentEvidence", {
  description: "Who decided, how, and what proves it. Supplied by the partner that obtained it.",
})
export class ConsentEvidence implements Row {
  @Field(() => DeciderKindEnum, { description: "Who decided (domain guide 3.2)." })
  deciderKind: DeciderKind;

  @Field(() => String, { nullable: true, description: "The decider's name, where it was not the person." })
  deciderName: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The power, order or best-interests decision it rests on, by the id of its entry (CHC-09). Null where the person decided.",
  })
  authorityId: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The reference of the power or order the decider acted under (CHC-09).",
  })
  authorityReference: string | null;

  @Field(() => CapacityBasisEnum, {
    description: "What is known of the person's capacity for this decision (CONS-03).",
  })
  capacityBasis: CapacityBasis;

  @Field(() => String, { nullable: true, description: "How the person took part in the decision (CONS-06)." })
  personsPart: string | null;

  @Field(() => String, { nullable: true, description: "Why the person took no part in it (CONS-06)." })
  noPartReason: string | null;

  @Field(() => HowGivenEnum, { description: "How the decision was told." })
  howGiven: HowGiven;

  @Field(() => String, { nullable: true, description: "What the person was told before deciding." })
  informationGiven: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person asked to be kept to. Read by people, never evaluated.",
  })
  conditions: string | null;

  @Field(() => String, { nullable: true, description: "Where the signed form or note is." })
  evidenceReference: string | null;

  @Field(() => String, { nullable: true, description: "Why it stands as it does, such as why it was withdrawn." })
  statusReason: string | null;
}
