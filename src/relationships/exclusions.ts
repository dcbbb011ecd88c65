import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId, type UserId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { staffById } from "../partners/index.js";
import type { EndExclusionInput, ExcludeFromRecordInput } from "./exclusion.inputs.js";
import { RecordExclusionEntity } from "./relationship.entity.js";
import { exclusionById, exclusionsOf } from "./relationships.loader.js";

const LONGEST_TEXT = 4_000;

/**
 * Keeps a user out of a record from this moment on, for the governance of the partner that controls it (NEV-09).
 *
 * No partner can be named as a whole: that is for agreements and consents. A person's own account cannot be kept out of
 * their own record.
 */
export async function excludeFromRecord(input: ExcludeFromRecordInput, context: HubContext): Promise<string> {
  checkReason(input.reason);
  return context.act("excludeFromRecord", async (act) => {
    if (!isId(input.personId)) throw new NotFound("person");
    const personId = input.personId.toLowerCase() as PersonId;
    await act.demandRight(personId, "EXCLUDE");
    const userId = await userToKeepOut(input.userId, personId, context);
    const id = randomUUID();
    await insert({ id, personId, userId, reason: input.reason }, act, context);
    act.wrote(id);
    return id;
  });
}

/** Ends an exclusion at this moment, with the reason; what has ended stays ended as it was. */
export async function endExclusion(input: EndExclusionInput, context: HubContext): Promise<string> {
  checkReason(input.reason);
  return context.act("endExclusion", async (act) => {
    const row = isId(input.exclusionId) ? await context.load(exclusionById, input.exclusionId.toLowerCase()) : null;
    if (!row || row.kind === "RESTRICTED_TO") throw new NotFound("exclusion");
    await act.demandRight(row.personId, "EXCLUDE", { record: "exclusion" });
    const { now, principal } = context;
    const update = act.manager.createQueryBuilder().update(RecordExclusionEntity);
    const { affected } = await update
      .set({ validTo: now, endedByUserId: principal.userId, endReason: input.reason })
      .where("id = :id AND valid_to IS NULL", { id: row.id })
      .execute();
    if (affected !== 1) throw new Conflict(2);
    act.wrote(row.id);
    return row.id;
  });
}

/** The exclusions from a person's record, past ones included; none to whoever may not set one. */
export async function recordExclusions(id: string, context: HubContext): Promise<readonly RecordExclusionEntity[]> {
  if (!isId(id)) return [];
  const personId = id.toLowerCase() as PersonId;
  const open = await context.gatekeeper.rights.exercisable([personId], "EXCLUDE", "Query.recordExclusions");
  const rows = open.has(personId) ? await context.load(exclusionsOf, personId) : [];
  return rows.filter(({ kind }) => kind === "EXCLUDED");
}

function checkReason(reason: string): void {
  const check = new InputCheck("input");
  check.text("reason", reason, LONGEST_TEXT);
  check.refuse();
}

async function userToKeepOut(id: string, personId: PersonId, context: HubContext): Promise<UserId> {
  const user = isId(id) ? await context.load(staffById, id.toLowerCase()) : null;
  if (!user) throw new NotFound("user");
  if (user.role === "PERSON") throw new RuleBroken("NEV-09", "Nobody is kept out of their own record by an exclusion.");
  const rows = await context.load(exclusionsOf, personId);
  const isOutAlready = rows.some(
    ({ kind, userId, validTo }) => kind === "EXCLUDED" && userId === user.id && validTo === null,
  );
  if (isOutAlready) throw new RuleBroken("NEV-09", "This user is kept out of this record already.");
  return user.id;
}

async function insert(
  kept: Pick<RecordExclusionEntity, "id" | "personId" | "userId" | "reason">,
  { manager }: Act,
  { principal, now }: HubContext,
): Promise<void> {
  const recorded = { recordedByUserId: principal.userId, recordedByPartnerId: principal.partnerId, recordedAt: now };
  const validity = { validFrom: now, validTo: null, endedByUserId: null, endReason: null };
  const row = { ...kept, kind: "EXCLUDED" as const, ...validity, ...recorded };
  const insert = manager.createQueryBuilder().insert().into(RecordExclusionEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
}
