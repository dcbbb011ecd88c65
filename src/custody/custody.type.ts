import { Field, ObjectType } from "type-graphql";
import { AtLevel, Behind, DateTime, enumOf, LocalDate } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import type { CustodyEpisodeEntity, LegalStatus } from "./custody-episode.entity.js";

export const LegalStatusEnum = enumOf<LegalStatus>(
  "LegalStatus",
  "On what footing a person is held, or must live in approved premises.",
  {
    REMAND: "Held while the court has yet to decide.",
    SENTENCED: "Serving a sentence in custody.",
    LICENCE_RECALL: "Called back to custody while on licence.",
    APPROVED_PREMISES_BAIL: "Living in approved premises as a condition of bail (CUST-06).",
    APPROVED_PREMISES_LICENCE: "Living in approved premises under supervision after release (CUST-06).",
  },
);

type EpisodeRow = Pick<
  CustodyEpisodeEntity,
  "personId" | "establishmentId" | "legalStatus" | "arrivedAt" | "departedAt"
>;

@Behind("CUSTODY")
@ObjectType("CustodyEpisode", {
  description:
    "One stay in one establishment. Supplied by the prison, or by the probation service for approved premises.",
})
export class CustodyEpisode implements EpisodeRow {
  @Field(() => LegalStatusEnum, { description: "On what footing the person was there." })
  legalStatus: LegalStatus;

  @Field(() => DateTime, { description: "When they arrived. An arrival to come is never shown." })
  arrivedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When they left; null while they are there. A departure to come is never shown.",
  })
  departedAt: Date | null;

  personId: PersonId;
  establishmentId: string;
}

@Behind("CUSTODY")
@ObjectType("Custody", {
  description:
    "Where the person is held at this moment, by recorded arrivals and departures. Supplied by the prison, or by the probation " +
    "service for approved premises. Planned moves are security-sensitive and are not shown before the arrival is recorded.",
})
export class Custody {
  @Field(() => Boolean, {
    description:
      "Whether the person is held, or must live in approved premises, at this moment. During a planned move they are shown where " +
      "they were until the arrival is recorded, so that nobody learns that they are on the road (domain guide 2.2, row 15).",
  })
  isInCustody: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when they are in this establishment; null when in none.",
  })
  since: Date | null;

  @Field(() => LegalStatusEnum, { nullable: true, description: "On what footing; null when not in custody." })
  legalStatus: LegalStatus | null;

  @AtLevel("READ")
  @Field(() => LocalDate, {
    nullable: true,
    description: "When release is expected; null when not known or not in custody. Withheld below level READ.",
  })
  expectedReleaseOn: string | null;

  @AtLevel("READ")
  @Field(() => String, {
    nullable: true,
    description:
      "Where in the establishment, such as a wing; null when not known or not in custody. Withheld below level READ.",
  })
  location: string | null;

  @AtLevel("READ")
  @Field(() => [CustodyEpisode], {
    nullable: true,
    description: "This stay and those before it, the latest first. Withheld below level READ.",
  })
  episodes: readonly CustodyEpisode[];

  personId: PersonId;
  establishmentId: string | null;
}
