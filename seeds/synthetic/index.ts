import type { ClientBase } from "pg";
import { agencyRows } from "../agencies/agency-county.js";
import { staffRows } from "../agencies/agency-rows.js";
import { calendarOf } from "../calendar.js";
import { insertRows, LOAD_ORDER } from "../insert.js";
import { type CountySummary, loadInto } from "../loading.js";
import type { TableName } from "../rows/index.js";
import { CASELOADS } from "./caseloads.js";
import { CIRCUMSTANCE_STEPS } from "./circumstance-steps.js";
import { CONSENT_STEPS } from "./consent-steps.js";
import { groundSteps, workingSteps } from "./ground.js";
import { PLAN_STEPS } from "./plan-steps.js";
import { checkingReferencesAtTheEnd } from "./references.js";
import { SPINE_STEPS } from "./spine-steps.js";

/** How large a synthetic county to make, and from which seed. */
export interface SyntheticCounty {
  readonly people: number;
  readonly seed: number;
  readonly now: Date;
  readonly onProgress?: (line: string) => void;
}

/** Of a synthetic county it is asked that it has somebody, and a seed that is a whole number. */
export class UnfitCounty extends Error {
  constructor() {
    super("A synthetic county needs at least one person and at most ten million, and a whole number as its seed.");
    this.name = "UnfitCounty";
  }
}

const CASELOAD_TABLE = `
  CREATE TEMP TABLE caseload (setting text, slot text, die text, low integer, high integer, partner_id uuid, user_id uuid,
    kind text, establishment_id uuid, purpose text, categories text[]) ON COMMIT DROP`;

async function addAgencies(client: ClientBase, now: Date): Promise<void> {
  const calendar = calendarOf(now);
  const rows = agencyRows(calendar);
  rows.staff_user.push(...staffRows(calendar, () => false));
  await insertRows(client, rows);
  await client.query(CASELOAD_TABLE);
  const caseloads = JSON.stringify(CASELOADS);
  await client.query("INSERT INTO caseload SELECT * FROM jsonb_populate_recordset(null::caseload, $1::jsonb)", [
    caseloads,
  ]);
}

async function countRows(client: ClientBase): Promise<Record<TableName, number>> {
  const counts: [TableName, number][] = [];
  for (const table of LOAD_ORDER) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
    counts.push([table, rows[0]?.count ?? 0]);
  }
  return Object.fromEntries(counts) as Record<TableName, number>;
}

/**
 * Loads the county's agencies and then as many made-up people as asked for, by statements over whole sets.
 *
 * The same size, seed and moment always give the same rows. The people are nobody in particular: no member of the cast
 * is among them, and accounts that speak for one person are left out.
 */
export function seedSyntheticCounty(client: ClientBase, county: SyntheticCounty): Promise<CountySummary> {
  const { people, seed, now, onProgress = () => {} } = county;
  const isFit = Number.isInteger(people) && people > 0 && people <= 10_000_000 && Number.isSafeInteger(seed);
  if (!isFit) return Promise.reject(new UnfitCounty());
  const making = [...SPINE_STEPS, ...CONSENT_STEPS, ...PLAN_STEPS, ...CIRCUMSTANCE_STEPS];
  const steps = [...groundSteps(seed, now), ...workingSteps(people), ...making];
  return loadInto(client, async () => {
    await client.query("SET LOCAL jit = off; SET LOCAL work_mem = '128MB'; SET LOCAL maintenance_work_mem = '256MB'");
    await addAgencies(client, now);
    await checkingReferencesAtTheEnd(client, async () => {
      for (const [index, { label, sql }] of steps.entries()) {
        onProgress(`${index + 1}/${steps.length} ${label}`);
        await client.query(sql);
      }
      onProgress("checking every reference");
    });
    onProgress("gathering statistics");
    for (const table of LOAD_ORDER) await client.query(`ANALYZE ${table}`);
    const rows = await countRows(client);
    return { people: rows.person, rows };
  });
}
