import type { PastMoment } from "../access/index.js";
import { spans } from "../capacity/index.js";
import type { ConsentEntity } from "./consent.entity.js";
import { stanceOf } from "./consent-stance.js";

type Version = Pick<ConsentEntity, "id" | "version" | "status" | "eventAt" | "validTo" | "recordedAt">;

/**
 * Of each decision the last version that was recorded by one moment and speaks about another (domain guide 3.4).
 *
 * A withdrawal says nothing of the time before it, nor does the end of a decision of the time before that end: then the
 * version before it is the truth still. What was entered in error never was in force, once that is known.
 */
export function versionsAbout<Row extends Version>(versions: readonly Row[], moment: PastMoment): Row[] {
  const last = new Map<Row["id"], Row>();
  for (const row of versions) {
    if (row.recordedAt > moment.believedAt || isAboutLater(row, moment.inForceAt)) continue;
    if ((last.get(row.id)?.version ?? 0) < row.version) last.set(row.id, row);
  }
  return [...last.values()];
}

/** A moment of either time, or of both; null where it was not asked about. */
interface AskedMoment {
  readonly inForceAt: Date | null;
  readonly believedAt: Date | null;
}

/**
 * The versions that answer a question about time: what was in force at T, what the hub believed at T, or both (3.4).
 *
 * Without a moment of force all that was believed is told, over or not; with one, only what opened or closed something
 * then, or answered what was asked.
 */
export function versionsToldOf<Row extends Version & InForce>(
  versions: readonly Row[],
  { inForceAt, believedAt }: AskedMoment,
  now: Date,
): Row[] {
  if (inForceAt === null) return versionsAbout(versions, { believedAt: believedAt ?? now, inForceAt: END_OF_TIME });
  const about = versionsAbout(versions, { believedAt: believedAt ?? now, inForceAt });
  return about.filter((row) => stanceOf(row) !== null && spans({ from: row.validFrom, to: row.validTo }, inForceAt));
}

type InForce = Pick<ConsentEntity, "decision" | "isObjection" | "validFrom">;

const END_OF_TIME = new Date(8.64e15);

function isAboutLater({ status, eventAt, validTo, recordedAt }: Version, moment: Date): boolean {
  switch (status) {
    case "WITHDRAWN":
    case "SUSPENDED":
      return eventAt > moment;
    case "SUPERSEDED":
    case "EXPIRED":
      return (validTo ?? recordedAt) > moment;
    default:
      return false;
  }
}
