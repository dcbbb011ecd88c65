import { type EntryRow, inForce } from "../entries/index.js";
import type { HeldStay } from "./care-act-authority.js";

type Entry = Pick<EntryRow, "eventAt" | "recordedAt" | "endedAt" | "endRecordedAt">;

/** Entries as the hub believed them at a moment: those written by then, without an end that was written later. */
export function believedThen<Row extends Entry>(rows: readonly Row[], believedAt: Date): readonly Row[] {
  return rows
    .filter(({ recordedAt }) => recordedAt <= believedAt)
    .map((row) => (row.endRecordedAt !== null && row.endRecordedAt > believedAt ? { ...row, endedAt: null } : row));
}

/** The entries that held at one moment, as believed at another. */
export function heldThen<Row extends Entry>(
  rows: readonly Row[],
  { at, believedAt }: { readonly at: Date; readonly believedAt: Date },
): readonly Row[] {
  return inForce(believedThen(rows, believedAt), at);
}

/** The stays known to have begun at a moment; a departure to come reads as none (domain guide 2.2, note on row 15). */
export function staysKnown(stays: readonly HeldStay[], believedAt: Date): readonly HeldStay[] {
  return stays
    .filter(({ arrivedAt }) => arrivedAt <= believedAt)
    .map((stay) => (stay.departedAt !== null && stay.departedAt > believedAt ? { ...stay, departedAt: null } : stay));
}
