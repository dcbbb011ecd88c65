import { randomBytes } from "node:crypto";
import type { PartnerId, PersonId } from "../../kernel/ids.js";
import {
  canonicalJson,
  type Digest,
  digestOfLeaves,
  digestOfWords,
  type Json,
  type ReceiptSigner,
  subjectCommitment,
  totalCommitment,
} from "../seal/index.js";
import type { EventOfPerson, SealedPlace } from "./events-of-person.js";
import type { ReceiptProofs } from "./receipt-proofs.js";
import { keyOf, type SeenBy, type ToldEvent } from "./seen-by.js";

/** What changes with anything that a reader of a receipt would have to know. */
const FORMAT = "concordat-receipt/1";

/** All that a receipt is made of. */
export interface ReceiptParts {
  readonly personId: PersonId;
  readonly now: Date;
  readonly checkpoint: { readonly note: string; readonly size: number; readonly root: Digest };
  /** Every event that names the person, told or not, in the order of the tree. */
  readonly all: readonly EventOfPerson[];
  readonly told: readonly ToldEvent[];
  readonly groups: readonly SeenBy[];
  readonly proofs: ReceiptProofs;
  readonly names: ReadonlyMap<PartnerId, string>;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/**
 * Writes a receipt as a file that can be checked without the hub (docs/audit-log-format.md).
 *
 * Its signed statement binds the hub to what it told, and to all that there is to tell, whose number nobody sees
 * without the opening: that something is not told yet must not show.
 */
export function receiptDocument(parts: ReceiptParts, signer: ReceiptSigner): string {
  const { personId, checkpoint, groups, told, proofs } = parts;
  const salt = randomBytes(16);
  const entries = groups.map((group) => entryOf(group, parts.names));
  const events = told.map((event, place) => eventOf(event, groups, proofs.eventPaths[place] ?? []));
  const statement = statementOf(parts, { salt, words: canonicalJson({ entries, events }) }, signer);
  return canonicalJson({
    ...{ format: FORMAT, statement, signature: base64(signer.sign(statement)), checkpoint: checkpoint.note },
    ...{ person: { id: personId, salt: base64(salt) }, entries, events, batches: proofs.batches.map(batchOf) },
  });
}

function statementOf(
  { personId, now, checkpoint, all, told }: ReceiptParts,
  { salt, words }: { readonly salt: Buffer; readonly words: string },
  { origin, publicKey, openingOf }: ReceiptSigner,
): string {
  const nonce = randomBytes(16);
  const leaves = told.map(({ leaf }) => leaf);
  return canonicalJson({
    ...{ v: 1, origin, logKey: base64(publicKey), at: now.toISOString() },
    ...{ size: checkpoint.size, root: base64(checkpoint.root), subject: base64(subjectCommitment(salt, personId)) },
    told: { count: told.length, leaves: base64(digestOfLeaves(leaves)), words: base64(digestOfWords(words)) },
    all: base64(
      totalCommitment(
        openingOf(nonce),
        all.map(({ leaf }) => leaf),
      ),
    ),
    nonce: base64(nonce),
  });
}

function entryOf({ partnerId, sentence, ...group }: SeenBy, names: ReadonlyMap<PartnerId, string>): Json {
  const partner = names.get(partnerId) ?? "A partner";
  return { ...group, categories: [...group.categories], partnerId, sentence: `${partner} ${sentence}` };
}

/** An event of an entry, by the entry's place, and where it stands in the log. */
function eventOf(event: ToldEvent, groups: readonly SeenBy[], path: readonly Digest[]): Json {
  const { seen, streamId: stream, sequence, leaf } = event;
  const entry = groups.findIndex((group) => keyOf(group) === keyOf(seen));
  return { entry, on: seen.on, stream, sequence, leaf: base64(leaf), path: path.map(base64) };
}

function batchOf({ path, ...batch }: SealedPlace & { readonly path: readonly Digest[] }): Json {
  const { streamId: stream, number, firstSequence, count, sealedAt, previous, index } = batch;
  const place = { stream, number, firstSequence, count, sealedAt: sealedAt.toISOString(), index };
  return { ...place, previous: base64(previous), path: path.map(base64) };
}
