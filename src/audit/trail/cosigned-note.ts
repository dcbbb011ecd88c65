import type { Reader } from "./stored-event.js";

/** A checkpoint's note with the lines of those who cosigned it under the log's own, as SQL over the checkpoint. */
export const COSIGNED_NOTE = `checkpoint.note || coalesce((
  SELECT string_agg(line, '' ORDER BY cosigned_at, line) FROM checkpoint_cosignature
  WHERE tree_size = checkpoint.tree_size AND issued_at = checkpoint.issued_at), '')`;

const NEWEST = `SELECT ${COSIGNED_NOTE} AS note FROM checkpoint
  JOIN (SELECT tree_size, issued_at FROM checkpoint_cosignature ORDER BY tree_size DESC, issued_at DESC LIMIT 1)
    AS newest USING (tree_size, issued_at)`;

/** The newest checkpoint that a witness has cosigned, with all who have; null where none has. */
export async function newestCosignedNote(reader: Reader): Promise<string | null> {
  const { rows } = await reader.query(NEWEST);
  return (rows as { readonly note: string }[])[0]?.note ?? null;
}
