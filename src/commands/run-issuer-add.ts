import { parseArgs } from "node:util";
import type pg from "pg";
import { ALGORITHMS, BINDINGS, isKeyId } from "../auth/index.js";
import type { RegisteredIssuer } from "../partners/index.js";
import { LONGEST_LIFETIME_SECONDS, type Reach, unsoundnessOf } from "../server/sound-issuer.js";
import { momentOf, publicKeyIn } from "./register.js";
import { UsageError } from "./run-command.js";

export const ISSUER_ADD_USAGE = `Registers an issuer of tokens for a partner.

  npm run issuer:add -- --partner NAME --issuer ISSUER --algorithm ALGORITHM --kid KID --key FILE [--from MOMENT]
  npm run issuer:add -- --partner NAME --issuer ISSUER --algorithm ALGORITHM --jwks ADDRESS

NAME is the partner's name or id, ISSUER what its tokens say in iss, ALGORITHM one of ${ALGORITHMS.join(", ")}.
FILE holds a public key as PEM; ADDRESS is where the partner publishes its keys (https). One of them is needed.

  --client ID         tokens must have been issued to this client (client_id or azp)
  --binding BINDING   ${BINDINGS.join(", ")}: to what all tokens must be bound; NONE where left out
  --single-use        each token is good for one request
  --may-read-schema   its bearers may read the schema from the hub: a router's issuer, or a developer's
  --lifetime SECONDS  the longest lifetime of a token, at most 900`;

/** An issuer as it is to be registered; whose it is, the register knows by the partner's name or id. */
export interface IssuerToAdd {
  readonly partner: string;
  readonly row: Omit<RegisteredIssuer, "partnerId" | "agencyType" | "costPerMinute">;
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = {
  ...{ partner: TEXT, issuer: TEXT, algorithm: TEXT, kid: TEXT, key: TEXT, from: TEXT, jwks: TEXT },
  ...{ client: TEXT, binding: TEXT, lifetime: TEXT, "single-use": FLAG, "may-read-schema": FLAG, help: FLAG },
};

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export async function readIssuerAddArguments(args: string[], now: Date): Promise<IssuerToAdd | null> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { partner, issuer, algorithm } = values;
  if (!partner || !issuer || !algorithm) throw wrong("Say --partner, --issuer and --algorithm.");
  if (Boolean(values.key) !== Boolean(values.kid)) throw wrong("--key and --kid belong together.");
  return {
    partner,
    row: {
      ...{ issuer, algorithm, maxLifetimeSeconds: lifetimeOf(values.lifetime), binding: values.binding ?? "NONE" },
      ...{ jwksUri: values.jwks ?? null, clientId: values.client ?? null, isSingleUse: values["single-use"] ?? false },
      mayReadSchema: values["may-read-schema"] ?? false,
      keys: values.key && values.kid ? [await keyOf(values.kid, values.key, values.from, now)] : [],
    },
  };
}

async function keyOf(kid: string, path: string, from: string | undefined, now: Date) {
  if (!isKeyId(kid)) throw wrong("--kid must be 1 to 128 of the characters A-Z a-z 0-9 . _ ~ + / = -.");
  const validFrom = momentOf("from", from, now, ISSUER_ADD_USAGE).toISOString();
  return { kid, publicKeyPem: await publicKeyIn(path, ISSUER_ADD_USAGE), from: validFrom, to: null };
}

function lifetimeOf(given: string | undefined): number {
  const seconds = Number(given ?? LONGEST_LIFETIME_SECONDS);
  if (Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_LIFETIME_SECONDS) return seconds;
  throw wrong(`--lifetime must be a whole number of seconds, at most ${LONGEST_LIFETIME_SECONDS}.`);
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${ISSUER_ADD_USAGE}`);
}

const PARTNER = `SELECT id, name, agency_type AS "agencyType" FROM partner WHERE id::text = $1 OR name = $1`;
/** One statement, so that no issuer is there without its key. */
const INSERT = `
  WITH issuer AS (
    INSERT INTO partner_issuer
      (issuer, partner_id, algorithm, max_lifetime_seconds, jwks_uri, client_id, binding, is_single_use, may_read_schema)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING issuer
  ), key AS (
    INSERT INTO partner_key (issuer, kid, public_key_pem, valid_from)
    SELECT issuer, kid, "publicKeyPem", "from"
    FROM issuer, jsonb_to_recordset($10) AS given (kid text, "publicKeyPem" text, "from" timestamptz)
  )
  SELECT issuer FROM issuer`;

/** Registers the issuer, unless a hub of these settings could not verify its tokens safely. */
export async function runIssuerAdd(owner: pg.Client, reach: Reach, { partner, row }: IssuerToAdd): Promise<string> {
  const { rows: found } = await owner.query(PARTNER, [partner]);
  const [whose] = found;
  if (!whose || found.length > 1)
    throw new UsageError("There is no such partner, or more than one of that name: say its id.");
  const { id: partnerId, agencyType } = whose;
  const problem = unsoundnessOf({ ...row, partnerId, agencyType, costPerMinute: null }, reach);
  if (problem !== null) throw new UsageError(problem);
  const { issuer, algorithm, maxLifetimeSeconds, jwksUri, clientId, binding, isSingleUse, mayReadSchema, keys } = row;
  const { rowCount } = await owner.query(INSERT, [
    ...[issuer, partnerId, algorithm, maxLifetimeSeconds, jwksUri, clientId, binding, isSingleUse, mayReadSchema],
    JSON.stringify(keys),
  ]);
  if (rowCount === 0) throw new UsageError("That issuer is registered already: npm run issuer:key adds a key to it.");
  return `${whose.name} is known by tokens of ${issuer}, by running hubs within half a minute.`;
}
