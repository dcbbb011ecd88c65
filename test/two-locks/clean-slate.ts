import type pg from "pg";

/** The facts of who may see what, in an order in which they may be taken away. */
const FACTS = ["relationship", "consent", "record_exclusion", "sharing_override", "early_end", "break_glass"];
const REQUESTS = ["disclosure_decision", "disclosure_request"];
/** What the changes alter and do not add. */
const ALTERED = { agreement: ["status", "signed_on", "max_level", "categories"], staff_user: ["status"] };

/** Keeps what the changes may alter, so that each county begins alike. */
export async function keepSlate(owner: pg.Client): Promise<void> {
  for (const table of Object.keys(ALTERED)) await owner.query(`CREATE TABLE kept_${table} AS TABLE ${table}`);
}

/** Takes away every fact about these people, and puts back what was altered: nobody is anybody's any more. */
export async function cleanSlate(owner: pg.Client, people: readonly string[]): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  for (const table of FACTS) await owner.query(`DELETE FROM ${table} WHERE person_id = ANY($1)`, [people]);
  for (const table of REQUESTS) await owner.query(`DELETE FROM ${table}`);
  await owner.query("DELETE FROM statutory_gateway");
  await owner.query("UPDATE person_contact SET is_protected = false WHERE person_id = ANY($1)", [people]);
  for (const [table, columns] of Object.entries(ALTERED)) {
    const back = columns.map((column) => `${column} = kept.${column}`).join(", ");
    await owner.query(`UPDATE ${table} SET ${back} FROM kept_${table} AS kept WHERE kept.id = ${table}.id`);
  }
  await owner.query("RESET session_replication_role");
}
