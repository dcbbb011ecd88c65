/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value the one way that RFC 8785 allows, so that whoever reads it back can hash the same bytes.
 *
 * Members are in the order of their names' UTF-16 units, with nothing between; a member that is undefined is left out.
 * Numbers and strings are as ECMAScript writes them, which is what the standard asks for.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  // One text that grows: every event of the log comes through here, and lists of members took twice the time.
  let members = "";
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
