import { Field, ID, InputType, Int } from "type-graphql";
import { DataCategoryEnum, DateTime, LevelEnum, LocalDate, NamesCategory, PurposeEnum } from "../access/index.js";
import type { DataCategory, Level, Purpose } from "../policy/vocabulary.js";
import type { ArrangementRole, ControllerRoles } from "./agreement-record.entity.js";
import { ArrangementRoleEnum, ControllerRolesEnum } from "./agreement-record.type.js";

@InputType("AgreementTermsInput", {
  description: "The information governance terms that an agreement must carry (SHARE-03).",
})
export class AgreementTermsInput {
  @Field(() => ControllerRolesEnum, { description: "Who decides what is done with what is shared." })
  controllerRoles: ControllerRoles;

  @Field(() => String, { description: "How it is kept safe." })
  security: string;

  @Field(() => String, { description: "How long it is kept, and what is done with it then." })
  retention: string;

  @Field(() => Boolean, { description: "Whether what is shared may not be passed on. Without this bar it is refused." })
  barsOnwardSharing: boolean;

  @Field(() => Int, { description: "Within how many hours an incident must be told to the lead partner: 1 to 72." })
  incidentNoticeHours: number;

  @Field(() => Boolean, { description: "Whether the lead partner may audit. Without this right it is refused." })
  grantsAudit: boolean;
}

@InputType("AgreementRoleInput", { description: "Who holds a role in the arrangement (AGR-15)." })
export class AgreementRoleInput {
  @Field(() => ArrangementRoleEnum, { description: "The role; each at most once." })
  role: ArrangementRole;

  @Field(() => String, { description: "Who holds it: an office, a team or a body." })
  heldBy: string;

  @Field(() => String, { description: "What it asks of them." })
  duties: string;
}

@InputType("AgreementEmergencyInput", {
  description: "An authorisation that stands in for the signature, in an emergency and for a short time (AGR-03).",
})
export class AgreementEmergencyInput {
  @Field(() => String, { description: "The senior manager who authorised it, by name and office." })
  authorisedBy: string;

  @Field(() => String, { description: "Why it cannot wait for the signature." })
  justification: string;

  @Field(() => DateTime, { description: "Until when, exclusive; fourteen days ahead at most." })
  until: Date;
}

@InputType("ProposeAgreementInput", {
  description: "An agreement that the caller's partner is to lead, and by which another partner is to be let in.",
})
export class ProposeAgreementInput {
  @Field(() => String, { description: "The reference both parties know it by; no other agreement has it." })
  reference: string;

  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => ID, { description: "The partner that is to be let in: never the caller's own." })
  partnerId: string;

  @Field(() => String, { description: "Who in the lead partner owns its oversight (AGR-05)." })
  oversightOwner: string;

  @Field(() => DateTime, { description: "From when it is to let the partner in." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when, exclusive; left out, it is open-ended." })
  validTo?: Date | null;

  @Field(() => LocalDate, { description: "When it is next to be reviewed, within a year (DOC-06)." })
  reviewDue: string;

  @NamesCategory("TERM")
  @Field(() => [DataCategoryEnum], {
    description: "The categories it covers. An empty list is not all: it is refused.",
  })
  categories: DataCategory[];

  @Field(() => [PurposeEnum], { description: "The purposes it covers. An empty list is not all: it is refused." })
  purposes: Purpose[];

  @Field(() => LevelEnum, { description: "The most it lets anybody see: EXISTENCE, SUMMARY, READ or WRITE." })
  maxLevel: Level;

  @Field(() => AgreementTermsInput, { description: "Its information governance terms." })
  terms: AgreementTermsInput;

  @Field(() => [AgreementRoleInput], { description: "Who takes part in it: one at least." })
  roles: AgreementRoleInput[];

  @Field(() => AgreementEmergencyInput, {
    nullable: true,
    description: "Given where somebody authorised it in an emergency, before it is signed (AGR-03).",
  })
  emergency?: AgreementEmergencyInput | null;
}

@InputType("SignAgreementInput", { description: "The signing of a draft, or anew of an agreement that was suspended." })
export class SignAgreementInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId: string;

  @Field(() => LocalDate, { description: "When both parties had signed; not in the future." })
  signedOn: string;

  @Field(() => String, {
    description:
      "What the approval rests on: due diligence, and that the partner supports the Fundamental Standards (AGR-04).",
  })
  statement: string;
}

@InputType("StopAgreementInput", { description: "The suspension or the end of an agreement (AGR-12)." })
export class StopAgreementInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId: string;

  @Field(() => String, { description: "The decision and its rationale; both parties read it." })
  reason: string;
}
