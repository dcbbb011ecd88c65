import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { Door, HubContext, Open, type Page } from "../access/index.js";
import { Partner, partnerById, StaffMember, staffById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { readAccessLog } from "./access-log.js";
import { AccessLogConnection, AccessLogEntry } from "./access-log-entry.type.js";
import { AccessLogFilter } from "./access-log-filter.js";

const FIRST = { defaultValue: 20, description: "How many entries at most, 1 to 100." };
const AFTER = { nullable: true, description: "A cursor from an earlier page." };

@Resolver(() => AccessLogEntry)
export class AccessLogResolver {
  @Open("the gatekeeper is asked about the log of the caller's own partner before it is read")
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      "The access log, newest first, for information-governance leads: what their own users did, and what anybody did with records " +
      "their partner controls (AUD-03). Null with a notice for everybody else. Reading it is logged.",
  })
  async accessLog(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => AccessLogFilter, {
      nullable: true,
      description: "Which entries are wanted; all, where none is given.",
    })
    filter: AccessLogFilter | undefined,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<AccessLogEntry> | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? readAccessLog(context, filter ?? {}, first, after ?? undefined) : null;
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The caller's partner." })
  async partner(@Root() entry: AccessLogEntry, @Ctx() context: HubContext): Promise<Partner | null> {
    return entry.partnerId ? context.load(partnerById, entry.partnerId) : null;
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description:
      "The caller. Withheld from a person who reads who opened their own record: the partner answers for its staff.",
  })
  async user(@Root() entry: AccessLogEntry, @Ctx() context: HubContext): Promise<StaffMember | null> {
    const isPerson = context.principal.actsForPersonId !== null;
    return entry.userId && !isPerson ? context.load(staffById, entry.userId) : null;
  }
}

@Resolver(() => Person)
export class PersonAccessLogResolver {
  @Door("ACCESS_LOG")
  @FieldResolver(() => AccessLogConnection, {
    nullable: true,
    description:
      "Who opened this person's record, newest first, for the IG lead of the partner that controls it (ACCESS_LOG).",
  })
  accessLog(
    @Root() person: Person,
    @Ctx() context: HubContext,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<AccessLogEntry>> {
    return readAccessLog(context, { personId: person.id }, first, after ?? undefined);
  }
}
