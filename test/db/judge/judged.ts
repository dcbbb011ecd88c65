import type { Client } from "pg";
import { type ClaimKey, claimSigner } from "../../../src/db/index.js";
import { loadAccessMatrix } from "../../../src/policy/access-matrix.js";
import type { Purpose, Role } from "../../../src/policy/vocabulary.js";
import { IDS, personAt, type Scene } from "./scene.js";
import { writtenDown } from "./written-down.js";

const policy = loadAccessMatrix().fingerprint;

/** What the judge says of one category of one person: how far it stands open, and how far the partner's own entries do. */
export interface Judged {
  readonly all: number;
  readonly own: number;
}

/** By person and category, with KNOWN among the categories; what is shut is not there. */
export type Openings = ReadonlyMap<string, Judged>;

interface Opening {
  readonly person_id: string;
  readonly category: string;
  readonly level: number;
  readonly is_own: boolean;
}

/** Writes a scene down, asks the judge of the second lock about everybody in it, and leaves no trace: one round trip. */
export async function judged(owner: Client, key: ClaimKey, backend: number, scene: Scene): Promise<Openings> {
  const { role, purpose } = scene.caller;
  const who = { partner: IDS.OURS as never, subject: "caller", role: role as Role, purpose: purpose as Purpose };
  const claim = claimSigner(key, { ...who, now: scene.now, policy, request: "judged" })(backend, Date.now() / 1_000);
  const people = scene.people.map((_, place) => personAt(place));
  try {
    const results = await owner.query(`BEGIN; ${writtenDown(owner, scene)};
      SELECT set_config('hub.claim', ${owner.escapeLiteral(claim)}, true);
      SELECT person_id, category, level, is_own FROM second_lock.openings_for('{${people.join()}}')`);
    return summed((results as unknown as { rows: Opening[] }[]).at(-1)?.rows ?? []);
  } finally {
    await owner.query("ROLLBACK");
  }
}

function summed(rows: readonly Opening[]): Openings {
  const openings = new Map<string, Judged>();
  for (const { person_id, category, level, is_own } of rows) {
    const place = `${person_id} ${category}`;
    const { all, own } = openings.get(place) ?? { all: 0, own: 0 };
    openings.set(place, is_own ? { all, own: Math.max(own, level) } : { all: Math.max(all, level), own });
  }
  return openings;
}
