import { defineLoader, statement } from "../../db/index.js";
import { witnessKeyText } from "../seal/index.js";
import type { WitnessKeyEntity } from "./witness-key.entity.js";
import type { WitnessKey } from "./witness-key.type.js";

const KEYS = statement(`
  SELECT id, partner_id AS "partnerId", name, public_key AS "publicKey", valid_from AS "validFrom", valid_to AS "validTo"
  FROM witness_key WHERE $1::uuid[] IS NULL OR id = ANY($1::uuid[]) ORDER BY name, valid_from, id
`);

type Row = Pick<WitnessKeyEntity, "id" | "partnerId" | "name" | "publicKey" | "validFrom" | "validTo">;

/** All the keys that cosign, or did. */
export const allWitnessKeys = defineLoader<"ALL", readonly WitnessKey[]>(async (session, keys) => {
  const all = (await session.rows<Row>(KEYS, [null])).map(witnessKeyOf);
  return keys.map(() => all);
});

/** Keys by their ids. */
export const witnessKeyById = defineLoader<string, WitnessKey | null>(async (session, ids) => {
  const rows = await session.rows<Row>(KEYS, [ids]);
  const byId = new Map(rows.map((row) => [row.id, witnessKeyOf(row)]));
  return ids.map((id) => byId.get(id) ?? null);
});

function witnessKeyOf({ publicKey, ...row }: Row): WitnessKey {
  return { ...row, verifierKey: witnessKeyText(row.name, publicKey) };
}
