import { Field, ObjectType } from "type-graphql";
import { enumOf, Open } from "../access/index.js";
import type { ReasonCode } from "../policy/reason.js";
import type { Office } from "../policy/vocabulary.js";
import { METADATA, ReasonEnum } from "./access-log-words.js";

export const OfficeEnum = enumOf<Office>("PartnerOffice", "What may be done for a partner, about nobody's record.", {
  GOVERN: "Govern the partner: its policies and their audit, and how promptly it shares.",
  INVESTIGATE: "Look into what its users did, or what was done with its records.",
  LEAD: "Propose, sign, suspend and end agreements that it leads with other partners.",
  PLAN: "Count people for planning.",
  DECLARE_INCIDENT: "Declare a major incident, or end one (INC-03).",
  SUBMIT: "Leave something in another partner's inbox.",
  RECEIVE: "Read what was left in its own inbox.",
});

@Open(METADATA)
@ObjectType("AccessOffice", {
  description: "What was done for the caller's partner, or refused, about nobody's record (domain guide 1.6, 1.8).",
})
export class AccessOffice {
  @Field(() => OfficeEnum, { description: "The office it needed." })
  office: Office;

  @Field(() => String, { description: "The mutation or the query." })
  action: string;

  @Field(() => Boolean, { description: "Whether the caller held the office." })
  isPermitted: boolean;

  @Field(() => ReasonEnum, { nullable: true, description: "Why it was refused; null where it was not." })
  reason: ReasonCode | null;
}
