import { Field, InputType } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { EntryInput } from "../entries/index.js";
import type {
  ConsentAnswer,
  ConsideredBy,
  Prognosis,
  TellingOccasion,
  TellingOutcome,
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

@InputType("RecordTerminalIllnessInput", { description: "An illness from which the person may not recover." })
export class RecordTerminalIllnessInput extends EntryInput {
  @Field(() => String, { description: "What the illness is called, in 1 to 200 characters." })
  diagnosis: string;

  @Field(() => String, { nullable: true, description: "Its SNOMED CT concept id, if it was coded: 6 to 18 digits." })
  snomedCode?: string | null;

  @Field(() => PrognosisEnum, { description: "How long is expected." })
  prognosis: Prognosis;

  @Field(() => String, { description: "How it goes, in 1 to 4000 characters." })
  narrative: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When the person was told. Left out, they have not been told yet.",
  })
  personToldOn?: string | null;
}

@InputType("RecordEndOfLifeWishInput", { description: "A wish for the end of the person's life." })
export class RecordEndOfLifeWishInput extends EntryInput {
  @Field(() => WishAboutEnum, { description: "What it is about." })
  about: WishAbout;

  @Field(() => String, { description: "The wish in short, safe wording, in 1 to 200 characters." })
  inShort: string;

  @Field(() => String, { nullable: true, description: "The wish in the person's own words, in 1 to 4000 characters." })
  words?: string | null;
}

@InputType("RecordTellingDecisionInput", {
  description: "Whether telling the council was considered, and what came of it (EOL-04).",
})
export class RecordTellingDecisionInput extends EntryInput {
  @Field(() => ConsideredByEnum, { description: "Who considered it." })
  consideredBy: ConsideredBy;

  @Field(() => TellingOccasionEnum, { description: "What gave cause to." })
  occasion: TellingOccasion;

  @Field(() => TellingOutcomeEnum, { description: "What was decided." })
  outcome: TellingOutcome;

  @Field(() => ConsentAnswerEnum, { description: "What the person said to it (EOL-05)." })
  consentAnswer: ConsentAnswer;

  @Field(() => String, { description: "Why it was decided so, in 1 to 4000 characters." })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: "The assessment of this one person, needed to tell without consent (EOL-06).",
  })
  assessment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The legal basis, needed to tell without consent (EOL-06): 1 to 200 characters.",
  })
  legalBasis?: string | null;
}
