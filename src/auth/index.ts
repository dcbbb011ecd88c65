export { type AdmissionTerms, admit, type PresentedToken, type SingleUse, type UsedOnce } from "./admit.js";
export { type TokenTerms, type VerifiedToken, verifyToken } from "./bearer-token.js";
export { CheckedSignatures } from "./checked-signatures.js";
export { misfitOf } from "./fit-key.js";
export {
  ALGORITHMS,
  type Algorithm,
  BINDINGS,
  type Binding,
  type Issuer,
  type IssuerDirectory,
  type IssuerKey,
} from "./issuer.js";
export { statedPurpose } from "./purpose.js";
export { RemoteKeySet } from "./remote-key-set.js";
export { signToken, type TokenWords } from "./sign-token.js";
export { isKeyId } from "./token-shape.js";
