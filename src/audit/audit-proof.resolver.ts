import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { HubContext, Open } from "../access/index.js";
import { latestCheckpoint, proveConsistency, proveInclusion } from "./audit-proof.js";
import { AuditCheckpoint, AuditConsistencyProof, AuditInclusionProof } from "./audit-proof.type.js";

const ASKED = "the gatekeeper is asked about the log of the caller's own partner before it is read";

/** Proofs for information-governance leads that the log is what it was, made from hashes alone. */
@Resolver()
export class AuditProofResolver {
  @Open(ASKED)
  @Query(() => AuditCheckpoint, {
    nullable: true,
    description:
      "The newest signed checkpoint of the access log, to be kept outside the hub, with the cosignatures of its witnesses (AUD-02). Null with a notice for all but information-governance leads, and before the first was signed. Reading it is logged.",
  })
  async auditCheckpoint(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("cosigned", () => Boolean, {
      defaultValue: false,
      description: "The newest that a witness has cosigned: the very newest waits for its witnesses.",
    })
    isCosigned: boolean,
  ): Promise<AuditCheckpoint | null> {
    return (await mayReadLog(context, info)) ? latestCheckpoint(context, isCosigned) : null;
  }

  @Open(ASKED)
  @Query(() => AuditInclusionProof, {
    nullable: true,
    description:
      "Proves an entry of the access log to be sealed in it, up to the newest checkpoint (AUD-02). Null where the caller may not see the entry, or there is none, or it waits to be sealed; null with a notice for all but information-governance leads.",
  })
  async auditInclusionProof(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("eventId", () => ID, { description: "The id of the entry, as `accessLog` shows it." }) eventId: string,
  ): Promise<AuditInclusionProof | null> {
    return (await mayReadLog(context, info)) ? proveInclusion(context, eventId) : null;
  }

  @Open(ASKED)
  @Query(() => AuditConsistencyProof, {
    nullable: true,
    description:
      "Proves that the log as it was at one size is the beginning of the log at another (AUD-02). Null with a notice for all but information-governance leads.",
  })
  async auditConsistencyProof(
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("from", () => Int, { description: "The size of a checkpoint that you keep." }) from: number,
    @Arg("to", () => Int, { description: "A later size, up to that of the newest checkpoint." }) to: number,
  ): Promise<AuditConsistencyProof | null> {
    return (await mayReadLog(context, info)) ? proveConsistency(context, from, to) : null;
  }
}

function mayReadLog(context: HubContext, info: GraphQLResolveInfo): Promise<boolean> {
  return context.gatekeeper.openOwnRecords("ACCESS_LOG", info);
}
