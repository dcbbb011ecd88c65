const LONGEST_TOKEN = 8_192;

/** A signed token taken apart and not yet believed: nothing in it is true before the signature is checked. */
export interface TokenParts {
  readonly header: unknown;
  readonly payload: unknown;
  /** What the signature is over. */
  readonly signed: string;
  readonly signature: Buffer;
}

/**
 * Takes a token apart; null for what is none. Each part must be written in the one way in which base64url writes it, so
 * that no letter of a token can be changed without changing what it says.
 */
export function partsOf(token: string): TokenParts | null {
  if (token.length > LONGEST_TOKEN) return null;
  const [header, payload, signature, ...more] = token.split(".").map(bytesOf);
  if (!header || !payload || !signature || more.length > 0) return null;
  try {
    return {
      header: JSON.parse(header.toString("utf8")),
      payload: JSON.parse(payload.toString("utf8")),
      signed: token.slice(0, token.lastIndexOf(".")),
      signature,
    };
  } catch {
    return null;
  }
}

function bytesOf(part: string): Buffer | null {
  const bytes = Buffer.from(part, "base64url");
  return bytes.toString("base64url") === part ? bytes : null;
}
