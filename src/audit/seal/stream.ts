import { headOf, leafOf, signedBytesOf } from "./batch.js";
import { canonicalJson } from "./canonical-json.js";
import { type Digest, sha256 } from "./merkle.js";
import { newSigningKey, type SigningKey, signed } from "./signing-key.js";

const OPENING = Buffer.from("concordat stream v1\n");

/** The first thing a stream says, signed by the log's own key: from here on this stream key speaks for the log. */
export interface StreamOpening {
  readonly streamId: string;
  /** Which process writes it, in words for the reader of the log. */
  readonly node: string;
  readonly openedAt: Date;
  readonly publicKey: Buffer;
  /** The text that is signed: canonical JSON of all of the above. */
  readonly text: string;
  readonly signature: Buffer;
}

/** An event as it is sealed: a salt, and the canonical text that the salt is hashed with. */
export interface Sealable {
  readonly salt: Uint8Array;
  readonly text: string;
}

/** A batch that is sealed: what is kept of it for ever, whatever becomes of the bodies. */
export interface SealedBatch {
  readonly streamId: string;
  readonly number: number;
  readonly firstSequence: number;
  readonly sealedAt: Date;
  readonly leaves: readonly Digest[];
  readonly previous: Digest;
  readonly head: Digest;
  readonly signature: Buffer;
}

/**
 * One process's own chain of batches (AUD-02). It belongs to one process and is written one batch at a time, so that
 * it cannot fork; many streams run side by side without waiting for each other.
 *
 * The stream's private key is made when it opens and never leaves the process.
 */
export class Stream {
  readonly opening: StreamOpening;
  readonly #key: SigningKey;
  #number = 0;
  #sequence = 0;
  #head: Digest;

  constructor(
    identity: { readonly streamId: string; readonly node: string; readonly openedAt: Date },
    log: SigningKey,
  ) {
    this.#key = newSigningKey();
    this.opening = openingOf(identity, this.#key.publicKey, log);
    this.#head = headOfOpening(this.opening.text);
  }

  /** Seals the next batch. Nothing moves on before `accept` is told that the batch is durable. */
  seal(events: readonly Sealable[], sealedAt: Date): SealedBatch {
    const { streamId } = this.opening;
    const leaves = events.map(({ salt, text }) => leafOf(salt, text));
    const place = { streamId, number: this.#number + 1, firstSequence: this.#sequence + 1 };
    const batch = { ...place, sealedAt, leaves, previous: this.#head };
    const head = headOf(batch);
    return { ...batch, head, signature: signed(signedBytesOf(head), this.#key) };
  }

  /** Moves on behind a batch that is durable. */
  accept({ number, head, leaves }: SealedBatch): void {
    this.#number = number;
    this.#sequence += leaves.length;
    this.#head = head;
  }
}

/** The head that the first batch of a stream follows. */
export function headOfOpening(text: string): Digest {
  return sha256(Buffer.from(text));
}

/** What the log signs when a stream opens. */
export function signedBytesOfOpening(text: string): Buffer {
  return Buffer.concat([OPENING, Buffer.from(text)]);
}

function openingOf(
  { streamId, node, openedAt }: { readonly streamId: string; readonly node: string; readonly openedAt: Date },
  publicKey: Buffer,
  log: SigningKey,
): StreamOpening {
  const said = { v: 1, streamId, node, openedAt: openedAt.toISOString(), publicKey: publicKey.toString("base64") };
  const text = canonicalJson(said);
  return { streamId, node, openedAt, publicKey, text, signature: signed(signedBytesOfOpening(text), log) };
}
