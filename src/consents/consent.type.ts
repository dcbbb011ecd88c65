import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Behind, DataCategoryEnum, DateTime, LevelEnum, LocalDate, PurposeEnum } from "../access/index.js";
import type { ConsentId, PersonId } from "../kernel/ids.js";
import type { DataCategory, Level, Purpose, Recipient } from "../policy/vocabulary.js";
import type { ConsentDecision, ConsentEntity, ConsentKind, ConsentProcess, ConsentStatus } from "./consent.entity.js";
import {
  type ConsentAvailability,
  ConsentAvailabilityEnum,
  ConsentDecisionEnum,
  ConsentKindEnum,
  ConsentProcessEnum,
  ConsentStatusEnum,
} from "./consent-enums.js";
import { ConsentRecipient } from "./consent-recipient.type.js";

type Told = Pick<
  ConsentEntity,
  | ("version" | "kind" | "process" | "decision" | "isObjection" | "status" | "recipients" | "categories" | "purposes")
  | ("maxLevel" | "validFrom" | "validTo" | "reviewDue" | "gdprConsentRelied" | "eventAt" | "recordedAt")
>;
type ToldOrNot = { [Column in keyof Told]: Told[Column] | null };

@Behind("CONSENT")
@Directive('@key(fields: "id")')
@ObjectType("Consent", {
  description:
    "A decision about sharing, as the hub believes it now: given, refused, objected to or withdrawn (domain guide 3.3). A partner " +
    "of own scope sees decisions that name it or that it obtained; anything but a consent that was given reads only as not available.",
})
export class Consent implements ToldOrNot {
  @Field(() => ID, { description: "The hub's own id of the decision, whichever version of it." })
  id: ConsentId;

  @Field(() => ConsentAvailabilityEnum, {
    description: "Whether the caller is told what it says. If not, all else is null.",
  })
  availability: ConsentAvailability;

  @Field(() => Int, { nullable: true, description: "Its version: hand it back as `expectedVersion` to change it." })
  version: number | null;

  @Field(() => ConsentKindEnum, { nullable: true, description: "What was asked." })
  kind: ConsentKind | null;

  @Field(() => ConsentProcessEnum, { nullable: true, description: "Which process, where `kind` is PROCESS." })
  process: ConsentProcess | null;

  @Field(() => ConsentDecisionEnum, { nullable: true, description: "What was decided." })
  decision: ConsentDecision | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is an objection: it closes what rests on involvement too.",
  })
  isObjection: boolean | null;

  @Field(() => ConsentStatusEnum, { nullable: true, description: "Where it stands." })
  status: ConsentStatus | null;

  @Field(() => [ConsentRecipient], {
    nullable: true,
    description: "To whom it speaks. A partner of own scope is told of itself alone.",
  })
  recipients: readonly Recipient[] | null;

  @Field(() => [DataCategoryEnum], {
    nullable: true,
    description: "The categories it speaks of. Those withheld silently are left out for callers who do not reach them.",
  })
  categories: DataCategory[] | null;

  @Field(() => [PurposeEnum], {
    nullable: true,
    description: "The purposes it speaks of. An empty list would mean none.",
  })
  purposes: Purpose[] | null;

  @Field(() => LevelEnum, { nullable: true, description: "The most it lets anybody see." })
  maxLevel: Level | null;

  @Field(() => DateTime, { nullable: true, description: "From when it counts." })
  validFrom: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when, exclusive; null when open-ended. It ends by time alone.",
  })
  validTo: Date | null;

  @Field(() => LocalDate, { nullable: true, description: "When the person is next to be asked." })
  reviewDue: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether UK GDPR consent (Article 6(1)(a)) is relied on too: rarely so.",
  })
  gdprConsentRelied: boolean | null;

  @Field(() => DateTime, { nullable: true, description: "When the person decided." })
  eventAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the hub came to know of it." })
  recordedAt: Date | null;

  personId: PersonId;
  /** What the caller may be told of what is stored; null where that is nothing. */
  row: ConsentEntity | null;
}
