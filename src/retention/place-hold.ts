import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { Conflict, NotFound } from "../kernel/errors.js";
import { isId, type PersonId, type UserId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { staffById } from "../partners/index.js";
import { LegalHoldEntity, LegalHoldReleaseEntity } from "./legal-hold.entity.js";
import type { PlaceLegalHoldInput, ReleaseLegalHoldInput } from "./legal-hold.type.js";
import { holdInSight } from "./legal-holds.js";

const LONGEST_TEXT = 4_000;

const CONTROLLED = statement("SELECT FROM person WHERE id = $1 AND record_owner_id = $2");

/**
 * Keeps entries of the access log beyond their retention (GAP-23): those about a record that the lead's partner
 * controls, those of one of its users, or else its own. Of anybody else it says what it says of nobody.
 */
export async function placeLegalHold(input: PlaceLegalHoldInput, context: HubContext): Promise<string> {
  const { from: fromAt = null, to: toAt = null, reason } = input;
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  check.require(!fromAt || !toAt || fromAt < toAt, "to", "It must be later than input.from.");
  check.refuse();
  return context.act("placeLegalHold", async (act) => {
    await act.demandOffice("GOVERN");
    const userId = input.userId ? await ownUser(input.userId, context) : null;
    const personId = input.personId ? await ownRecord(input.personId, context) : null;
    if (personId) await act.demandRight(personId, "REVIEW");
    const partnerId = userId || personId ? null : context.principal.partnerId;
    const id = randomUUID();
    const held = { id, userId, personId, partnerId, fromAt, toAt, reason };
    await act.manager.insert(LegalHoldEntity, { ...held, ...recordedBy(context) });
    act.wrote(id);
    return id;
  });
}

/** Ends a legal hold of the lead's own partner, once. What it kept goes with the next erasure, if its class has ended. */
export async function releaseLegalHold(
  { holdId, reason }: ReleaseLegalHoldInput,
  context: HubContext,
): Promise<string> {
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  check.refuse();
  return context.act("releaseLegalHold", async (act) => {
    await act.demandOffice("GOVERN");
    const hold = await holdInSight(holdId, context);
    if (!hold) throw new NotFound("legal hold");
    if (hold.personId) await act.demandRight(hold.personId, "REVIEW", { record: "legal hold" });
    const release = { holdId: hold.id, reason, ...recordedBy(context) };
    const insert = act.manager.createQueryBuilder().insert().into(LegalHoldReleaseEntity).values(release);
    const { raw } = await insert.orIgnore().updateEntity(false).returning("hold_id").execute();
    if ((raw as unknown[]).length === 0) throw new Conflict(1);
    act.wrote(hold.id);
    return hold.id;
  });
}

function recordedBy({ principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  return { recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}

async function ownUser(id: string, context: HubContext): Promise<UserId> {
  const user = isId(id) ? await context.load(staffById, id.toLowerCase()) : null;
  if (user?.partnerId !== context.principal.partnerId) throw new NotFound("user");
  return user.id;
}

async function ownRecord(id: string, { session, principal }: HubContext): Promise<PersonId> {
  const rows = isId(id) ? await session.rows(CONTROLLED, [id, principal.partnerId]) : [];
  if (rows.length === 0) throw new NotFound("person");
  return id.toLowerCase() as PersonId;
}
