import { defineLoader, statement } from "../db/index.js";
import type { PartnerId } from "../kernel/ids.js";

/** The partners that have a part in a move (TRANS-04); null where there is none, or none that is in the hub. */
export interface MoveParties {
  readonly sender: PartnerId;
  readonly senderHealthcare: PartnerId | null;
  readonly receiver: PartnerId | null;
  readonly receiverHealthcare: PartnerId | null;
  /** The council that is responsible now. */
  readonly firstAuthority: PartnerId | null;
  /** The council to be responsible after arrival; null where the first one stays so (TRANS-02). */
  readonly secondAuthority: PartnerId | null;
}

/** An escort receives nobody and hands nobody over: the person is brought back. */
const PARTIES = statement(`
  SELECT move.id, origin.partner_id AS sender, origin_care.partner_id AS "senderHealthcare",
    destination.partner_id AS receiver, destination_care.partner_id AS "receiverHealthcare",
    first.id AS "firstAuthority", second.id AS "secondAuthority"
  FROM planned_move AS move
  JOIN establishment AS origin ON origin.id = move.from_establishment_id
  LEFT JOIN establishment_healthcare AS origin_care ON origin_care.establishment_id = origin.id
  LEFT JOIN establishment AS destination
    ON destination.id = move.to_establishment_id AND move.kind = 'PRISON_TRANSFER'
  LEFT JOIN establishment_healthcare AS destination_care ON destination_care.establishment_id = destination.id
  LEFT JOIN facts.person_identity AS identity ON identity.person_id = move.person_id
  LEFT JOIN LATERAL (
    SELECT id FROM partner WHERE agency_type = 'LOCAL_AUTHORITY' AND status <> 'LEFT'
      AND identity.responsible_authority_code = ANY(service_areas) ORDER BY id LIMIT 1) AS first ON true
  LEFT JOIN LATERAL (
    SELECT id FROM partner WHERE agency_type = 'LOCAL_AUTHORITY' AND status <> 'LEFT'
      AND destination.area_code = ANY(service_areas)
      AND destination.area_code IS DISTINCT FROM identity.responsible_authority_code ORDER BY id LIMIT 1) AS second ON true
  WHERE move.id = ANY($1::uuid[])
`);

/** The parties of a move that exists. */
export const partiesOf = defineLoader<string, MoveParties>(async (session, moves) => {
  const rows = await session.rows<MoveParties & { readonly id: string }>(PARTIES, [moves]);
  const parties = new Map(rows.map((row) => [row.id, row]));
  return moves.map((move) => {
    const found = parties.get(move);
    if (!found) throw new Error("the parties of a move were asked for that is not there");
    return found;
  });
});
