import type { HubContext } from "../access/index.js";
import type { PersonId } from "../kernel/ids.js";
import { openTo } from "../protections/index.js";
import type { EntryRow } from "./entry.entity.js";
import type { EntryKind } from "./entry-kind.js";

/** What is known of a person in one kind: all that the caller may see, and of it what holds now. */
export interface InSight<Row> {
  readonly all: readonly Row[];
  readonly current: readonly Row[];
}

type Span = Pick<EntryRow, "eventAt" | "endedAt">;

/** The entries that hold at a moment: from what happened until the end that was recorded. */
export function inForce<Row extends Span>(rows: readonly Row[], now: Date): readonly Row[] {
  return rows.filter(({ eventAt, endedAt }) => eventAt <= now && (endedAt === null || endedAt > now));
}

/**
 * The person's entries of one kind that no protection keeps from this caller (NEV-08), the earliest first.
 *
 * For what an entry points at, and for rules that read what is recorded already: to whom may not know of an entry,
 * a rule speaks as if there were none.
 */
export async function unprotectedEntries<Row extends EntryRow>(
  kind: EntryKind<Row>,
  person: PersonId,
  context: HubContext,
): Promise<readonly Row[]> {
  const [rows, isOpen] = await Promise.all([context.load(kind.ofPerson, person), openTo(person, context)]);
  return rows.filter((row) => isOpen(row, kind.partOf(row)));
}

/**
 * The person's entries of one kind that this caller may see, the earliest first.
 *
 * A partner let in to its own entries alone gets those it wrote and those written for it (NEV-04). The past is for
 * those who reach level READ: to others `all` is what holds now.
 */
export async function entriesInSight<Row extends EntryRow>(
  kind: EntryKind<Row>,
  person: PersonId,
  context: HubContext,
): Promise<InSight<Row>> {
  const { gatekeeper, principal, now } = context;
  const rows = await unprotectedEntries(kind, person, context);
  const isOwn = ({ recordedByPartnerId, onBehalfOfPartnerId }: EntryRow) =>
    recordedByPartnerId === principal.partnerId || onBehalfOfPartnerId === principal.partnerId;
  const { scope } = gatekeeper.decision(person, kind.category);
  const seen = rows.filter((row) => (scope === "ALL" || isOwn(row)) && kind.mayKnowOf(row, context));
  const current = inForce(seen, now);
  return { all: gatekeeper.permits(person, kind.category, "READ") ? seen : current, current };
}

/** Each value once, in the order in which it came first. */
export function each<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
