import type { HubContext } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { BadUserInput, RuleBroken } from "../../kernel/errors.js";
import { type Cosignature, isCosignedBy, readCosignature, readNote, witnessKeyId } from "../seal/index.js";
import { CheckpointCosignatureEntity } from "./witness-key.entity.js";

/** How far a witness's clock may be from the hub's. */
const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000;
const LARGEST_SIZE = 2 ** 31 - 1;

const KEYS = statement(`
  SELECT id, name, public_key AS "publicKey", (
    SELECT max(tree_size)::float8 FROM checkpoint_cosignature WHERE witness_key_id = witness_key.id) AS "largestSize"
  FROM witness_key WHERE partner_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
`);
const PUBLISHED = statement(`SELECT note, issued_at AS "issuedAt" FROM checkpoint WHERE tree_size = $1
  ORDER BY issued_at DESC`);

interface OwnKey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Buffer;
  /** The largest tree that it has cosigned; null where it has cosigned none. */
  readonly largestSize: number | null;
}

interface Published {
  readonly note: string;
  readonly issuedAt: Date;
}

const broken = (sentence: string) => new RuleBroken("AUD-02", sentence);

/**
 * Takes a witness's cosignature of a published checkpoint (AUD-02): from then on the hub cannot show this witness's
 * readers another log.
 *
 * Refused, and logged as refused, is what no key in force of the caller's own partner made, what was made at another
 * time, over what the log never published, or for a smaller tree than that witness has cosigned.
 */
export async function cosignCheckpoint(treeSize: number, line: string, context: HubContext): Promise<number> {
  const cosignature = readCosignature(line);
  if (cosignature === null || treeSize < 0 || treeSize > LARGEST_SIZE) throw new BadUserInput([problemOf(cosignature)]);
  return context.act("cosignCheckpoint", async ({ manager, demandOffice, wrote }) => {
    await demandOffice("GOVERN");
    const key = await ownKey(cosignature, context);
    if (key.largestSize !== null && treeSize < key.largestSize) {
      throw broken("This witness has cosigned a larger log: it never goes back.");
    }
    const { issuedAt } = await publishedAs(treeSize, cosignature, key, context);
    const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
    const recorded = { recordedByUserId, recordedByPartnerId, recordedAt: context.now };
    const row = { treeSize, issuedAt, witnessKeyId: key.id, cosignedAt: cosignature.at, line: lineOf(line) };
    const insert = manager.createQueryBuilder().insert().into(CheckpointCosignatureEntity);
    // A witness that asks again, not having heard the answer, is answered alike.
    await insert
      .values({ ...row, ...recorded })
      .orIgnore()
      .updateEntity(false)
      .execute();
    wrote(key.id);
    return treeSize;
  });
}

function problemOf(cosignature: Cosignature | null) {
  return cosignature === null
    ? { field: "cosignature", problem: "It must be one signature line of the form cosignature/v1." }
    : { field: "treeSize", problem: "It must be the size of a published checkpoint." };
}

async function ownKey({ name, keyId, at }: Cosignature, { session, principal, now }: HubContext): Promise<OwnKey> {
  const keys = await session.rows<OwnKey>(KEYS, [principal.partnerId, now]);
  const key = keys.find((one) => one.name === name && witnessKeyId(name, one.publicKey).equals(keyId));
  if (!key) throw broken("No key of that name and id is registered for your partner and in force.");
  if (Math.abs(at.getTime() - now.getTime()) <= CLOCK_TOLERANCE_MILLISECONDS) return key;
  throw broken("The cosignature was not made just now: set the witness's clock, and cosign again.");
}

/** The checkpoint that was cosigned: those of one size differ in their time. */
async function publishedAs(
  treeSize: number,
  cosignature: Cosignature,
  { publicKey }: OwnKey,
  { session }: HubContext,
): Promise<Published> {
  const published = await session.rows<Published>(PUBLISHED, [treeSize]);
  if (published.length === 0) throw broken("The log has published no checkpoint of this size.");
  const cosigned = published.find(({ note }) => isCosignedBy(readNote(note)?.text ?? "", cosignature, publicKey));
  if (cosigned) return cosigned;
  throw broken("The cosignature is not over a checkpoint of this size that the log has published.");
}

const lineOf = (line: string): string => `${line.trimEnd()}\n`;
