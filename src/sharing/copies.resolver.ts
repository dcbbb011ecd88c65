import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { covers, Door, HubContext, plainCell } from "../access/index.js";
import { Consent, ConsentPayload, consentById, RemainingAccessRow } from "../consents/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { copiesMade } from "./copies.js";
import { gatewaysOfKind } from "./gateways.loader.js";
import { SharedCopy } from "./shared-copy.type.js";

const FOR_WHOM =
  "For the person, governance, and agencies that see all decisions about sharing; null for those that see only what names them.";

@Resolver(() => Person)
export class PersonSharedOnResolver {
  @Door("CONSENT")
  @FieldResolver(() => [SharedCopy], {
    nullable: true,
    description: `What partners were given on the strength of the person's consents, and when (CONSENT, domain guide 3.8). ${FOR_WHOM}`,
  })
  sharedOn(@Root() { id }: Person, @Ctx() context: HubContext): Promise<readonly SharedCopy[] | null> {
    return copiesMade(id, context);
  }
}

@Resolver(() => Consent)
export class ConsentCopiesResolver {
  @FieldResolver(() => [SharedCopy], {
    nullable: true,
    description: `What partners were given on the strength of this consent, and when (domain guide 3.8). ${FOR_WHOM}`,
  })
  async copies(
    @Root() { id, personId, row }: Consent,
    @Ctx() context: HubContext,
  ): Promise<readonly SharedCopy[] | null> {
    return row && copiesMade(personId, context, id);
  }
}

@Resolver(() => ConsentPayload)
export class ConsentPayloadCopiesResolver {
  @FieldResolver(() => [SharedCopy], {
    nullable: true,
    description:
      "After a withdrawal: which partners were given what until then. It is not recalled; they must stop using it for that purpose. " +
      `Tell the person. Null after anything else. ${FOR_WHOM}`,
  })
  async copiesMade(
    @Root() { consentId, personId, remains }: ConsentPayload,
    @Ctx() context: HubContext,
  ): Promise<readonly SharedCopy[] | null> {
    const seen = remains && (await consentById(consentId, context));
    return seen && copiesMade(personId, context, consentId);
  }
}

@Resolver(() => SharedCopy)
export class SharedCopyResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that was given it." })
  partner(@Root() { partnerId }: SharedCopy, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}

@Resolver(() => RemainingAccessRow)
export class RemainingAccessInWordsResolver {
  @FieldResolver(() => String, { description: "The same in plain words, said to the person (COPROD-03)." })
  plain(@Root() { level, basis }: RemainingAccessRow): string {
    return plainCell({ alternatives: [{ level, basis }] });
  }

  @FieldResolver(() => [String], {
    description:
      "The Acts and sections recorded for agencies of that kind, in force now. Where the basis is a statute and none is recorded, " +
      "nothing stays open by it.",
  })
  async statutes(
    @Root() { agencyType, category, basis }: RemainingAccessRow,
    @Ctx() context: HubContext,
  ): Promise<readonly string[]> {
    if (basis !== "c") return [];
    const gateways = await context.load(gatewaysOfKind, agencyType);
    const recorded = gateways.filter(
      ({ categories, from, to }) => categories.includes(category) && covers({ from, to }, context.now),
    );
    return [...new Set(recorded.map(({ statute }) => statute))];
  }
}
