import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { Conflict } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { SubjectRequestStepEntity } from "./subject-request-step.entity.js";

/** To whose request a step belongs, and to which part where it is one's own. */
export interface StepOf {
  readonly requestId: string;
  readonly personId: PersonId;
  readonly partId?: string;
}

type Said = Pick<SubjectRequestStepEntity, "kind"> & Partial<Pick<SubjectRequestStepEntity, "words" | "formats">>;

/** Adds a step to a request. What can happen but once conflicts when it has happened already. */
export async function addStep(
  act: Act,
  { requestId, personId, partId = undefined }: StepOf,
  { kind, words = null, formats = null }: Said,
  context: HubContext,
  eventAt: Date = context.now,
): Promise<void> {
  const id = randomUUID();
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = context.principal;
  const about = { id, requestId, personId, partId: partId ?? null };
  const row = { ...about, kind, words, formats, eventAt, recordedByUserId, recordedByPartnerId };
  const insert = act.manager.createQueryBuilder().insert().into(SubjectRequestStepEntity).values(row);
  const { raw } = await insert.orIgnore().updateEntity(false).returning("id").execute();
  if ((raw as unknown[]).length === 0) throw new Conflict(1);
  act.wrote(partId ?? requestId);
}
