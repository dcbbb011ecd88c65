import type pg from "pg";
import { staffEntry } from "../../../seeds/agencies/staff.js";
import { partnerId } from "../../../seeds/ids.js";
import { CAST, CAST_NAMES, type CastName } from "../../../seeds/index.js";
import type { AgencyType, Purpose } from "../../policy/vocabulary.js";
import type { LeakCaller, Stranger } from "./matrix-says.js";

/** How many of the cast attack, and whom they ask about. */
export interface Company {
  /** Every member of the cast for every purpose, or one of each kind of agency for the usual one. */
  readonly isThorough: boolean;
  readonly knownEach: number;
  readonly strangersEach: number;
  /** How many records of each stranger are asked for by their id. */
  readonly recordsEach: number;
}

/** One of each kind of agency, about one person each. */
export const USUAL_COMPANY: Company = { isThorough: false, knownEach: 1, strangersEach: 1, recordsEach: 5 };
export const WHOLE_COMPANY: Company = { isThorough: true, knownEach: 3, strangersEach: 2, recordsEach: 100 };

type TokenOf = (name: CastName, purpose: Purpose) => string;

const ONE_OF_EACH: readonly CastName[] = [
  ...(["council", "prison-healthcare", "prison", "probation", "icb", "police", "hospital", "housing"] as const),
  ...(["care-provider", "dwp", "advocate", "ig-lead", "person", "prison-public-protection"] as const),
];

/** The cast as attackers. Whom each may know comes from the register by the owner's connection, not from the hub. */
export async function ownCallers(owner: pg.Client, tokenOf: TokenOf, company: Company): Promise<LeakCaller[]> {
  const names = company.isThorough ? CAST_NAMES : ONE_OF_EACH;
  const callers: LeakCaller[] = [];
  for (const name of names) {
    const purposes = company.isThorough ? CAST[name].purposes : CAST[name].purposes.slice(0, 1);
    for (const purpose of purposes) callers.push(await ownCaller(owner, name, purpose, tokenOf, company));
  }
  return callers;
}

async function ownCaller(
  owner: pg.Client,
  name: CastName,
  purpose: Purpose,
  tokenOf: TokenOf,
  { knownEach, strangersEach, recordsEach }: Company,
): Promise<LeakCaller> {
  const { partner, subject } = CAST[name];
  const { role } = staffEntry(subject);
  const isOwn = role === "PERSON" || role === "PROXY";
  const knows = await (isOwn ? actsFor(owner, subject) : knownTo(owner, partnerId(partner)));
  const strangers = await strangersOf(owner, partnerId(partner), knows, strangersEach, recordsEach);
  const asksAbout = knows.slice(0, knownEach);
  return {
    ...{ name, purpose, role, knows, asksAbout, strangers },
    token: tokenOf(name, purpose),
    agencyType: await agencyTypeOf(owner, partnerId(partner)),
  };
}

async function agencyTypeOf(owner: pg.Client, partner: string): Promise<AgencyType> {
  const { rows } = await owner.query<{ type: AgencyType }>("SELECT agency_type AS type FROM partner WHERE id = $1", [
    partner,
  ]);
  const [row] = rows;
  if (!row) throw new Error("the county has no such partner");
  return row.type;
}

async function actsFor(owner: pg.Client, subject: string): Promise<string[]> {
  const { rows } = await owner.query<{ person: string }>(
    "SELECT acts_for_person_id AS person FROM staff_user WHERE subject = $1 AND acts_for_person_id IS NOT NULL",
    [subject],
  );
  return rows.map(({ person }) => person);
}

/**
 * Whoever has ever had a relationship with the partner: those under public protection first, since few records have
 * that much to guard, then those whom most partners know.
 */
async function knownTo(owner: pg.Client, partner: string): Promise<string[]> {
  const { rows } = await owner.query<{ person: string }>(
    `SELECT person_id AS person FROM relationship AS known WHERE partner_id = $1 GROUP BY 1
     ORDER BY EXISTS (SELECT FROM public_protection_arrangement WHERE person_id = known.person_id) DESC,
       (SELECT count(*) FROM relationship WHERE person_id = known.person_id) DESC, 1`,
    [partner],
  );
  return rows.map(({ person }) => person);
}

/** Those of whom most is written among people whom no table of the register ties to the partner. */
async function strangersOf(
  owner: pg.Client,
  partner: string,
  knows: readonly string[],
  count: number,
  records: number,
): Promise<Stranger[]> {
  const ties = await tablesTying(owner);
  const tied = ties.map(({ table, column }) => `SELECT person_id FROM ${table} WHERE ${column} = $1`).join(" UNION ");
  const { rows } = await owner.query<{ person: string }>(
    `SELECT id AS person FROM person WHERE id <> ALL ($2) AND id NOT IN (SELECT person_id FROM (${tied}) AS tie
       WHERE person_id IS NOT NULL)
     ORDER BY (SELECT count(*) FROM relationship WHERE person_id = person.id) DESC, id LIMIT $3`,
    [partner, knows, count],
  );
  const strangers: Stranger[] = [];
  for (const { person } of rows)
    strangers.push({ person, records: (await recordsOf(owner, person)).slice(0, records) });
  return strangers;
}

/** One record of each kind about a person. */
async function recordsOf(owner: pg.Client, person: string): Promise<string[]> {
  const tables = new Set((await tablesTying(owner, "id")).map(({ table }) => table));
  const each = [...tables].map((table) => `(SELECT id FROM ${table} WHERE person_id = $1 LIMIT 1)`);
  const { rows } = await owner.query<{ id: string }>(each.join(" UNION "), [person]);
  return rows.map(({ id }) => id);
}

async function tablesTying(
  owner: pg.Client,
  column = "%partner_id",
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT one.table_name AS table, one.column_name AS column FROM information_schema.columns AS one
     JOIN information_schema.columns AS person ON person.table_schema = one.table_schema
       AND person.table_name = one.table_name AND person.column_name = 'person_id'
     WHERE one.table_schema = 'public' AND one.udt_name = 'uuid' AND one.column_name LIKE $1 ORDER BY 1, 2`,
    [column],
  );
  return rows;
}
