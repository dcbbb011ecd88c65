import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../access/index.js";
import type { ExemptionCode } from "./exemptions.js";
import type { RequestChannel } from "./subject-request.entity.js";
import {
  ExemptionEnum,
  type ExtensionGround,
  ExtensionGroundEnum,
  RequestChannelEnum,
} from "./subject-request-enums.js";

@InputType("CreateSubjectRequestInput", {
  description: "A request for all that is held about a person, as it was made. No form of words is needed.",
})
export class CreateSubjectRequestInput {
  @Field(() => ID, { description: "The person." })
  personId: string;

  @Field(() => DateTime, { nullable: true, description: "When it was made, not in the future. Left out, it is now." })
  askedAt?: Date | null;

  @Field(() => RequestChannelEnum, {
    nullable: true,
    description: "How staff were asked; needed from them. From an own account it is OWN_ACCOUNT.",
  })
  channel?: RequestChannel | null;

  @Field(() => String, { nullable: true, description: "Where, such as the prison library, in 1 to 200 characters." })
  place?: string | null;

  @Field(() => String, { nullable: true, description: "Who asks for the person, where somebody does." })
  proxyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "By what authority they ask for the person; needed where somebody does.",
  })
  proxyAuthority?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "The formats wanted, such as LARGE_PRINT. Left out, those the person is known to need.",
  })
  formats?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "How staff recognised whoever asks, where they did. Left out, identity is yet to be checked.",
  })
  identityEvidence?: string | null;
}

@InputType("ExtendSubjectRequestInput", { description: "Two further months for a complex request (Article 12(3))." })
export class ExtendSubjectRequestInput {
  @Field(() => ID, { description: "The request." })
  requestId: string;

  @Field(() => ExtensionGroundEnum, { description: "On what ground." })
  ground: ExtensionGround;

  @Field(() => String, { description: "Why it is complex, as the person has been told, in 1 to 4000 characters." })
  reasonTold: string;
}

@InputType("WithholdFromSubjectInput", { description: "An entry of the reviewer's own partner that is withheld." })
export class WithholdFromSubjectInput {
  @Field(() => ID, { description: "The part of the request." })
  partId: string;

  @Field(() => ID, { description: "The entry, from the part's own list." })
  entryId: string;

  @Field(() => ExemptionEnum, { description: "Under which exemption." })
  exemption: ExemptionCode;

  @Field(() => String, {
    nullable: true,
    description: "The health professional who certified serious harm; needed where the exemption is theirs.",
  })
  certifiedBy?: string | null;

  @Field(() => String, { description: "Why, for staff, in 1 to 4000 characters. The person never sees it." })
  reason: string;
}
