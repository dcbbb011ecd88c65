import { Directive, Field, ID, ObjectType } from "type-graphql";
import { AgencyTypeEnum, DateTime, enumOf, Open } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType } from "../policy/vocabulary.js";
import type { EstablishmentEntity } from "./establishment.entity.js";
import type { DutyBasis, PartnerEntity, PartnerStatus } from "./partner.entity.js";

export const DutyBasisEnum = enumOf<DutyBasis>(
  "DutyBasis",
  "Whether the Care Act's duty to cooperate binds the partner (COOP-02).",
  {
    RELEVANT: "A relevant partner of the council: the duty runs both ways.",
    DISCRETIONARY: "A body the council may cooperate with.",
    NEITHER: "Neither of the two.",
  },
);

export const PartnerStatusEnum = enumOf<PartnerStatus>("PartnerStatus", "Whether the partner takes part in the hub.", {
  ACTIVE: "Takes part.",
  SUSPENDED: "Suspended: its tokens are accepted for nothing but to leave something in a partner's inbox (NEV-10).",
  LEFT: "Has left the partnership.",
});

type PartnerRow = Pick<
  PartnerEntity,
  "id" | "name" | "agencyType" | "kind" | "dutyBasis" | "serviceAreas" | "status" | "joinedAt"
>;

@Open("a directory of agencies; it tells nothing about a person")
@Directive('@key(fields: "id")')
@ObjectType("Partner", { description: "A partner agency of the hub." })
export class Partner implements PartnerRow {
  @Field(() => ID, { description: "The hub's own id of the partner." })
  id: PartnerId;

  @Field(() => String, { description: "The agency's name." })
  name: string;

  @Field(() => AgencyTypeEnum, { description: "The kind of agency: its column of the access matrix." })
  agencyType: AgencyType;

  @Field(() => String, { description: "The finer kind, such as NHS_TRUST or GP_PRACTICE (COOP-04 to COOP-06)." })
  kind: string;

  @Field(() => DutyBasisEnum, { description: "Whether the duty to cooperate binds it." })
  dutyBasis: DutyBasis;

  @Field(() => [String], { description: "GSS codes of the areas it serves (COOP-07)." })
  serviceAreas: string[];

  @Field(() => PartnerStatusEnum, { description: "Whether it takes part in the hub." })
  status: PartnerStatus;

  @Field(() => DateTime, {
    description: "When it joined. A consent for all agencies of a type means those that had joined when it was given.",
  })
  joinedAt: Date;
}

@Open("a public place; it tells nothing about who is there")
@ObjectType("Establishment", {
  description: "A place that a partner runs: a prison, approved premises, a care home, a ward.",
})
export class Establishment implements Pick<EstablishmentEntity, "id" | "name" | "kind" | "areaCode"> {
  @Field(() => ID, { description: "The hub's own id of the place." })
  id: string;

  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => String, { description: "What kind of place it is, such as PRISON or APPROVED_PREMISES." })
  kind: string;

  @Field(() => String, {
    description: "GSS code of the council area it stands in, which decides who is responsible (CUST-01, CUST-03).",
  })
  areaCode: string;
}
