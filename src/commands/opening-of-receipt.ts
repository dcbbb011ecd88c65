import { z } from "zod";
import { isReceiptSignedBy, newReceiptSigner, type SigningKey } from "../audit/seal/index.js";
import { UsageError } from "./run-command.js";

const BASE64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const receipt = z.object({ statement: z.string(), signature: BASE64 });
const statement = z.object({ nonce: BASE64 });

/**
 * What opens a receipt's commitment to every event that names the person, in base64.
 *
 * A receipt that this log did not sign is not opened: nobody gets a signature of the log's for what they made up.
 */
export function openingOfReceipt(text: string, origin: string, logKey: SigningKey): string {
  const read = receipt.safeParse(parsed(text));
  if (!read.success) throw new UsageError("The file holds no receipt.");
  if (!isReceiptSignedBy(logKey.publicKey, read.data.statement, read.data.signature)) {
    throw new UsageError("The receipt is not signed by the key of this log.");
  }
  const { nonce } = statement.parse(parsed(read.data.statement));
  return newReceiptSigner(origin, logKey).openingOf(nonce).toString("base64");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
