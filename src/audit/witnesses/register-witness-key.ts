import { randomUUID } from "node:crypto";
import type { HubContext } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { NotFound, RuleBroken } from "../../kernel/errors.js";
import { isId } from "../../kernel/ids.js";
import { InputCheck } from "../../kernel/input-check.js";
import { WitnessKeyEntity } from "./witness-key.entity.js";
import type { RegisterWitnessKeyInput } from "./witness-key.type.js";

const LONGEST_NAME = 100;
/** A name stands between a dash and a signature in a note, and before a plus in a key: it can hold neither. */
const FIT_NAME = /^[^\s+]+$/;

const OWN = statement(
  "SELECT id FROM witness_key WHERE id = $1 AND partner_id = $2 AND (valid_to IS NULL OR valid_to > $3)",
);

/** Registers a key with which the caller's own partner cosigns checkpoints from now on. A key is one witness's alone. */
export async function registerWitnessKey(input: RegisterWitnessKeyInput, context: HubContext): Promise<string> {
  const { now, principal } = context;
  const publicKey = Buffer.from(input.publicKey, "base64");
  check(input, publicKey, now);
  return context.act("registerWitnessKey", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("GOVERN");
    const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
    const key = { id: randomUUID(), partnerId: recordedByPartnerId, name: input.name, publicKey };
    const times = { validFrom: now, validTo: input.validTo ?? null, eventAt: now, recordedAt: now };
    const insert = manager.createQueryBuilder().insert().into(WitnessKeyEntity);
    const row = { ...key, ...times, recordedByUserId, recordedByPartnerId };
    const { raw } = await insert.values(row).orIgnore().updateEntity(false).returning("id").execute();
    if ((raw as unknown[]).length === 0)
      throw new RuleBroken("AUD-02", "This key is registered already: make another.");
    wrote(key.id);
    return key.id;
  });
}

/** Ends a key of the caller's own partner now: what it cosigned stays, and it cosigns nothing more. */
export async function endWitnessKey(id: string, context: HubContext): Promise<string> {
  const { now, principal } = context;
  return context.act("endWitnessKey", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("GOVERN");
    const [own] = await context.session.rows<{ id: string }>(OWN, [isId(id) ? id : null, principal.partnerId, now]);
    if (!own) throw new NotFound("witness key");
    await manager.update(WitnessKeyEntity, { id: own.id }, { validTo: now });
    wrote(own.id);
    return own.id;
  });
}

function check({ name, publicKey: text, validTo }: RegisterWitnessKeyInput, publicKey: Buffer, now: Date): void {
  const problems = new InputCheck("input");
  problems.text("name", name, LONGEST_NAME);
  problems.require(FIT_NAME.test(name), "name", "It must be one word without a plus sign.");
  const isKey = publicKey.length === 32 && publicKey.toString("base64") === text;
  problems.require(isKey, "publicKey", "It must be the 32 bytes of an Ed25519 public key in base64.");
  problems.require(!validTo || validTo > now, "validTo", "It must be in the future.");
  problems.refuse();
}
