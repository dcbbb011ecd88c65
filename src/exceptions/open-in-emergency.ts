import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { statement } from "../db/index.js";
import { Conflict, Forbidden, NotFound } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { workingDaysAfter } from "../kernel/working-days.js";
import { alert } from "./alerts.js";
import { BreakGlassEntity } from "./break-glass.entity.js";
import type { BreakGlassInput } from "./break-glass.inputs.js";
import { breakGlassById } from "./exceptions.loader.js";

const LONGEST_MILLISECONDS = 8 * 3_600_000;
const SHORTEST_ACCOUNT = 20;
const LONGEST_TEXT = 4_000;
const REVIEW_WORKING_DAYS = 2;

const OWNER = statement(`SELECT record_owner_id AS "ownerId" FROM person WHERE id = $1`);

/**
 * Opens a record in an emergency (3.7): refused without a second factor or an account of what happened; until the end
 * of the shift; one person at a time, so that what the user had open before closes. Governance is alerted at once.
 */
export async function openInEmergency(input: BreakGlassInput, context: HubContext): Promise<string> {
  checkInput(input, context);
  if (!context.principal.hasSecondFactor) {
    throw new Forbidden("Sign in with a second factor: without one, no record is opened in an emergency.");
  }
  if (!isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("breakGlass", async (act) => {
    await act.demandRight(personId, "BREAK_GLASS");
    await closeWhatIsOpen(act, context);
    const row = { ...rowOf(input, context), personId, recordOwnerId: await ownerOf(personId, context) };
    await insertOnly(row, act);
    await alert("BREAK_GLASS", row, [context.principal.partnerId, row.recordOwnerId], act, context);
    act.wrote(row.id);
    return row.id;
  });
}

/** Closes a record that the caller had opened, before its time. */
export async function closeEmergency(id: string, context: HubContext): Promise<string> {
  return context.act("endBreakGlass", async (act) => {
    const row = isId(id) ? await context.load(breakGlassById, id.toLowerCase()) : null;
    if (row?.userId !== context.principal.userId) throw new NotFound("emergency");
    await act.demandRight(row.personId, "END_BREAK_GLASS", { record: "emergency" });
    if (row.endedAt === null) await closeWhatIsOpen(act, context);
    act.wrote(row.id);
    return row.id;
  });
}

function checkInput(input: BreakGlassInput, { now }: HubContext): void {
  const check = new InputCheck("input");
  const isAccount = input.circumstances.trim().length >= SHORTEST_ACCOUNT;
  check.require(isAccount, "circumstances", `Say what has happened in ${SHORTEST_ACCOUNT} characters or more.`);
  if (isAccount) check.text("circumstances", input.circumstances, LONGEST_TEXT);
  check.text("claimedRelationship", input.claimedRelationship, 200);
  const until = endOf(input, now);
  const isWithinShift = until > now && until.getTime() - now.getTime() <= LONGEST_MILLISECONDS;
  check.require(isWithinShift, "until", "It must lie ahead, and within eight hours.");
  check.refuse();
}

function rowOf(input: BreakGlassInput, { principal, now }: HubContext) {
  const { reason, circumstances, claimedRelationship, isLifeCritical } = input;
  return {
    ...{ reason, circumstances, claimedRelationship, isLifeCritical },
    id: randomUUID(),
    userId: principal.userId,
    partnerId: principal.partnerId,
    startedAt: now,
    until: endOf(input, now),
    endedAt: null,
    reviewDue: workingDaysAfter(now, REVIEW_WORKING_DAYS),
    recordedAt: now,
  };
}

function endOf({ until }: BreakGlassInput, now: Date): Date {
  return until ?? new Date(now.getTime() + LONGEST_MILLISECONDS);
}

async function ownerOf(personId: PersonId, { session }: HubContext): Promise<PartnerId> {
  const [row] = await session.rows<{ ownerId: PartnerId }>(OWNER, [personId]);
  if (!row) throw new NotFound("person");
  return row.ownerId;
}

/** What has run out by itself keeps the end that it had. */
async function closeWhatIsOpen({ manager }: Act, { principal, now }: HubContext): Promise<void> {
  const update = manager
    .createQueryBuilder()
    .update(BreakGlassEntity)
    .set({ endedAt: () => "least(until, :now)" });
  const { userId } = principal;
  await update.where("user_id = :userId AND ended_at IS NULL").setParameters({ now, userId }).execute();
}

/** A second opening at the same moment loses the race: PostgreSQL refuses it, and the work is done again. */
async function insertOnly(row: BreakGlassEntity, { manager }: Act): Promise<void> {
  const insert = manager.createQueryBuilder().insert().into(BreakGlassEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
}
