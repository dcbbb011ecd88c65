import { Field, ID, InputType, Int } from "type-graphql";
import { DataCategoryEnum, DateTime, LevelEnum, NamesCategory, PurposeEnum } from "../access/index.js";
import type { DataCategory, Level, Purpose } from "../policy/vocabulary.js";
import type { ConsentKind, ConsentProcess } from "./consent.entity.js";
import { ConsentKindEnum, ConsentProcessEnum } from "./consent-enums.js";
import { ConsentRecipientInput, DecisionTermsInput } from "./decision-terms.inputs.js";

const NOW = "Left out, it is now.";

@InputType("RecordConsentInput", { description: "A consent that was given." })
export class RecordConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentKindEnum, { defaultValue: "INFORMATION_SHARING", description: "What was asked." })
  kind: ConsentKind;

  @Field(() => ConsentProcessEnum, {
    nullable: true,
    description: "Which process; given exactly when `kind` is PROCESS.",
  })
  process?: ConsentProcess | null;

  @Field(() => LevelEnum, {
    defaultValue: "WRITE",
    description: "The most it lets anybody see; left out, what the access matrix gives.",
  })
  maxLevel: Level;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether UK GDPR consent (Article 6(1)(a)) is relied on too: rarely so.",
  })
  gdprConsentRelied: boolean;
}

@InputType("RefuseConsentInput", { description: "A refusal, or an objection to sharing." })
export class RefuseConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentKindEnum, { defaultValue: "INFORMATION_SHARING", description: "What was asked." })
  kind: ConsentKind;

  @Field(() => ConsentProcessEnum, {
    nullable: true,
    description: "Which process; given exactly when `kind` is PROCESS.",
  })
  process?: ConsentProcess | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "An objection closes what rests on involvement too, down to what keeps care going (MIN-01).",
  })
  isObjection: boolean;

  @Field(() => String, { nullable: true, description: "Why, if the person says so. Nobody has to give a reason." })
  reason?: string | null;
}

@InputType("RecordUnableToAskInput", {
  description: "That the person could not be asked, and nobody else has the authority: it opens and closes nothing.",
})
export class RecordUnableToAskInput {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => ConsentKindEnum, { defaultValue: "INFORMATION_SHARING", description: "What was to be asked." })
  kind: ConsentKind;

  @Field(() => ConsentProcessEnum, {
    nullable: true,
    description: "Which process; given exactly when `kind` is PROCESS.",
  })
  process?: ConsentProcess | null;

  @Field(() => [ConsentRecipientInput], { description: "To whom it was to speak. An empty list is refused." })
  recipients: ConsentRecipientInput[];

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], { description: "Which categories it was to speak of. An empty list is refused." })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "For which purposes. An empty list is refused." })
  purposes: Purpose[];

  @Field(() => String, { description: "Why the person could not be asked, in 1 to 4000 characters." })
  reason: string;

  @Field(() => DateTime, { nullable: true, description: `When that was found. ${NOW}` })
  eventAt?: Date | null;
}

@InputType("SupersedeConsentInput", { description: "A consent that takes the place of an earlier decision." })
export class SupersedeConsentInput extends DecisionTermsInput {
  @Field(() => ID, { description: "The earlier decision." })
  consentId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => LevelEnum, {
    defaultValue: "WRITE",
    description: "The most it lets anybody see; left out, what the access matrix gives.",
  })
  maxLevel: Level;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether UK GDPR consent (Article 6(1)(a)) is relied on too: rarely so.",
  })
  gdprConsentRelied: boolean;
}

@InputType("WithdrawConsentInput", { description: "A consent that is taken back, or an objection that is lifted." })
export class WithdrawConsentInput {
  @Field(() => ID, { description: "The decision." })
  consentId: string;

  @Field(() => Int, { description: "The version of it that the caller read." })
  expectedVersion: number;

  @Field(() => Boolean, {
    description: "Whether it was explained what this changes and what stays (domain guide 3.8).",
  })
  consequencesExplained: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why, if the person says so. Partners whose access ends are not told.",
  })
  reason?: string | null;

  @Field(() => DateTime, { nullable: true, description: `When it was taken back. ${NOW}` })
  eventAt?: Date | null;
}
