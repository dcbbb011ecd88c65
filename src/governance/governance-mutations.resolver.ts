import { Arg, Ctx, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, Open } from "../access/index.js";
import { PartnerPolicy } from "./partner-policy.type.js";
import { policyById } from "./policies.loader.js";
import { AuditPolicyInput, RecordPolicyInput } from "./policy.inputs.js";
import { auditPolicy, recordPolicy } from "./record-policy.js";

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("PolicyPayload", { description: "The policy that was recorded or audited." })
export class PolicyPayload {
  policyId: string;
}

@Resolver(() => PolicyPayload)
export class GovernanceMutationsResolver {
  @ByOffice("GOVERN")
  @Mutation(() => PolicyPayload, {
    description:
      "Records a policy of the caller's own partner, or its review, by its information-governance lead (SHARE-01, DOC-05, DOC-06).",
  })
  async recordPolicy(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordPolicyInput, { description: "The policy." }) input: RecordPolicyInput,
  ): Promise<PolicyPayload> {
    return { policyId: await recordPolicy(input, context) };
  }

  @ByOffice("GOVERN")
  @Mutation(() => PolicyPayload, {
    description:
      "Records an audit of a policy of the caller's own partner, by its information-governance lead (SHARE-01).",
  })
  async auditPolicy(
    @Ctx() context: HubContext,
    @Arg("input", () => AuditPolicyInput, { description: "Which, and what was found." }) input: AuditPolicyInput,
  ): Promise<PolicyPayload> {
    return { policyId: await auditPolicy(input, context) };
  }

  @FieldResolver(() => PartnerPolicy, { nullable: true, description: "The policy." })
  policy(@Root() { policyId }: PolicyPayload, @Ctx() context: HubContext): Promise<PartnerPolicy | null> {
    return context.load(policyById, policyId);
  }
}
