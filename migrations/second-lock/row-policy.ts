import type { ContentTable } from "./content-tables.js";
import { CATEGORY_ARRAY } from "./words.js";

/** What the hub's role may do with rows that a condition lets through. */
export type Command = "SELECT" | "INSERT" | "UPDATE";

/** Levels as the judge writes them down. */
const LEAST = 1;
const READ = 3;
const WRITE = 4;
/** What a sign has more where only the partner's own rows are meant. */
const OWN = 5;

/** Rows of a content table that stand open at a level: all of the category, or those that are the caller's partner's. */
export type OpenRows = (least: number) => string;

/** The condition for the rows of a table that are open; `authors` are the columns that say who recorded a row, and for whom. */
export function openRowsOf({ category, own }: ContentTable, authors: readonly string[]): OpenRows {
  const authored = authors.map((column) => `${column} = (SELECT second_lock.partner())`);
  const mine = [...authored, ...(own ? [own] : [])].join(" OR ");
  return (least) => {
    if (category === null) return least === WRITE ? written(mine) : byRow(least, mine);
    const isOpen = among("open_people", category, least);
    return mine === "" ? isOpen : `${isOpen} OR (${among("own_people", category, least)} AND (${mine}))`;
  };
}

/** Worked out once for a statement, and not once for each row. */
function among(whom: string, category: string, least: number): string {
  return `person_id = ANY ((SELECT second_lock.${whom}('${category}', ${least}))::uuid[])`;
}

/** Where each row has a category of its own, its sign is looked up among those that were read once. */
export function byRow(least: number, mine: string): string {
  const sign = `substr((SELECT second_lock.openings()) ->> person_id::text, array_position(${CATEGORY_ARRAY}, category), 1)`;
  const isOpen = `${sign} BETWEEN '${least}' AND '${WRITE}'`;
  return mine === "" ? isOpen : `${isOpen} OR (${sign} BETWEEN '${least + OWN}' AND '${WRITE + OWN}' AND (${mine}))`;
}

/** A part of a plan is written by who writes the plan, in a category that they may read: so does the person themselves. */
function written(mine: string): string {
  return `${among("open_people", "CARE_PLAN", WRITE)} AND (${byRow(READ, mine)})`;
}

/** The policy of one command for the hub, over rows that are open: what is written must be open for writing. */
export function contentPolicy(table: string, command: Command, open: OpenRows): string {
  return policy(table, command, open(LEAST), open(WRITE));
}

/** The policy of one command for the hub: which rows it may meet, and which it may leave behind. */
export function policy(table: string, command: Command, met: string, left: string): string {
  const using = command === "INSERT" ? "" : `USING (${met})`;
  const check = command === "SELECT" ? "" : `WITH CHECK (${left})`;
  return `CREATE POLICY hub_${command.toLowerCase()} ON ${table} FOR ${command} TO concordat_hub ${using} ${check};`;
}

/**
 * Switches the second lock on for a table: for whoever is not named by a policy it is empty, its owner included.
 *
 * The owner, whoever that is, is named: it migrates and seeds. So is the role by which policy reads its facts, which
 * nobody can log in as.
 */
export function lock(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY facts_select ON ${table} FOR SELECT TO concordat_facts USING ((SELECT second_lock.is_claimed()));`;
}

/** Takes the second lock off a table again. */
export function unlock(table: string): string {
  const names = [
    "owner_all",
    "facts_select",
    "monitor_all",
    "retention_select",
    "hub_select",
    "hub_insert",
    "hub_update",
    "hub_delete",
  ];
  return `
    ${names.map((name) => `DROP POLICY IF EXISTS ${name} ON ${table};`).join(" ")}
    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`;
}
