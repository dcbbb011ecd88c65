import { Field, ID, ObjectType } from "type-graphql";
import { DateTime, LevelEnum, Open, PurposeEnum, RoleEnum } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import type { Level, Purpose, Role } from "../policy/vocabulary.js";
import { EXPLAINED, ExplainedDecision } from "./explained-decision.type.js";
import { FactsWeighed } from "./facts-weighed.type.js";

/** Whose access was asked about, and when: what an explanation and a view have in common. */
@Open(EXPLAINED)
@ObjectType("SupposedCaller", { description: "The caller who is supposed to ask." })
export class SupposedCaller {
  @Field(() => RoleEnum, { description: "Their role." })
  role: Role;

  @Field(() => PurposeEnum, { description: "The purpose stated." })
  purpose: Purpose;

  partnerId: PartnerId;
  userId: UserId | null;
}

@Open(EXPLAINED)
@ObjectType("AccessExplanation", {
  description:
    "Why a caller may or may not see a category of a person: the step that decided, the clause, and the records relied on, by the " +
    "live policy. Never content (GAP-34).",
})
export class AccessExplanation {
  @Field(() => ID, { description: "The person asked about." })
  personId: string;

  @Field(() => SupposedCaller, { description: "Whose access was asked about." })
  caller: SupposedCaller;

  @Field(() => DateTime, { description: "The moment asked about." })
  at: Date;

  @Field(() => DateTime, { description: "The moment whose belief counted." })
  believedAt: Date;

  @Field(() => ExplainedDecision, { description: "What is decided, and why." })
  decision: ExplainedDecision;

  @Field(() => LevelEnum, {
    nullable: true,
    description: "The level that the field needs; null where a category was asked about.",
  })
  neededLevel: Level | null;

  @Field(() => Boolean, { description: "Whether the field, or the category, would be given." })
  isGiven: boolean;

  @Field(() => FactsWeighed, { description: "The facts that were weighed." })
  facts: FactsWeighed;

  @Field(() => String, {
    description:
      "SHA-256 of the access matrix that explained it, the one in force now. An entry of the access log names the one that decided then.",
  })
  policyFingerprint: string;
}

@Open(EXPLAINED)
@ObjectType("SliceView", {
  description:
    "What a partner, role and purpose would see of a person, category by category, by the live policy. Never content.",
})
export class SliceView {
  @Field(() => ID, { description: "The person asked about." })
  personId: string;

  @Field(() => SupposedCaller, { description: "As whom." })
  caller: SupposedCaller;

  @Field(() => DateTime, { description: "The moment asked about." })
  at: Date;

  @Field(() => DateTime, { description: "The moment whose belief counted." })
  believedAt: Date;

  @Field(() => Boolean, {
    description: "Whether that caller would know of the person at all; else they meet null, as for an unknown id.",
  })
  mayKnow: boolean;

  @Field(() => [ExplainedDecision], { description: "Every category, in the order of the matrix." })
  entries: ExplainedDecision[];

  @Field(() => String, { description: "SHA-256 of the access matrix that decided." })
  policyFingerprint: string;
}
