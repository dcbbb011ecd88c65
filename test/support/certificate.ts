import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from "node:crypto";

/** A certificate that its own key signed, with that key. */
export interface MadeCertificate {
  readonly certificate: string;
  readonly key: string;
  /** As tokens name it (RFC 8705). */
  readonly thumbprint: string;
}

const SEQUENCE = 0x30;

/** One value of ASN.1 in DER. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const ECDSA_WITH_SHA256 = der(SEQUENCE, Buffer.from("06082a8648ce3d040302", "hex"));
const COMMON_NAME = Buffer.from("0603550403", "hex");
const VALIDITY = der(SEQUENCE, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z")));

function nameOf(common: string): Buffer {
  return der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from(common)))));
}

function signedWith(key: KeyObject, publicKey: KeyObject, common: string): Buffer {
  const name = nameOf(common);
  const spki = publicKey.export({ type: "spki", format: "der" });
  const serial = der(0x02, Buffer.from([1]));
  const words = der(SEQUENCE, serial, ECDSA_WITH_SHA256, name, VALIDITY, name, spki);
  return der(SEQUENCE, words, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), sign("sha256", words, key)));
}

/** Makes a certificate for a test. Node reads certificates and makes none, and no tool but Node is needed here. */
export function makeCertificate(common: string): MadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const made = new X509Certificate(signedWith(privateKey, publicKey, common));
  return {
    certificate: made.toString(),
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    thumbprint: Buffer.from(made.fingerprint256.replaceAll(":", ""), "hex").toString("base64url"),
  };
}
