import { createHash } from "node:crypto";
import type { Calendar } from "../calendar.js";
import { recordedBy } from "../exceptions/overrides.js";
import { idOf, partnerId } from "../ids.js";
import type { CountyRows } from "../rows/index.js";

const NAME = "ashdale-witness-one";

/**
 * Adds a witness of the access log that the council ran and has retired: nobody holds its private key, so that one still
 * in force would be missed for ever.
 */
export function addWitnesses(t: Calendar, rows: CountyRows): void {
  rows.witness_key.push({
    id: idOf("witness-key", NAME),
    partner_id: partnerId("ashdale-council"),
    name: NAME,
    public_key: `\\x${createHash("sha256").update(NAME).digest("hex")}`,
    valid_from: t.daysAgo(200),
    valid_to: t.daysAgo(20),
    ...recordedBy("helen-ashby", t.daysAgo(200)),
  });
}
