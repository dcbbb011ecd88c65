import type { KeyObject } from "node:crypto";
import type { Algorithm } from "./issuer.js";

const SMALLEST_RSA_MODULUS = 2_048;
const CURVES: Partial<Record<Algorithm, string>> = { ES256: "prime256v1", ES384: "secp384r1" };

/**
 * Says in a few words why a public key is not fit for an algorithm; null where it is.
 *
 * jsonwebtoken verifies with an RSA key of 1,024 bits without a word, and an RSA key fits every RSA algorithm there is.
 */
export function misfitOf(key: KeyObject, algorithm: Algorithm): string | null {
  if (key.type !== "public") return "is not a public key";
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  const curve = CURVES[algorithm];
  if (curve !== undefined) {
    return kind === "ec" && details?.namedCurve === curve ? null : `is not on the curve of ${algorithm}`;
  }
  if (kind !== "rsa" && !(kind === "rsa-pss" && algorithm === "PS256"))
    return `is not an RSA key, as ${algorithm} needs`;
  return (details?.modulusLength ?? 0) < SMALLEST_RSA_MODULUS ? `is smaller than ${SMALLEST_RSA_MODULUS} bits` : null;
}
