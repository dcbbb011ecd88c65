import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, LocalDate } from "../access/index.js";
import { Entry } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import type {
  ConsentAnswer,
  ConsideredBy,
  EndOfLifeWishEntity,
  Prognosis,
  TellingDecisionEntity,
  TellingOccasion,
  TellingOutcome,
  TerminalIllnessEntity,
  WishAbout,
} from "./end-of-life.entity.js";
import {
  ConsentAnswerEnum,
  ConsideredByEnum,
  PrognosisEnum,
  TellingOccasionEnum,
  TellingOutcomeEnum,
  WishAboutEnum,
} from "./end-of-life-enums.js";

@Behind("TERMINAL_ILLNESS")
@ObjectType("TerminalIllness", {
  description:
    "An illness from which the person may not recover. Supplied by health partners; given to those who reach level READ.",
})
export class TerminalIllness
  extends Entry
  implements Pick<TerminalIllnessEntity, "diagnosis" | "snomedCode" | "prognosis" | "narrative" | "personToldOn">
{
  @Field(() => String, { description: "What the illness is called." })
  diagnosis: string;

  @Field(() => String, { nullable: true, description: "Its SNOMED CT concept id; null when it was not coded." })
  snomedCode: string | null;

  @Field(() => PrognosisEnum, { description: "How long is expected." })
  prognosis: Prognosis;

  @Field(() => String, { description: "How it goes, in a clinician's words." })
  narrative: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "When the person was told. While it is null, do not speak of it to them; their own account does not show it.",
  })
  personToldOn: string | null;
}

@Behind("TERMINAL_ILLNESS")
@ObjectType("EndOfLifeWish", {
  description:
    "A wish for the end of the person's life. Supplied by health partners; given to those who reach level READ.",
})
export class EndOfLifeWish extends Entry implements Pick<EndOfLifeWishEntity, "about" | "inShort" | "words"> {
  @Field(() => WishAboutEnum, { description: "What it is about." })
  about: WishAbout;

  @Field(() => String, { description: "The wish in short, safe wording." })
  inShort: string;

  @Field(() => String, {
    nullable: true,
    description: "The wish in the person's own words; null when they are not known.",
  })
  words: string | null;
}

@Behind("TERMINAL_ILLNESS")
@ObjectType("TellingDecision", {
  description:
    "Whether prison managers and healthcare considered telling the council of a terminal diagnosis or a deterioration (EOL-04). It is " +
    "a record of what was considered and opens no door by itself. Supplied by prison healthcare; given to those who reach level READ.",
})
export class TellingDecision
  extends Entry
  implements
    Pick<
      TellingDecisionEntity,
      "consideredBy" | "occasion" | "outcome" | "consentAnswer" | "reason" | "assessment" | "legalBasis"
    >
{
  @Field(() => ConsideredByEnum, { description: "Who considered it." })
  consideredBy: ConsideredBy;

  @Field(() => TellingOccasionEnum, { description: "What gave cause to." })
  occasion: TellingOccasion;

  @Field(() => TellingOutcomeEnum, { description: "What was decided." })
  outcome: TellingOutcome;

  @Field(() => ConsentAnswerEnum, { description: "What the person said to it (EOL-05)." })
  consentAnswer: ConsentAnswer;

  @Field(() => String, { description: "Why it was decided so." })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The assessment of this one person that stands in for consent (EOL-06); null where consent was given or nobody is told.",
  })
  assessment: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The legal basis for telling without consent (EOL-06); null otherwise.",
  })
  legalBasis: string | null;
}

@Behind("TERMINAL_ILLNESS")
@ObjectType("EndOfLife", {
  description:
    "A terminal illness and what the person wishes for the end of their life. A concealed category: where it is withheld, and where " +
    "there is nothing the caller may see, the door is null without a notice.",
})
export class EndOfLife {
  @Field(() => Boolean, {
    description: "Whether the person is known to be terminally ill today. Shown from level EXISTENCE.",
  })
  isTerminallyIll: boolean;

  @AtLevel("SUMMARY")
  @Field(() => PrognosisEnum, {
    nullable: true,
    description:
      "How long is expected, by the gravest of the present illnesses; null when there is none. Withheld below level SUMMARY.",
  })
  prognosis: Prognosis | null;

  @AtLevel("SUMMARY")
  @Field(() => [String], {
    nullable: true,
    description: "What the person wishes, in short, safe wording, the earliest first. Withheld below level SUMMARY.",
  })
  wishesInShort: readonly string[];

  @AtLevel("READ")
  @Field(() => [TerminalIllness], {
    nullable: true,
    description: "Present and past terminal illnesses, the earliest first. Withheld below level READ.",
  })
  illnesses: readonly TerminalIllness[];

  @AtLevel("READ")
  @Field(() => [EndOfLifeWish], {
    nullable: true,
    description: "Present and past wishes with the person's own words, the earliest first. Withheld below level READ.",
  })
  wishes: readonly EndOfLifeWish[];

  @AtLevel("READ")
  @Field(() => [TellingDecision], {
    nullable: true,
    description:
      "Whether telling the council was considered, and what came of it, the earliest first (EOL-04). Withheld below level READ.",
  })
  tellingDecisions: readonly TellingDecision[];

  personId: PersonId;
}
