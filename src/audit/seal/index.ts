export { type BatchParticulars, headOf, leafOf, signedBytesOf, treeLeafOf } from "./batch.js";
export { canonicalJson, type Json } from "./canonical-json.js";
export { checkpointText, isNoteSignedBy, readNote, readTreeHead, signatureLine, signedNote } from "./checkpoint.js";
export {
  type Cosignature,
  cosignatureLine,
  isCosignedBy,
  readCosignature,
  witnessKeyId,
  witnessKeyText,
} from "./cosignature.js";
export { GrowingTree } from "./growing-tree.js";
export { consistencyPath, type Digest, inclusionPath, rootOf, sha256 } from "./merkle.js";
export {
  digestOfLeaves,
  digestOfWords,
  isReceiptSignedBy,
  newReceiptSigner,
  type ReceiptSigner,
  subjectCommitment,
  totalCommitment,
} from "./person-receipt.js";
export { isConsistent, isIncluded, type TreeHead } from "./proofs.js";
export { isSignedBy, newSigningKey, readSigningKey, type SigningKey, signed } from "./signing-key.js";
export { consistencySpans, hashesOfSpans, inclusionSpans, type Span, SpanHashes } from "./spans.js";
export {
  headOfOpening,
  type Sealable,
  type SealedBatch,
  Stream,
  type StreamOpening,
  signedBytesOfOpening,
} from "./stream.js";
