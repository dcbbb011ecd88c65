import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../access/index.js";
import { AuditOutcomeEnum, PolicyKindEnum } from "./governance-enums.js";
import type { AuditOutcome, PolicyKind } from "./partner-policy.entity.js";

@InputType("RecordPolicyInput", {
  description: "A policy of the caller's own partner, or a review of one: what is recorded last is in force.",
})
export class RecordPolicyInput {
  @Field(() => PolicyKindEnum, { description: "What it is about." })
  kind: PolicyKind;

  @Field(() => String, { description: "Its title." })
  title: string;

  @Field(() => String, { description: "Its version, as the partner counts." })
  version: string;

  @Field(() => String, { description: "Where it is kept: a reference or an address." })
  location: string;

  @Field(() => LocalDate, { nullable: true, description: "When it was shared with staff; left out if it was not." })
  sharedWithStaffOn?: string | null;

  @Field(() => Int, { nullable: true, description: "How many of the staff have acknowledged it." })
  staffAcknowledged?: number | null;

  @Field(() => LocalDate, { description: "When it was reviewed; not in the future." })
  reviewedOn: string;

  @Field(() => LocalDate, { description: "When it is next to be reviewed: within a year of that (DOC-06)." })
  nextReviewDue: string;
}

@InputType("AuditPolicyInput", { description: "An audit of whether what a policy says is what happens (SHARE-01)." })
export class AuditPolicyInput {
  @Field(() => ID, { description: "The version that was audited." })
  policyId: string;

  @Field(() => LocalDate, { description: "When; not in the future." })
  auditedOn: string;

  @Field(() => AuditOutcomeEnum, { description: "What was found." })
  outcome: AuditOutcome;

  @Field(() => String, { description: "What was looked at, and what is to be done." })
  note: string;
}
