import { parseArgs } from "node:util";
import type pg from "pg";
import { momentOf } from "./register.js";
import { UsageError } from "./run-command.js";

export const COORDINATOR_USAGE = `Appoints an information-governance lead to coordinate joint investigations, or ends the appointment.

  npm run coordinator -- --partner NAME --user SUBJECT --agreement REFERENCE [--from MOMENT]
  npm run coordinator -- --partner NAME --user SUBJECT --end [--at MOMENT]

NAME is the partner's name or id, SUBJECT the user as its tokens say in sub, REFERENCE the agreement by which partners
let them coordinate. MOMENT is like 2026-11-01T09:00:00Z; without it, now.`;

/** Whose appointment begins, on the strength of which agreement, or ends; and when. */
export interface Appointment {
  readonly partner: string;
  readonly subject: string;
  /** Null where the appointment is to end. */
  readonly agreement: string | null;
  readonly at: Date;
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = { partner: TEXT, user: TEXT, agreement: TEXT, from: TEXT, at: TEXT, end: FLAG, help: FLAG };

/** Reads the arguments; null where help is wanted. A wrong one ends with the usage. */
export function readCoordinatorArguments(args: string[], now: Date): Appointment | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { partner, user: subject, agreement, end = false } = values;
  if (!partner || !subject) throw wrong("Say --partner and --user.");
  if (end === Boolean(agreement)) throw wrong("Say either --agreement REFERENCE or --end.");
  if ((end ? values.from : values.at) !== undefined) throw wrong("--from is for an appointment, --at for its end.");
  const at = momentOf(end ? "at" : "from", end ? values.at : values.from, now, COORDINATOR_USAGE);
  return { partner, subject, agreement: agreement ?? null, at };
}

function wrong(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${COORDINATOR_USAGE}`);
}

const LEAD = `
  SELECT staff.id, staff.display_name AS name FROM staff_user AS staff JOIN partner ON partner.id = staff.partner_id
  WHERE (partner.id::text = $1 OR partner.name = $1) AND staff.subject = $2
    AND staff.role = 'IG_LEAD' AND ($3 OR staff.status = 'ACTIVE')`;
const APPOINT = `
  INSERT INTO coordination_appointment (user_id, agreement_reference, valid_from) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`;
const END = `
  UPDATE coordination_appointment SET valid_to = $2 WHERE user_id = $1 AND valid_from <= $2 AND valid_to IS NULL`;

/** Makes the change, which counts from the next request after its moment. */
export async function runCoordinator(
  owner: pg.Client,
  { partner, subject, agreement, at }: Appointment,
): Promise<string> {
  const { rows: leads } = await owner.query(LEAD, [partner, subject, agreement === null]);
  const [lead] = leads;
  if (!lead || leads.length > 1) throw new UsageError("There is no such information-governance lead at that partner.");
  return agreement === null ? end(owner, lead, at) : appoint(owner, lead, agreement, at);
}

interface Lead {
  readonly id: string;
  readonly name: string;
}

async function appoint(owner: pg.Client, { id, name }: Lead, agreement: string, from: Date): Promise<string> {
  const { rowCount } = await owner.query(APPOINT, [id, agreement, from]);
  if (rowCount === 0) throw new UsageError("They are appointed already, until that is ended.");
  return `${name} coordinates joint investigations from ${from.toISOString()}.`;
}

async function end(owner: pg.Client, { id, name }: Lead, at: Date): Promise<string> {
  const { rowCount } = await owner.query(END, [id, at]);
  if (rowCount === 0) throw new UsageError("They are not appointed at that moment.");
  return `${name} coordinates nothing from ${at.toISOString()}.`;
}
