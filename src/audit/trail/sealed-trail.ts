import { randomUUID } from "node:crypto";
import { type SealedBatch, type SigningKey, Stream } from "../seal/index.js";
import type { AccessEvent } from "./access-event.js";
import { eventRows, INSERT_EVENTS } from "./event-rows.js";
import type { Preparing } from "./event-store.js";
import { sealedText } from "./sealed-text.js";

/** An event that is to be sealed, and whether a change has written it already, in its own transaction. */
export interface Entry {
  readonly event: AccessEvent;
  readonly isStored: boolean;
}

/** What a caller can prove an omission with later: where the event stands, and the signed head of its batch. */
export interface Receipt {
  readonly streamId: string;
  readonly sequence: number;
  readonly head: Buffer;
  readonly signature: Buffer;
}

/** Whose trail it is: the log's own key, which process this is, and its clock. */
export interface SealedTrailParts {
  readonly database: Preparing;
  readonly logKey: SigningKey;
  readonly node: string;
  readonly now: () => Date;
}

// Events, their seals and their batch become durable together, in one statement and one round trip, or none does.
const STORE = {
  name: "store-sealed-batch",
  text: `
  WITH opened AS (
    INSERT INTO audit_stream (id, node, opened_at, public_key, opening, signature)
    SELECT id, node, opened_at, decode(public_key, 'hex'), opening, decode(signature, 'hex')
    FROM jsonb_to_recordset($2::jsonb)
      AS stream (id uuid, node text, opened_at timestamptz, public_key text, opening text, signature text)
  ), written AS (${INSERT_EVENTS}
  ), sealed AS (
    INSERT INTO sealed_event (stream_id, sequence, event_id, leaf)
    SELECT $4::uuid, $6::bigint + place - 1, event_id, decode(leaf, 'hex')
    FROM unnest($3::uuid[], $12::text[]) WITH ORDINALITY AS event (event_id, leaf, place)
  ), adopted AS (
    DELETE FROM unsealed_event WHERE event_id = ANY($13::uuid[])
  )
  INSERT INTO sealed_batch
    (stream_id, number, first_sequence, event_count, sealed_at, previous_head, head, signature)
  VALUES ($4::uuid, $5::bigint, $6::bigint, $7::integer, $8::timestamptz, $9::bytea, $10::bytea, $11::bytea)`,
};

/** What PostgreSQL says when it has refused a statement for good: then the batch is certainly not there. */
const REFUSED = /^(?!08|57)[0-9A-Z]{5}$/;

/**
 * This process's part of the sealed access log (AUD-02): it seals batch after batch in its own stream.
 *
 * Where it is not certain whether a batch became durable, its stream ends there and the next batch opens another: a
 * stream can stop short, and never fork.
 */
export class SealedTrail {
  #stream: Stream | null = null;
  #isOpen = false;

  constructor(private readonly parts: SealedTrailParts) {}

  /** Writes and seals events, all of them or none, and gives a receipt for each. */
  async store(entries: readonly Entry[]): Promise<readonly Receipt[]> {
    const stream = this.#stream ?? this.#newStream();
    const batch = stream.seal(
      entries.map(({ event }) => ({ salt: event.salt, text: sealedText(event) })),
      this.parts.now(),
    );
    try {
      await this.parts.database.query({ ...STORE, values: valuesOf(entries, batch, this.#isOpen ? null : stream) });
    } catch (error) {
      if (!REFUSED.test(String((error as { code?: unknown }).code))) this.#stream = null;
      throw error;
    }
    stream.accept(batch);
    this.#isOpen = true;
    const { streamId, firstSequence, head, signature } = batch;
    return entries.map((_, index) => ({ streamId, sequence: firstSequence + index, head, signature }));
  }

  #newStream(): Stream {
    const { logKey, node, now } = this.parts;
    this.#stream = new Stream({ streamId: randomUUID(), node, openedAt: now() }, logKey);
    this.#isOpen = false;
    return this.#stream;
  }
}

function valuesOf(entries: readonly Entry[], batch: SealedBatch, opening: Stream | null): unknown[] {
  const ids = entries.map(({ event }) => event.id);
  const stored = entries.filter(({ isStored }) => isStored).map(({ event }) => event.id);
  const fresh = entries.filter(({ isStored }) => !isStored).map(({ event }) => event);
  const { streamId, number, firstSequence, leaves, sealedAt, previous, head, signature } = batch;
  return [
    ...[eventRows(fresh), openingRows(opening), ids, streamId, number, firstSequence, leaves.length, sealedAt],
    ...[previous, head, signature, leaves.map((leaf) => leaf.toString("hex")), stored],
  ];
}

function openingRows(stream: Stream | null): string {
  if (stream === null) return "[]";
  const { streamId, node, openedAt, publicKey, text, signature } = stream.opening;
  const hex = { public_key: publicKey.toString("hex"), signature: signature.toString("hex") };
  return JSON.stringify([{ id: streamId, node, opened_at: openedAt, opening: text, ...hex }]);
}
