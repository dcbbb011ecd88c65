import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../../access/index.js";
import { Partner, partnerById } from "../../partners/index.js";
import { Person } from "../../people/index.js";
import { accessReceipt } from "./access-receipt.js";
import { AccessReceipt, AccessReceiptEntry } from "./access-receipt.type.js";

@Resolver(() => Person)
export class AccessReceiptResolver {
  @Door("ACCESS_LOG")
  @FieldResolver(() => AccessReceipt, {
    nullable: true,
    description:
      "Who has seen the person's record, when and why, for the person or their proxy, with a proof to hold against the log (S11). Null for staff, who have `accessLog`, and before anything was sealed. Reading it is logged.",
  })
  accessReceipt(@Root() person: Person, @Ctx() context: HubContext): Promise<AccessReceipt | null> {
    return accessReceipt(person.id, context);
  }
}

@Resolver(() => AccessReceiptEntry)
export class AccessReceiptEntryResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that saw it." })
  partner(@Root() { partnerId }: AccessReceiptEntry, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
