import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AtLevel, DateTime, Door, HubContext, Open } from "../access/index.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { askedAfreshBy } from "./ask-afresh.js";
import { ConsentToAskAfresh } from "./ask-afresh.type.js";
import { Consent } from "./consent.type.js";
import { allAsSeen, consentById } from "./consent-as-seen.js";
import { ConsentEvidence } from "./consent-evidence.type.js";
import { versionsToldOf } from "./consent-in-time.js";
import { ConsentRecipient } from "./consent-recipient.type.js";
import { ConsentVersion } from "./consent-version.type.js";
import { decisionsOf, versionsOf } from "./consents.loader.js";

const IN_FORCE_AT =
  "Only decisions that were in force at this moment, by their validity, as they stood then. Left out, all of them, over or not.";
const BELIEVED_AT =
  "What the hub had been told by this moment, which is not in the future. Left out, what it knows now.";

@Resolver(() => Person)
export class PersonConsentsResolver {
  @Door("CONSENT")
  @FieldResolver(() => [Consent], {
    nullable: true,
    description:
      "What the person decided about sharing, as the hub believes it now, or as it was in force or believed at another moment " +
      "(CONSENT; domain guide 3.4). A decision the caller may not know of is absent; whether they may is judged as of now.",
  })
  async consents(
    @Root() person: Person,
    @Ctx() context: HubContext,
    @Arg("inForceAt", () => DateTime, { nullable: true, description: IN_FORCE_AT }) inForceAt?: Date | null,
    @Arg("believedAt", () => DateTime, { nullable: true, description: BELIEVED_AT }) believedAt?: Date | null,
  ): Promise<readonly Consent[]> {
    requirePast({ believedAt }, context);
    const versions = await context.load(decisionsOf, person.id);
    const moment = { inForceAt: inForceAt ?? null, believedAt: believedAt ?? null };
    return allAsSeen(versionsToldOf(versions, moment, context.now), context, inForceAt ?? context.now);
  }

  @Door("CONSENT")
  @FieldResolver(() => [ConsentToAskAfresh], {
    nullable: true,
    description:
      "The consents about which the person should be asked afresh, each with why (domain guide 3.3, 3.8): somebody else gave them and " +
      "the person can decide now, or the review is overdue. One that the person has answered since is left out. Empty for callers who " +
      "may not record consents; a partner of own scope gets those that it obtained.",
  })
  async consentsToAskAfresh(
    @Root() { id }: Person,
    @Ctx() context: HubContext,
  ): Promise<readonly ConsentToAskAfresh[]> {
    return askedAfreshBy(id, context);
  }
}

/** What the hub will believe nobody can tell. */
function requirePast({ believedAt }: { readonly believedAt?: Date | null | undefined }, { now }: HubContext): void {
  const check = new InputCheck();
  check.past("believedAt", believedAt, now);
  check.refuse();
}

@Resolver(() => Consent)
export class ConsentResolver {
  @Open("what is found is handed over only if the caller may see it; else it is null, like an unknown id")
  @Query(() => Consent, {
    nullable: true,
    description: "One decision about sharing. Null when there is none that the caller may see.",
  })
  async consent(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "The hub's own id of the decision." }) id: string,
  ): Promise<Consent | null> {
    return isId(id) ? consentById(id, context) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Whose decision it is." })
  person(@Root() { personId }: Consent): Person {
    return { id: personId };
  }

  @AtLevel("READ")
  @FieldResolver(() => ConsentEvidence, {
    nullable: true,
    description: "Who decided, how, and what proves it. Withheld below level READ.",
  })
  evidence(@Root() { row }: Consent): ConsentEvidence | null {
    return row;
  }

  @AtLevel("READ")
  @FieldResolver(() => [ConsentVersion], {
    nullable: true,
    description: "Every version of it that the caller may read, oldest first. Withheld below level READ.",
  })
  async versions(@Root() { row }: Consent, @Ctx() context: HubContext): Promise<readonly ConsentVersion[] | null> {
    if (!row) return null;
    const seen = await allAsSeen(await context.load(versionsOf, row.id), context);
    return seen.flatMap(({ row: version, categories }) => (version && categories ? [{ ...version, categories }] : []));
  }

  @FieldResolver(() => Consent, {
    nullable: true,
    description: "The decision it took the place of, if the caller may see that.",
  })
  async supersedes(@Root() { row }: Consent, @Ctx() context: HubContext): Promise<Consent | null> {
    return row?.supersedesId ? consentById(row.supersedesId, context) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who recorded it." })
  async obtainedBy(@Root() { row }: Consent, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return row && context.load(staffById, row.obtainedByUserId);
  }

  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner on whose behalf it was recorded, if another than the recorder's.",
  })
  async onBehalfOf(@Root() { row }: Consent, @Ctx() context: HubContext): Promise<Partner | null> {
    return row?.onBehalfOfPartnerId ? context.load(partnerById, row.onBehalfOfPartnerId) : null;
  }
}

@Resolver(() => ConsentRecipient)
export class ConsentRecipientResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner, where it speaks to one." })
  async partner(@Root() { partnerId }: ConsentRecipient, @Ctx() context: HubContext): Promise<Partner | null> {
    return partnerId ? context.load(partnerById, partnerId) : null;
  }
}
