import { type Digest, sha256 } from "./merkle.js";
import { isSignedBy, type SigningKey, signed } from "./signing-key.js";

const RECEIPT = Buffer.from("concordat receipt v1\n");
const OPENING = Buffer.from("concordat receipt opening v1\n");
const SUBJECT = Buffer.from("concordat receipt subject v1\n");
const LEAVES = Buffer.from("concordat receipt leaves v1\n");
const TOTAL = Buffer.from("concordat receipt total v1\n");
const WORDS = Buffer.from("concordat receipt words v1\n");

/** What the log's key does for a person's receipt, and nothing else: whoever holds this cannot sign a checkpoint. */
export interface ReceiptSigner {
  /** The name of the log, as its checkpoints bear it. */
  readonly origin: string;
  readonly publicKey: Buffer;
  /** Signs the statement of a receipt. */
  sign(statement: string): Buffer;
  /**
   * What opens a receipt's commitment to all the events there are. It can be made again from the receipt by whoever
   * holds the log's key, and by nobody else: the person must not learn from it how much they are not told yet.
   */
  openingOf(nonce: Uint8Array): Buffer;
}

/** A signer for the receipts of one log. */
export function newReceiptSigner(origin: string, key: SigningKey): ReceiptSigner {
  return {
    origin,
    publicKey: key.publicKey,
    sign: (statement) => signed(Buffer.concat([RECEIPT, Buffer.from(statement)]), key),
    openingOf: (nonce) => signed(Buffer.concat([OPENING, nonce]), key),
  };
}

/** Whether a log's key signed the statement of a receipt. */
export function isReceiptSignedBy(publicKey: Uint8Array, statement: string, signature: Uint8Array): boolean {
  return isSignedBy(publicKey, Buffer.concat([RECEIPT, Buffer.from(statement)]), signature);
}

/** Names a person to those who have the salt, and to nobody else. */
export function subjectCommitment(salt: Uint8Array, personId: string): Digest {
  return sha256(SUBJECT, salt, Buffer.from(personId.replaceAll("-", ""), "hex"));
}

/** Binds to events by their leaves, in the order of the tree: none can be added, dropped or moved. */
export function digestOfLeaves(leaves: readonly Digest[]): Digest {
  return sha256(LEAVES, ...leaves);
}

/** Binds to the words of a receipt. */
export function digestOfWords(words: string): Digest {
  return sha256(WORDS, Buffer.from(words));
}

/** Binds to how many events name the person and to which, and shows neither without the opening. */
export function totalCommitment(opening: Uint8Array, leaves: readonly Digest[]): Digest {
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(leaves.length));
  return sha256(TOTAL, opening, count, digestOfLeaves(leaves));
}
