export { type VerifiedToken, verifyToken } from "./bearer-token.js";
export { ALGORITHMS, type Algorithm, type Issuer, type IssuerDirectory, type IssuerKey } from "./issuer.js";
export { statedPurpose } from "./purpose.js";
export { signToken, type TokenTerms } from "./sign-token.js";
