import { Field, ID, Int, ObjectType } from "type-graphql";
import { LocalDate, Open } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import { AuditOutcomeEnum, GapKindEnum, PolicyKindEnum } from "./governance-enums.js";
import type { AuditOutcome, PartnerPolicyEntity, PolicyAuditEntity, PolicyKind } from "./partner-policy.entity.js";
import type { Gap, GapKind } from "./policy-gaps.js";

const NOBODY = "about an agency and its papers; it tells nothing about a person";

@Open(NOBODY)
@ObjectType("PolicyAudit", { description: "An audit of how well a policy works, by the partner itself (SHARE-01)." })
export class PolicyAudit implements Omit<PolicyAuditEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of the audit." })
  id: string;

  @Field(() => LocalDate, { description: "When it was audited." })
  auditedOn: string;

  @Field(() => AuditOutcomeEnum, { description: "What was found." })
  outcome: AuditOutcome;

  @Field(() => String, { description: "What was looked at, and what is to be done." })
  note: string;

  policyId: string;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
  eventAt: Date;
}

@Open(NOBODY)
@ObjectType("PartnerPolicy", { description: "A policy of a partner, as its information-governance lead recorded it." })
export class PartnerPolicy implements Omit<PartnerPolicyEntity, "recordedAt"> {
  @Field(() => ID, { description: "The hub's own id of this version." })
  id: string;

  @Field(() => PolicyKindEnum, { description: "What it is about." })
  kind: PolicyKind;

  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, { description: "Its version, as the partner counts." })
  version: string;

  @Field(() => String, { description: "Where it is kept: a reference or an address. The hub holds no copy." })
  location: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "When it was shared with the partner's staff; null if it was not.",
  })
  sharedWithStaffOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many of the staff have acknowledged it; null if nobody counted.",
  })
  staffAcknowledged: number | null;

  @Field(() => LocalDate, { description: "When it was last reviewed." })
  reviewedOn: string;

  @Field(() => LocalDate, { description: "When it is next to be reviewed, within a year (DOC-06)." })
  nextReviewDue: string;

  partnerId: PartnerId;
  recordedByUserId: UserId;
  recordedByPartnerId: PartnerId;
  eventAt: Date;
}

@Open(NOBODY)
@ObjectType("PolicyGap", { description: "Something that is wanting in how a partner governs itself." })
export class PolicyGap implements Gap {
  @Field(() => GapKindEnum, { description: "What is wanting." })
  gap: GapKind;

  @Field(() => PolicyKindEnum, { nullable: true, description: "In which policy; null where it is no matter of one." })
  kind: PolicyKind | null;

  partnerId: PartnerId;
}

@Open("what public registers say of an agency; it tells nothing about a person")
@ObjectType("PartnerAssurance", {
  description:
    "What a partner shows of how it keeps what it holds: its registration and its toolkit (SHARE-02, SHARE-03).",
})
export class PartnerAssurance {
  @Field(() => String, { nullable: true, description: "Reference in the Information Commissioner's register." })
  icoReference: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of that registration." })
  icoExpiresOn: string | null;

  @Field(() => Boolean, { description: "Whether the registration runs today. If not, no new agreement is made." })
  isRegistered: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What the partner last published in the Data Security and Protection Toolkit, such as STANDARDS_MET.",
  })
  dsptStatus: string | null;

  @Field(() => LocalDate, { nullable: true, description: "When it published that." })
  dsptPublishedOn: string | null;

  @Field(() => Boolean, { description: "Whether that is missing, or a year old or more." })
  isToolkitStale: boolean;
}
