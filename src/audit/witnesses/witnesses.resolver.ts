import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, Open } from "../../access/index.js";
import { Partner, partnerById } from "../../partners/index.js";
import { checkpointOfSize } from "../audit-proof.js";
import { AuditCheckpoint, AuditCosignature } from "../audit-proof.type.js";
import { cosignCheckpoint } from "./cosign-checkpoint.js";
import { endWitnessKey, registerWitnessKey } from "./register-witness-key.js";
import { CosignCheckpointPayload, RegisterWitnessKeyInput, WitnessKey, WitnessKeyPayload } from "./witness-key.type.js";
import { allWitnessKeys, witnessKeyById } from "./witness-keys.js";

@Resolver(() => WitnessKey)
export class WitnessKeysResolver {
  @Open("whose keys watch over the log is for everybody to know; it tells nothing about a person")
  @Query(() => [WitnessKey], {
    description: "The keys with which partners cosign checkpoints of the access log, or did, by name (AUD-02).",
  })
  witnessKeys(@Ctx() context: HubContext): Promise<readonly WitnessKey[]> {
    return context.load(allWitnessKeys, "ALL");
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner whose key it is." })
  partner(@Root() { partnerId }: WitnessKey, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, partnerId);
  }
}

@Resolver(() => AuditCosignature)
export class AuditCosignatureResolver {
  @FieldResolver(() => WitnessKey, { nullable: true, description: "The witness's key." })
  key(@Root() { witnessKeyId }: AuditCosignature, @Ctx() context: HubContext): Promise<WitnessKey | null> {
    return context.load(witnessKeyById, witnessKeyId);
  }
}

@Resolver(() => WitnessKeyPayload)
export class WitnessKeyMutationsResolver {
  @ByOffice("GOVERN")
  @Mutation(() => WitnessKeyPayload, {
    description:
      "Registers a key with which the caller's own partner cosigns checkpoints of the access log, by its information-governance lead (AUD-02).",
  })
  async registerWitnessKey(
    @Ctx() context: HubContext,
    @Arg("input", () => RegisterWitnessKeyInput, { description: "The key." }) input: RegisterWitnessKeyInput,
  ): Promise<WitnessKeyPayload> {
    return { keyId: await registerWitnessKey(input, context) };
  }

  @ByOffice("GOVERN")
  @Mutation(() => WitnessKeyPayload, {
    description:
      "Ends a key of the caller's own partner now, by its information-governance lead: what it cosigned stays (AUD-02).",
  })
  async endWitnessKey(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "The key." }) id: string,
  ): Promise<WitnessKeyPayload> {
    return { keyId: await endWitnessKey(id, context) };
  }

  @FieldResolver(() => WitnessKey, { nullable: true, description: "The key." })
  key(@Root() { keyId }: WitnessKeyPayload, @Ctx() context: HubContext): Promise<WitnessKey | null> {
    return context.load(witnessKeyById, keyId);
  }
}

@Resolver(() => CosignCheckpointPayload)
export class CosignCheckpointResolver {
  @ByOffice("GOVERN")
  @Mutation(() => CosignCheckpointPayload, {
    description:
      "Cosigns a published checkpoint for the caller's own partner, which has seen that the log only grew (AUD-02). Refused where no key in force of that partner made the cosignature, just now and over that checkpoint, or where that key has cosigned a larger log.",
  })
  async cosignCheckpoint(
    @Ctx() context: HubContext,
    @Arg("treeSize", () => Int, { description: "The size that the checkpoint names." }) treeSize: number,
    @Arg("cosignature", () => String, {
      description: "The signature line of the form cosignature/v1, as it is put under the note (C2SP).",
    })
    cosignature: string,
  ): Promise<CosignCheckpointPayload> {
    return { treeSize: await cosignCheckpoint(treeSize, cosignature, context) };
  }

  @FieldResolver(() => AuditCheckpoint, {
    nullable: true,
    description: "The checkpoint, with all who have cosigned it.",
  })
  checkpoint(
    @Root() { treeSize }: CosignCheckpointPayload,
    @Ctx() context: HubContext,
  ): Promise<AuditCheckpoint | null> {
    return checkpointOfSize(treeSize, context);
  }
}
