import { defineLoader, oneRowBy, rowsBy, statement } from "../../db/index.js";
import { groupedBy } from "../../kernel/grouped.js";
import type { PartnerId } from "../../kernel/ids.js";
import { JointInvestigationAnswerEntity } from "./joint-investigation-answer.entity.js";
import { JointInvestigationStepEntity } from "./joint-investigation-step.entity.js";

/** How far a partner is with its part. */
export type JointPartStatus = "INVITED" | "ACCEPTED" | "DECLINED" | "CLOSED";

/** What all who meet a joint investigation may know of one part: which partner's it is, and how far. */
export interface JointPart {
  readonly jointInvestigationId: string;
  readonly partnerId: PartnerId;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
  readonly status: JointPartStatus;
}

const STATUS = `CASE WHEN answered_at IS NULL THEN 'INVITED' WHEN NOT is_accepted THEN 'DECLINED'
  WHEN closed_at IS NULL THEN 'ACCEPTED' ELSE 'CLOSED' END`;

const PARTS = statement(`
  SELECT joint_investigation_id AS "jointInvestigationId", partner_id AS "partnerId", invited_at AS "invitedAt",
    answered_at AS "answeredAt", ${STATUS} AS status
  FROM facts.joint_investigation_part WHERE joint_investigation_id = ANY($1::uuid[]) ORDER BY invited_at, partner_id`);

/** The parts of a joint investigation, in the order in which the partners were asked. */
export const partsOf = defineLoader<string, readonly JointPart[]>(async (session, ids) => {
  const parts = groupedBy(await session.rows<JointPart>(PARTS, [ids]), (part) => part.jointInvestigationId);
  return ids.map((id) => parts.get(id) ?? []);
});

/** Whether a joint investigation waits for nobody any more, as SQL over its id. */
export const IS_CLOSED = (id: string): string => `NOT EXISTS (SELECT FROM facts.joint_investigation_part
  WHERE joint_investigation_id = ${id} AND ${STATUS} IN ('INVITED', 'ACCEPTED'))`;

/** The same of parts that were read. */
export const isClosed = (parts: readonly JointPart[]): boolean =>
  parts.every(({ status }) => status === "CLOSED" || status === "DECLINED");

export const stepsOf = rowsBy(JointInvestigationStepEntity, "jointInvestigationId", ["eventAt", "id"]);

/** The answers that the caller may read: those of their own partner. */
export const answersOf = rowsBy(JointInvestigationAnswerEntity, "jointInvestigationId", ["eventAt", "partnerId"]);
export const answerWith = oneRowBy(JointInvestigationAnswerEntity, "investigationId");
