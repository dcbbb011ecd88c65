import { isAllegedSource, mattersOf, type Onlooker, type SafeguardingFile } from "./safeguarding-file.js";
import type { SafeguardingResult } from "./safeguarding-outcome.entity.js";

/** How far a concern is. */
export type ConcernStatus = "RAISED" | "ENQUIRY" | "CONCLUDED" | "ENDED";

/** How far a concern is, and what came of it: what its author is told whoever decided. */
export interface ConcernStanding {
  readonly status: ConcernStatus;
  readonly outcome: SafeguardingResult | null;
}

/**
 * Says how far a concern is, from the whole file.
 *
 * Whoever raised it learns the outcome in a word, though not the enquiry (domain guide 2.2, note on row 13). A
 * partner whose staff are the alleged source is told nothing of what became of it (NEV-03). `told` is the file less
 * what a protection keeps from the onlooker (NEV-08).
 */
export function standingOf(
  concern: SafeguardingFile["concerns"][number],
  file: SafeguardingFile,
  onlooker: Pick<Onlooker, "partnerId" | "role">,
  now: Date,
  told: SafeguardingFile = file,
): ConcernStanding {
  const matters = mattersOf(file);
  const isMute = isAllegedSource(matters.of(concern.id), onlooker);
  if (concern.endedAt !== null && concern.endedAt <= now) return { status: "ENDED", outcome: null };
  if (isMute) return { status: "RAISED", outcome: null };
  const origin = matters.origin(concern.id);
  const holds = (entry: { readonly endedAt: Date | null }) => entry.endedAt === null || entry.endedAt > now;
  const outcome = told.outcomes.filter(holds).findLast(({ concernId }) => matters.origin(concernId) === origin);
  if (outcome) return { status: "CONCLUDED", outcome: outcome.outcome };
  const enquiries = mattersOf({ ...told, concerns: file.concerns }).enquiriesInto(concern.id);
  return { status: enquiries.some(holds) ? "ENQUIRY" : "RAISED", outcome: null };
}
