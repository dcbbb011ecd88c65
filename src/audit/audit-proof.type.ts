import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime, Open } from "../access/index.js";
import { METADATA } from "./access-log-words.js";

/** How each hash, key and signature of a proof is written. */
const BASE64 = "in base64";

@Open(METADATA)
@ObjectType("AuditCosignature", {
  description:
    "A witness's word that the log, as the checkpoint names it, is a continuation of all that it saw before (C2SP tlog-cosignature).",
})
export class AuditCosignature {
  @Field(() => DateTime, { description: "When it cosigned, by its own clock." })
  cosignedAt: Date;

  witnessKeyId: string;
}

@Open(METADATA)
@ObjectType("AuditCheckpoint", {
  description:
    "What the one tree over all sealed batches came to at a moment, signed by the log's key (AUD-02). Whoever keeps one can prove later that the log was rewritten.",
})
export class AuditCheckpoint {
  @Field(() => String, {
    description: "The signed note: origin, size, root, time and signature, then those of its witnesses (C2SP).",
  })
  note: string;

  @Field(() => Int, { description: "How many batches the tree held." })
  size: number;

  @Field(() => String, { description: `The tree's root, ${BASE64}.` })
  root: string;

  @Field(() => DateTime, { description: "When it was signed." })
  issuedAt: Date;

  @Field(() => [AuditCosignature], { description: "Who has cosigned it, in the order of their times." })
  cosignatures: readonly AuditCosignature[];
}

@Open(METADATA)
@ObjectType("AuditBatch", {
  description: "Events that were sealed together by one stream: its head changes with any of them and with all before.",
})
export class AuditBatch {
  @Field(() => ID, { description: "The stream: one process's own chain of batches." })
  streamId: string;

  @Field(() => String, { description: "What the stream said when it opened, its public key included." })
  opening: string;

  @Field(() => String, { description: `The log's signature over the opening, ${BASE64}.` })
  openingSignature: string;

  @Field(() => Int, { description: "The number of the batch in its stream, from 1." })
  number: number;

  @Field(() => Int, { description: "The sequence of its first event in the stream, from 1." })
  firstSequence: number;

  @Field(() => Int, { description: "How many events it holds." })
  count: number;

  @Field(() => DateTime, { description: "When it was sealed." })
  sealedAt: Date;

  @Field(() => String, { description: `The head that it follows, ${BASE64}.` })
  previous: string;

  @Field(() => String, { description: `Its head, ${BASE64}.` })
  head: string;

  @Field(() => String, { description: `The stream's signature over the head, ${BASE64}.` })
  signature: string;
}

@Open(METADATA)
@ObjectType("AuditInclusionProof", {
  description:
    "Proves one event to be in the sealed log, without showing it or any other: from its hash up to a checkpoint (RFC 9162; docs/audit-log-format.md).",
})
export class AuditInclusionProof {
  @Field(() => ID, { description: "The event." })
  eventId: string;

  @Field(() => Int, { description: "Its sequence in the stream." })
  sequence: number;

  @Field(() => String, { description: `Its hash, salted, ${BASE64}.` })
  leaf: string;

  @Field(() => [String], {
    description: `The path from that hash to the root over its batch's events, lowest first, ${BASE64}.`,
  })
  eventPath: readonly string[];

  @Field(() => AuditBatch, { description: "The batch that it was sealed in." })
  batch: AuditBatch;

  @Field(() => Int, {
    nullable: true,
    description: "The place of the batch in the tree, from 0; null until the tree holds it, about a second.",
  })
  index: number | null;

  @Field(() => [String], {
    nullable: true,
    description: `The path from the batch to the checkpoint's root, lowest first, ${BASE64}; null until there is one.`,
  })
  path: readonly string[] | null;

  @Field(() => AuditCheckpoint, { nullable: true, description: "The checkpoint that the path leads to." })
  checkpoint: AuditCheckpoint | null;
}

@Open(METADATA)
@ObjectType("AuditConsistencyProof", {
  description: "Proves that the log of one size is the beginning of the log of another: nothing in it was rewritten.",
})
export class AuditConsistencyProof {
  @Field(() => Int, { description: "The earlier size." })
  from: number;

  @Field(() => Int, { description: "The later size." })
  to: number;

  @Field(() => String, { description: `The root at the earlier size, ${BASE64}: compare it with the one you keep.` })
  fromRoot: string;

  @Field(() => String, { description: `The root at the later size, ${BASE64}.` })
  toRoot: string;

  @Field(() => [String], { description: `The path between the two (RFC 9162, 2.1.4), ${BASE64}.` })
  path: readonly string[];
}
