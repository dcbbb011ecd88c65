import type { KeyObject } from "node:crypto";
import { CAST, type CastName, partnerId } from "../../../seeds/index.js";
import type { Purpose } from "../../policy/vocabulary.js";
import { castToken } from "../../server/cast-token.js";
import { using } from "./county.js";
import { type Question, somewhere } from "./questions.js";

/** Who asks, and for what: four agencies whose slices of one record differ. */
const CALLERS: Partial<Record<CastName, Purpose>> = {
  council: "CARE_MANAGEMENT",
  "prison-healthcare": "DIRECT_CARE",
  probation: "SUPERVISION",
  icb: "FUNDING_ELIGIBILITY",
};

/** A caller with a token, and people to ask about. */
export interface Caller {
  readonly name: CastName;
  readonly token: string;
  /** People with whom the caller's agency is involved now. */
  readonly known: readonly string[];
  /** People picked from all, most of whom the caller may not know of. */
  readonly anybody: readonly string[];
}

const KNOWN = `SELECT DISTINCT person_id AS id FROM relationship
  WHERE partner_id = $1 AND started_at <= now() AND (valid_to IS NULL OR valid_to > now()) AND person_id > $2
  ORDER BY person_id LIMIT $3`;
const ANYBODY = "SELECT id FROM person WHERE id > $1 ORDER BY id LIMIT $2";

interface Issuer {
  readonly privateKey: KeyObject;
  readonly kid: string;
  readonly lifetimeSeconds: number;
}

/** Gives each caller a token and people to ask about. */
export function callersOf(databaseUrl: string, issuer: Issuer, audience: string, howMany: number): Promise<Caller[]> {
  return using(databaseUrl, async (client) => {
    const ids = async (sql: string, values: unknown[]) =>
      (await client.query<{ id: string }>(sql, values)).rows.map(({ id }) => id);
    const callers: Caller[] = [];
    for (const [name, purpose] of Object.entries(CALLERS) as [CastName, Purpose][]) {
      const token = castToken(name, [purpose], issuer, audience, new Date());
      const known = await scattered((after, most) => ids(KNOWN, [partnerId(CAST[name].partner), after, most]), howMany);
      const anybody = await scattered((after, most) => ids(ANYBODY, [after, most]), Math.ceil(howMany / 4));
      callers.push({ name, token, known, anybody });
    }
    return callers;
  });
}

/** Takes people from many places of an order, a few from each. */
async function scattered(take: (after: string, most: number) => Promise<string[]>, howMany: number): Promise<string[]> {
  const found = new Set<string>();
  for (let place = 0; place < 64; place += 1) {
    const after = `${(place * 4).toString(16).padStart(2, "0")}000000-0000-0000-0000-000000000000`;
    for (const id of await take(after, Math.ceil(howMany / 64))) found.add(id);
  }
  return [...found].slice(0, howMany);
}

/** Questions about people the callers know, and pages of their caseloads, the callers taking turns. */
export function workload(callers: readonly Caller[], page: number): Record<Question["query"], Question[]> {
  const most = Math.max(...callers.map(({ known }) => known.length));
  const turns = Array.from({ length: most }, (_, index) => index);
  return {
    Q1: turns.flatMap((index) => callers.flatMap((caller) => aboutOne(caller, caller.known, index))),
    Q2: turns.slice(0, 250).flatMap(() => callers.map(({ token }) => pageQuestion(token, page))),
  };
}

/** What must be answered alike before anything is timed: at least 50 people for each caller, and 20 pages in all. */
export function samples(callers: readonly Caller[], page: number): Question[] {
  return callers.flatMap((caller) => [
    ...caller.known.slice(0, 120).flatMap((_, index) => aboutOne(caller, caller.known, index)),
    ...caller.anybody.slice(0, 60).flatMap((_, index) => aboutOne(caller, caller.anybody, index)),
    pageAfter(caller.token, "00000000-0000-0000-0000-000000000000", page),
    ...Array.from({ length: 5 }, () => pageQuestion(caller.token, page)),
  ]);
}

function aboutOne({ token }: Caller, people: readonly string[], index: number): Question[] {
  const person = people[index % Math.max(1, people.length)];
  return person ? [{ query: "Q1", token, person }] : [];
}

const pageAfter = (token: string, after: string, first: number): Question => ({ query: "Q2", token, after, first });
const pageQuestion = (token: string, first: number): Question => pageAfter(token, somewhere(), first);
