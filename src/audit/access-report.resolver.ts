import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { HubContext } from "../access/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { AccessReportLine } from "./access-report.type.js";

@Resolver(() => AccessReportLine)
export class AccessReportResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that saw it." })
  partner(@Root() { partnerId }: AccessReportLine, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}
