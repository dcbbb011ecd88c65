import type { PersonId } from "../../src/kernel/ids.js";
import type { TestHub } from "./hub.js";

const TEXTS: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["person_identity", ["given_names", "family_name", "date_of_birth::text"]],
  ["person_identifier", ["value"]],
  ["person_contact", ["postcode", "telephone"]],
  ["physical_health_condition", ["diagnosis", "functional_effect", "narrative"]],
  ["mental_health_condition", ["diagnosis", "functional_effect", "narrative"]],
  ["plan_section", ["narrative"]],
  ["risk_to_others", ["summary", "narrative"]],
  ["offence", ["offence"]],
  ["relationship", ["proof"]],
  ["consent", ["status_reason", "information_given", "conditions", "evidence_reference", "decider_name"]],
];

/** Everything that is written of a person and could be recognised: none of it may show in an answer about access. */
export async function contentOf({ owner }: Pick<TestHub, "owner">, person: PersonId): Promise<string[]> {
  const found: string[] = [];
  for (const [table, columns] of TEXTS) {
    for (const column of columns) {
      const { rows } = await owner.query<{ text: string | null }>(
        `SELECT DISTINCT ${column} AS text FROM ${table} WHERE person_id = $1`,
        [person],
      );
      found.push(...rows.flatMap(({ text }) => (text !== null && text.length > 3 ? [text] : [])));
    }
  }
  return found;
}
