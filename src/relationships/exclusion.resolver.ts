import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByRight, HubContext, Open } from "../access/index.js";
import { StaffMember, staffById } from "../partners/index.js";
import { EndExclusionInput, ExcludeFromRecordInput } from "./exclusion.inputs.js";
import { RecordExclusion, RecordExclusionPayload } from "./exclusion.type.js";
import { endExclusion, excludeFromRecord, recordExclusions } from "./exclusions.js";
import { exclusionById } from "./relationships.loader.js";

@Resolver(() => RecordExclusionPayload)
export class ExclusionMutationsResolver {
  @ByRight("EXCLUDE")
  @Mutation(() => RecordExclusionPayload, {
    description:
      "Keeps a user out of a record from now on, for the information-governance lead of the partner that controls it (NEV-09). " +
      "The user's next attempt is denied and logged, whatever the route.",
  })
  async excludeFromRecord(
    @Ctx() context: HubContext,
    @Arg("input", () => ExcludeFromRecordInput, { description: "Whom, from whose record, and why." })
    input: ExcludeFromRecordInput,
  ): Promise<RecordExclusionPayload> {
    return { exclusionId: await excludeFromRecord(input, context) };
  }

  @ByRight("EXCLUDE")
  @Mutation(() => RecordExclusionPayload, {
    description: "Ends an exclusion, for whoever may set one. Once; what happened meanwhile stays as it was.",
  })
  async endExclusion(
    @Ctx() context: HubContext,
    @Arg("input", () => EndExclusionInput, { description: "Which, and why." }) input: EndExclusionInput,
  ): Promise<RecordExclusionPayload> {
    return { exclusionId: await endExclusion(input, context) };
  }

  @FieldResolver(() => RecordExclusion, { nullable: true, description: "The exclusion." })
  exclusion(
    @Root() { exclusionId }: RecordExclusionPayload,
    @Ctx() context: HubContext,
  ): Promise<RecordExclusion | null> {
    return context.load(exclusionById, exclusionId);
  }
}

@Resolver(() => RecordExclusion)
export class ExclusionResolver {
  @Open("the gatekeeper is asked whether the caller keeps users out of this record before it is read")
  @Query(() => [RecordExclusion], {
    description:
      "Who is, or was, kept out of a person's record, earliest first, for the information-governance lead of the partner that " +
      "controls it. Empty for everybody else, and of nobody.",
  })
  async recordExclusions(
    @Ctx() context: HubContext,
    @Arg("personId", () => ID, { description: "The person whose record it is." }) personId: string,
  ): Promise<readonly RecordExclusion[]> {
    return recordExclusions(personId, context);
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "The user who is kept out." })
  user(@Root() { userId }: RecordExclusion, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return context.load(staffById, userId);
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: "Who set it; null for what was set before the hub kept it.",
  })
  async setBy(@Root() { recordedByUserId }: RecordExclusion, @Ctx() context: HubContext): Promise<StaffMember | null> {
    return recordedByUserId ? context.load(staffById, recordedByUserId) : null;
  }
}
