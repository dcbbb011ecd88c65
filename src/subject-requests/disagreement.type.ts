import { Field, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DisagreementRow } from "./disagreements.js";

@Open("shown beside an entry alone, to whoever reads that entry at level READ")
@ObjectType("EntryDisagreement", {
  description:
    "What the person says against an entry that stands, as a professional's opinion may: their statement is kept with it and is read " +
    "with it (UK GDPR Article 16, GAP-25). Supplied by the person, attached by the entry's controller.",
})
export class EntryDisagreement implements Pick<DisagreementRow, "wrong" | "right" | "attachedAt"> {
  @Field(() => String, { description: "What the person says is wrong." })
  wrong: string;

  @Field(() => String, { description: "What the person says is right." })
  right: string;

  @Field(() => DateTime, { description: "When it was attached." })
  attachedAt: Date;

  partnerId: PartnerId;
}
