import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext } from "../access/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { EntryProtection, protectionsOn } from "../protections/index.js";
import { Entry, EntryPayload } from "./entry.type.js";

@Resolver(() => Entry)
export class EntryResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that recorded it: whom to ask." })
  recordedBy(@Root() { recordedByPartnerId }: Entry, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, recordedByPartnerId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner for whom it was recorded, if another than the recorder's.",
  })
  async onBehalfOf(@Root() { onBehalfOfPartnerId }: Entry, @Ctx() context: HubContext): Promise<Partner | null> {
    return onBehalfOfPartnerId === null ? null : context.load(partnerById, onBehalfOfPartnerId);
  }

  @FieldResolver(() => [EntryProtection], {
    description: "What binds whoever reads it: not to pass it on, or not to show it to the person (NEV-08).",
  })
  protections(@Root() { id, personId }: Entry, @Ctx() context: HubContext): Promise<readonly EntryProtection[]> {
    return protectionsOn(id, personId, context);
  }
}

@Resolver(() => EntryPayload)
export class EntryPayloadResolver {
  @FieldResolver(() => Person, { nullable: true, description: "The person, as the caller sees them from now on." })
  person(@Root() { personId }: EntryPayload): Person {
    return { id: personId };
  }
}
