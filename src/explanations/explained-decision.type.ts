import { Field, ID, Int, ObjectType } from "type-graphql";
import { BasisEnum, DataCategoryEnum, LevelEnum, Open } from "../access/index.js";
import { ReasonEnum } from "../audit/index.js";
import type { ReasonCode } from "../policy/reason.js";
import type { Basis, DataCategory, Level } from "../policy/vocabulary.js";
import { type EvidenceKind, EvidenceKindEnum } from "./explanation-enums.js";

export const EXPLAINED = "why access was given or not, handed over only to those who may ask why; it holds no content";

@Open(EXPLAINED)
@ObjectType("AccessEvidence", { description: "A record on which a decision rests, by its id: never what it says." })
export class AccessEvidence {
  @Field(() => EvidenceKindEnum, { description: "What kind of record it is." })
  kind: EvidenceKind;

  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => Int, { nullable: true, description: "Its version, where there are versions." })
  version: number | null;
}

@Open(EXPLAINED)
@ObjectType("ExplainedDecision", {
  description: "What policy decides about one category, and why: the true reason, never content (GAP-34).",
})
export class ExplainedDecision {
  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => Boolean, { description: "Whether anything is given." })
  isPermitted: boolean;

  @Field(() => LevelEnum, { description: "How much is given." })
  level: Level;

  @Field(() => Boolean, {
    description: "Whether only entries that the partner wrote, or that name it, are given (basis o).",
  })
  isOwnEntriesOnly: boolean;

  @Field(() => ReasonEnum, { description: "The true reason, which the caller may not be told." })
  reason: ReasonCode;

  @Field(() => String, { description: "The true reason as a sentence, in the words a caller would read." })
  sentence: string;

  @Field(() => String, { description: "What the caller may do, in plain words (COPROD-03)." })
  plain: string;

  @Field(() => ReasonEnum, {
    nullable: true,
    description:
      "The reason that the caller is told. Null where they are told nothing: the category is withheld silently, or to them there is " +
      "no such person.",
  })
  toldReason: ReasonCode | null;

  @Field(() => Int, { description: "The step of the decision order that settled it, 1 to 9 (domain guide 3.5)." })
  step: number;

  @Field(() => BasisEnum, {
    nullable: true,
    description: "The basis relied on; null for a refusal and for one's own record.",
  })
  basis: Basis | null;

  @Field(() => String, { description: "The cell of the access matrix that was read." })
  clause: string;

  @Field(() => [AccessEvidence], { description: "The records it rests on." })
  evidence: AccessEvidence[];
}
