import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, enumOf, LevelEnum, LocalDate, Open, PurposeEnum } from "../access/index.js";
import type { AgreementId, PartnerId } from "../kernel/ids.js";
import type { DataCategory, Level, Purpose } from "../policy/vocabulary.js";
import type { AgreementEntity, AgreementStatus, StatutoryGatewayEntity } from "./agreement.entity.js";

export const AgreementStatusEnum = enumOf<AgreementStatus>(
  "AgreementStatus",
  "Where an agreement stands. Only a signed one, within its dates, lets anybody in.",
  {
    DRAFT: "Not signed; lets nobody in, unless a senior manager authorised an emergency (AGR-03).",
    SIGNED: "Signed.",
    SUSPENDED: "Suspended: access under it has stopped (AGR-14).",
    ENDED: "Ended: access under it has stopped (AGR-14).",
  },
);

type Row = Omit<AgreementEntity, "partnerId" | "emergencyAuthorisedBy" | "recordedAt">;

@Open("terms between agencies; they tell nothing about a person, and only the parties are given them")
@ObjectType("InformationSharingAgreement", {
  description:
    "What one partner may be let into, for which purposes and how far. No single agreement covers a category and purpose: no access (AGR-02).",
})
export class Agreement implements Row {
  @Field(() => ID, { description: "The hub's own id of the agreement." })
  id: AgreementId;

  @Field(() => String, { description: "The reference both parties know it by." })
  reference: string;

  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, { description: "Who in the lead partner owns its oversight (AGR-05)." })
  oversightOwner: string;

  @Field(() => AgreementStatusEnum, { description: "Where it stands." })
  status: AgreementStatus;

  @Field(() => String, { nullable: true, description: "Why it stands so, where that needs saying (AGR-12)." })
  statusReason: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When it was signed; null in a draft." })
  signedOn: string | null;

  @Field(() => DateTime, { description: "From when it lets the partner in." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null when open-ended." })
  validTo: Date | null;

  @Field(() => LocalDate, { description: "When it is next to be reviewed (DOC-06)." })
  reviewDue: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when an emergency authorisation stands in for a signature (AGR-03).",
  })
  emergencyUntil: Date | null;

  @Field(() => [DataCategoryEnum], { description: "The categories it covers." })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "The purposes it covers." })
  purposes: Purpose[];

  @Field(() => LevelEnum, { description: "The most it lets anybody see." })
  maxLevel: Level;

  leadPartnerId: PartnerId;
}

@Open("a statute that lets an agency in; it tells nothing about a person")
@ObjectType("StatutoryGateway", {
  description: "An Act that lets a partner in without consent, for one stated purpose (basis c).",
})
export class StatutoryGateway
  implements Pick<StatutoryGatewayEntity, "id" | "purpose" | "categories" | "statute" | "validFrom" | "validTo">
{
  @Field(() => ID, { description: "The hub's own id of the gateway." })
  id: string;

  @Field(() => PurposeEnum, { description: "The purpose it was recorded for." })
  purpose: Purpose;

  @Field(() => [DataCategoryEnum], { description: "The categories it opens." })
  categories: DataCategory[];

  @Field(() => String, { description: "Act and section." })
  statute: string;

  @Field(() => DateTime, { description: "From when it is relied on." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; null when open-ended." })
  validTo: Date | null;
}
