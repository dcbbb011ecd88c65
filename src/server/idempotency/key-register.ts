import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { HubContext } from "../../access/index.js";
import type { KeptAnswer } from "./kept-answer.js";
import type { KeyHashes } from "./keyed-body.js";

/** A key that this request may use, and what it was answered with before. */
export interface KeyInHand {
  readonly id: string;
  /** Null where all was answered before, so that nothing is left to hold it for. */
  readonly heldBy: string | null;
  readonly answers: ReadonlyMap<string, KeptAnswer>;
}

/** Why a key may not be used. */
export type KeyBar = "OTHER_BODY" | "UNDER_WAY";

interface KeyRow {
  readonly id: string;
  readonly fingerprint: Buffer;
  readonly heldBy: string | null;
}

/** Longer than any request takes: a key that is held longer was left by a hub that died. */
const HOLD_MILLISECONDS = 30_000;
const FORGOTTEN_AT_ONCE = 50;

const FORGET = "SELECT forget_idempotency_keys($1)";
// A key that nobody holds and that is not settled was left half done: the repetition takes it over.
const TAKE = `INSERT INTO idempotency_key AS known (partner_id, user_id, key_hash, fingerprint, held_by, held_until)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (partner_id, user_id, key_hash) DO UPDATE
    SET held_by = excluded.held_by, held_until = excluded.held_until
    WHERE known.held_until <= $7 AND known.fingerprint = excluded.fingerprint`;
const READ = `SELECT id, fingerprint, held_by AS "heldBy" FROM idempotency_key
  WHERE partner_id = $1 AND user_id = $2 AND key_hash = $3`;
const ANSWERS = "SELECT place, body FROM idempotent_answer WHERE key_id = $1";
const KEEP = "INSERT INTO idempotent_answer (key_id, place, request_id, body) VALUES ($1, $2, $3, $4)";
const RELEASE = "UPDATE idempotency_key SET held_by = NULL, held_until = $3 WHERE id = $1 AND held_by = $2";

/** Takes a key in hand for one request, or says why it may not be used. Keys of more than a day ago are forgotten. */
export function takeKey(hashes: KeyHashes, context: HubContext): Promise<KeyInHand | KeyBar> {
  const { principal, now, session } = context;
  const { partnerId, userId } = principal;
  const heldBy = randomUUID();
  const until = new Date(now.getTime() + HOLD_MILLISECONDS);
  return session.write(async (manager) => {
    await manager.query(FORGET, [FORGOTTEN_AT_ONCE]);
    await manager.query(TAKE, [partnerId, userId, hashes.key, hashes.fingerprint, heldBy, until, now]);
    const [row] = await manager.query<KeyRow[]>(READ, [partnerId, userId, hashes.key]);
    if (!row) throw new Error("a key that was taken is there");
    if (!row.fingerprint.equals(hashes.fingerprint)) return "OTHER_BODY";
    if (row.heldBy !== null && row.heldBy !== heldBy) return "UNDER_WAY";
    return { id: row.id, heldBy: row.heldBy, answers: await answersOf(row.id, manager) };
  });
}

async function answersOf(keyId: string, manager: EntityManager): Promise<ReadonlyMap<string, KeptAnswer>> {
  const rows = await manager.query<{ place: string; body: KeptAnswer }[]>(ANSWERS, [keyId]);
  return new Map(rows.map(({ place, body }) => [place, body]));
}

/** Keeps the answer of one place. There can be one only: whoever comes second writes nothing. */
export async function keepAnswer(
  { manager, requestId }: { readonly manager: EntityManager; readonly requestId: string },
  { id }: KeyInHand,
  place: string,
  answer: KeptAnswer,
): Promise<void> {
  await manager.query(KEEP, [id, place, requestId, JSON.stringify(answer)]);
}

/** Gives a key back: settled where every place has its answer, else free for the next repetition to go on with. */
export async function releaseKey({ id, heldBy }: KeyInHand, isSettled: boolean, context: HubContext): Promise<void> {
  if (heldBy === null) return;
  await context.session.write((manager) => manager.query(RELEASE, [id, heldBy, isSettled ? null : context.now]));
}
