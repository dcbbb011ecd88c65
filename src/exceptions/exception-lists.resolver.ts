import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { connectionOf, HubContext, Open, type Page } from "../access/index.js";
import { AccessAlert, BreakGlass } from "./break-glass.type.js";
import { DisclosureRequest } from "./disclosure.type.js";
import { alertList, breakGlassList, disclosureList, overrideList } from "./lists.js";
import { SharingOverride } from "./override.type.js";

const FIRST = { defaultValue: 20, description: "How many at most, 1 to 100." };
const AFTER = { nullable: true, description: "A cursor from an earlier page." };
const GUARDED = "the gatekeeper is asked about the governance of the caller's own partner before it is read";
const openBecause = "handed over only to those who review it, or decide";

const BreakGlassConnection = connectionOf(BreakGlass, {
  ...{
    name: "BreakGlass",
    item: "emergency",
    page: "A page of emergencies, the one due first at the top.",
    openBecause,
  },
});
const SharingOverrideConnection = connectionOf(SharingOverride, {
  ...{ name: "SharingOverride", item: "decision", openBecause },
  page: "A page of decisions to share without consent, the one due first at the top.",
});
const AccessAlertConnection = connectionOf(AccessAlert, {
  ...{ name: "AccessAlert", item: "alert", page: "A page of alerts, the newest first.", openBecause },
});
const DisclosureRequestConnection = connectionOf(DisclosureRequest, {
  ...{
    name: "DisclosureRequest",
    item: "request",
    page: "A page of requests for disclosure, the oldest first.",
    openBecause,
  },
});

@Resolver()
export class ExceptionListsResolver {
  @Open(GUARDED)
  @Query(() => BreakGlassConnection, {
    nullable: true,
    description:
      "Emergencies for the information-governance lead to review, the one due first at the top: of the lead's own users, and with " +
      "records that the lead's partner controls. Null with a notice for everybody else.",
  })
  async breakGlassReviews(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("reviewed", () => Boolean, {
      defaultValue: false,
      description: "Those that the lead's partner has reviewed, instead.",
    })
    reviewed: boolean,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<BreakGlass> | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? breakGlassList(reviewed, { first, after: after ?? undefined }, context) : null;
  }

  @Open(GUARDED)
  @Query(() => SharingOverrideConnection, {
    nullable: true,
    description:
      "Decisions to share without consent that the lead's partner took, for the information-governance lead to review, the one due " +
      "first at the top. Null with a notice for everybody else.",
  })
  async overridesToReview(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("reviewed", () => Boolean, { defaultValue: false, description: "Those that have been reviewed, instead." })
    reviewed: boolean,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<SharingOverride> | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? overrideList(reviewed, { first, after: after ?? undefined }, context) : null;
  }

  @Open(GUARDED)
  @Query(() => AccessAlertConnection, {
    nullable: true,
    description:
      "What the information-governance lead was alerted of, newest first: records opened in an emergency and decisions to share " +
      "without consent. Null with a notice for everybody else.",
  })
  async accessAlerts(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<AccessAlert> | null> {
    const isOpen = await context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
    return isOpen ? alertList({ first, after: after ?? undefined }, context) : null;
  }

  @Open("the gatekeeper is asked, for each person, whether the caller decides about that record")
  @Query(() => DisclosureRequestConnection, {
    description:
      "Requests for disclosure of records that the caller's partner controls, oldest first, for its Caldicott Guardian and managers. " +
      "Empty for everybody else.",
  })
  disclosuresToDecide(
    @Ctx() context: HubContext,
    @Arg("decided", () => Boolean, { defaultValue: false, description: "Those that have been decided, instead." })
    decided: boolean,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after?: string,
  ): Promise<Page<DisclosureRequest>> {
    return disclosureList(decided, { first, after: after ?? undefined }, context);
  }
}
