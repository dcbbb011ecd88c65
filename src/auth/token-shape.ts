import { z } from "zod";
import { Unauthenticated } from "../kernel/errors.js";
import { PURPOSES, ROLES } from "../policy/vocabulary.js";
import { partsOf } from "./token-parts.js";

const KEY_ID = /^[A-Za-z0-9._~+/=-]{1,128}$/;

/** Whether a text may be the id of a key. Those of NHS CIS2 hold `/`, `+` and `=`. */
export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

const THUMBPRINT = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const headerShape = z.object({
  alg: z.string(),
  kid: z.string().refine(isKeyId),
  typ: z.string().refine((typ) => typ.toLowerCase() === "at+jwt"),
  crit: z.undefined().optional(),
});

/** What a token is bound to. A kind of binding that the hub cannot check is refused, never overlooked. */
const confirmationShape = z
  .strictObject({ jkt: THUMBPRINT.optional(), "x5t#S256": THUMBPRINT.optional() })
  .refine((confirmation) => Object.keys(confirmation).length > 0);

const claimsShape = z.object({
  iss: z.string().min(1),
  aud: z.string(),
  sub: z.string().min(1).max(200),
  exp: z.number().int(),
  iat: z.number().int(),
  nbf: z.number().int().optional(),
  jti: z.string().min(1).max(200).optional(),
  azp: z.string().optional(),
  client_id: z.string().optional(),
  cnf: confirmationShape.optional(),
  role: z.enum(ROLES),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  amr: z.array(z.string().max(20)).max(20).default([]),
});

export type Claims = z.infer<typeof claimsShape>;

/** Reads a token's header and claims without believing them; throws `Unauthenticated` where they do not fit. */
export function readUnverified(token: string): { readonly kid: string; readonly claims: Claims } {
  const parts = partsOf(token);
  if (!parts) throw new Unauthenticated("the token cannot be read");
  const header = headerShape.safeParse(parts.header);
  if (!header.success) throw new Unauthenticated("the token's header does not fit");
  const claims = claimsShape.safeParse(parts.payload);
  if (!claims.success) throw new Unauthenticated("the token's claims do not fit");
  return { kid: header.data.kid, claims: claims.data };
}
