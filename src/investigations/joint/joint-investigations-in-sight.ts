import { type HubContext, isMoment, type Page, type PlacedList, readPlaced } from "../../access/index.js";
import { statement } from "../../db/index.js";
import { isId } from "../../kernel/ids.js";
import { coordinates } from "./coordinates.js";
import { IS_CLOSED } from "./joint-parts.js";

/** A joint investigation as it is read: who opened it shows in its parts. */
export interface JointInvestigationRow {
  readonly id: string;
  readonly openedAt: Date;
}

/**
 * Those in which the caller's partner has a part, and to a coordinator all. $1 says whether the caller is one, $2 is
 * their partner, $3 the caller: to whom any part of it looks into, it is as if there were none.
 */
const IN_SIGHT = `
  SELECT id, event_at AS "openedAt"
  FROM joint_investigation AS joint
  WHERE ($1 OR EXISTS (SELECT FROM facts.joint_investigation_part AS part
      WHERE part.joint_investigation_id = joint.id AND part.partner_id = $2))
    AND NOT EXISTS (SELECT FROM facts.own_investigation AS own WHERE own.id = joint.id AND own.subject_user_id = $3)`;

const ONE = statement(`${IN_SIGHT} AND id = $4`);

const LISTED: PlacedList<JointInvestigationRow> = {
  query: statement(`${IN_SIGHT} AND $4 = (${IS_CLOSED("joint.id")})
    AND ($5::timestamptz IS NULL OR (event_at, id) < ($5::timestamptz, $6::uuid))
  ORDER BY event_at DESC, id DESC LIMIT $7`),
  ...{ placeOf: ({ openedAt }) => openedAt.toISOString(), isPlace: isMoment },
};

/** A page of the joint investigations in the caller's sight, newest first. Reading it is noted as a read of the log is. */
export async function jointInvestigations(
  isClosed: boolean,
  first: number,
  after: string | undefined,
  context: HubContext,
): Promise<Page<JointInvestigationRow>> {
  const values = [...(await whoAsks(context)), isClosed];
  const page = await readPlaced(LISTED, values, { first, after }, context.session);
  context.trail.noteLogRead(["jointInvestigation"], page.edges.length);
  return page;
}

/** One joint investigation; null where there is none that the caller may know of. */
export async function jointInvestigationInSight(
  id: string,
  context: HubContext,
): Promise<JointInvestigationRow | null> {
  if (!isId(id)) return null;
  const [row] = await context.session.rows<JointInvestigationRow>(ONE, [...(await whoAsks(context)), id]);
  return row ?? null;
}

async function whoAsks(context: HubContext): Promise<readonly unknown[]> {
  const { partnerId, userId } = context.principal;
  return [await coordinates(context), partnerId, userId];
}
