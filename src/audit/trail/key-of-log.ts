import { isSignedBy, type SigningKey, signedBytesOfOpening } from "../seal/index.js";
import type { Reader } from "./stored-event.js";

const NEWEST_STREAMS = "SELECT opening, signature FROM audit_stream ORDER BY opened_at DESC LIMIT 100";

/**
 * Whether a key is the log's, or there is no log yet: what is sealed with another looks like a forgery for ever after.
 * That one stream or other was forged says nothing: it is for the verifier to find.
 */
export async function isKeyOfLog(reader: Reader, { publicKey }: SigningKey): Promise<boolean> {
  const { rows } = await reader.query(NEWEST_STREAMS);
  const streams = rows as { readonly opening: string; readonly signature: Buffer }[];
  const isOurs = streams.some(({ opening, signature }) =>
    isSignedBy(publicKey, signedBytesOfOpening(opening), signature),
  );
  return isOurs || streams.length === 0;
}
