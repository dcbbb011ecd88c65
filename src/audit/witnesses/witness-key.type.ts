import { Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime, Open } from "../../access/index.js";
import type { PartnerId } from "../../kernel/ids.js";

const PUBLIC = "whose keys watch over the log is for everybody to know; it tells nothing about a person";

@Open(PUBLIC)
@ObjectType("WitnessKey", {
  description:
    "A key with which a partner cosigns checkpoints of the access log, having seen that nothing in it was rewritten (AUD-02).",
})
export class WitnessKey {
  @Field(() => ID, { description: "The hub's own id of the key." })
  id: string;

  @Field(() => String, { description: "What the witness is called under the checkpoints that it cosigns." })
  name: string;

  @Field(() => String, {
    description: "The key in one word, as verifiers take it: name, id and bytes (C2SP signed-note).",
  })
  verifierKey: string;

  @Field(() => DateTime, { description: "From when on it cosigns." })
  validFrom: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ends, or ended; null where no end is set." })
  validTo: Date | null;

  partnerId: PartnerId;
}

@InputType("RegisterWitnessKeyInput", { description: "A key with which the caller's own partner will cosign." })
export class RegisterWitnessKeyInput {
  @Field(() => String, {
    description: "What the witness is called: one word of at most 100 characters without a plus sign.",
  })
  name: string;

  @Field(() => String, { description: "The 32 bytes of its Ed25519 public key, in base64." })
  publicKey: string;

  @Field(() => DateTime, { nullable: true, description: "When it ends; no end where it is left out." })
  validTo?: Date | null;
}

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("WitnessKeyPayload", { description: "The key that was registered or ended." })
export class WitnessKeyPayload {
  keyId: string;
}

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("CosignCheckpointPayload", { description: "What was cosigned." })
export class CosignCheckpointPayload {
  treeSize: number;
}
