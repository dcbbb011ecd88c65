import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Action, Door, HubContext } from "../access/index.js";
import { EndEntryInput, EntryPayload, each, endEntry, entriesInSight } from "../entries/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { RecordPublicProtectionInput } from "./public-protection.inputs.js";
import { PublicProtection, PublicProtectionArrangement } from "./public-protection.type.js";
import { arrangements } from "./public-protection-kinds.js";
import { recordPublicProtection } from "./record-public-protection.js";

@Resolver(() => Person)
export class PersonPublicProtectionResolver {
  @Door("PUBLIC_PROTECTION", "EXISTENCE")
  @FieldResolver(() => PublicProtection, {
    nullable: true,
    description:
      "Whom to ring about public protection, and how the person is managed (PUBLIC_PROTECTION). Null, without a notice, both when it " +
      "is withheld and when there is nothing to see. The person never sees it.",
  })
  async publicProtection(@Root() person: Person, @Ctx() context: HubContext): Promise<PublicProtection | null> {
    const { all, current } = await entriesInSight(arrangements, person.id, context);
    if (all.length === 0) return null;
    const contactNames = each(current.map(({ contactName }) => contactName));
    return { personId: person.id, contactNames, arrangements: all };
  }
}

@Resolver(() => PublicProtectionArrangement)
export class PublicProtectionArrangementResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The agency that leads." })
  leadPartner(
    @Root() { leadPartnerId }: PublicProtectionArrangement,
    @Ctx() context: HubContext,
  ): Promise<Partner | null> {
    return context.load(partnerById, leadPartnerId);
  }
}

@Resolver(() => EntryPayload)
export class PublicProtectionMutationsResolver {
  @Action("PUBLIC_PROTECTION")
  @Mutation(() => EntryPayload, {
    description:
      "Records a person's MAPPA category and level and whom to ring. Name what it replaces when the level changes.",
  })
  recordPublicProtection(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordPublicProtectionInput, { description: "How the person is managed." })
    input: RecordPublicProtectionInput,
  ): Promise<EntryPayload> {
    return recordPublicProtection(input, context);
  }

  @Action("PUBLIC_PROTECTION")
  @Mutation(() => EntryPayload, { description: "Ends public protection arrangements. What was recorded is kept." })
  endPublicProtection(
    @Ctx() context: HubContext,
    @Arg("input", () => EndEntryInput, { description: "Which, and why." }) input: EndEntryInput,
  ): Promise<EntryPayload> {
    return endEntry([arrangements], "endPublicProtection", input, context);
  }
}
