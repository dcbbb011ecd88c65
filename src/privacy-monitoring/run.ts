import { accessOf, type LoggedAccess } from "./access.js";
import { asMonitor, type Connection, rowsOf } from "./connection.js";
import { examine } from "./examine.js";
import type { Pass } from "./finding.js";
import { gatherScene } from "./gather.js";
import { NEXT } from "./logged-accesses.js";
import { keepFindings, keepPlace, type Place, placeReached } from "./notebook.js";
import type { RuleBook } from "./rule-shape.js";

/** How much one run judged, and how much of it was told for the first time. */
export interface RunCount {
  readonly judged: number;
  readonly noticed: number;
}

type Written = LoggedAccess & { readonly recordedAt: string };

const DAY = 86_400_000;
const EVENTS_A_BATCH = 500;
const PASSES: readonly Pass[] = ["AT_ONCE", "SETTLED"];

/**
 * Judges what has been added to the access log since the last run, and tells governance what is odd in it (GAP-32).
 *
 * It may be run at any time and again: what was told of a user, a person and a day is not told twice. Each batch is a
 * transaction of its own, so a run that is broken off goes on where it was.
 */
export async function runPrivacyMonitoring(connection: Connection, book: RuleBook, now: Date): Promise<RunCount> {
  const total = { judged: 0, noticed: 0 };
  for (const pass of PASSES) {
    let place = await asMonitor(connection, () => placeReached(connection, pass));
    for (let isMore = true; isMore; ) {
      const batch = await asMonitor(connection, () => judgeNext(connection, { pass, place, book, now }));
      total.judged += batch.judged;
      total.noticed += batch.noticed;
      ({ place, isMore } = batch);
    }
  }
  return total;
}

interface Task {
  readonly pass: Pass;
  readonly place: Place;
  readonly book: RuleBook;
  readonly now: Date;
}

async function judgeNext(connection: Connection, { pass, place, book, now }: Task) {
  const until = pass === "AT_ONCE" ? "infinity" : new Date(now.getTime() - book.settlesAfterDays * DAY);
  const asked = [book.rolesLeftOut, place.at, place.id, until, EVENTS_A_BATCH];
  const written = await rowsOf<Written>(connection, NEXT, asked);
  const judged = written.map(({ recordedAt: _, ...logged }) => accessOf(logged, book.listsOver));
  const findings = examine(await gatherScene(connection, judged, book, now), pass, book);
  const noticed = await keepFindings(connection, findings, book, now);
  const last = written.at(-1);
  const reached = last ? { at: last.recordedAt, id: last.eventId } : place;
  const events = new Set(written.map(({ eventId }) => eventId)).size;
  if (reached.id !== place.id) await keepPlace(connection, { pass, reached, judged: events, noticed, now });
  return { judged: events, noticed, place: reached, isMore: events === EVENTS_A_BATCH };
}
