/** When somebody came to an establishment, and when they left it. */
interface Stay {
  readonly arrivedAt: Date;
  readonly departedAt: Date | null;
}

/**
 * What may be told of a person's stays at a moment: those that have begun, with the departures that have happened.
 *
 * A planned move is security-sensitive before the event (domain guide 2.2, note on row 15): an arrival to come is
 * absent, and a departure to come reads as none.
 */
export function staysBegun<Known extends Stay>(stays: readonly Known[], now: Date): readonly Known[] {
  return stays
    .filter(({ arrivedAt }) => arrivedAt <= now)
    .map((stay) => (stay.departedAt !== null && stay.departedAt > now ? { ...stay, departedAt: null } : stay));
}

/**
 * The stay that a person is in, of the stays that have begun.
 *
 * Where an earlier departure was never recorded, the latest arrival is believed, whichever order the stays come in.
 */
export function currentStay<Known extends Stay>(begun: readonly Known[]): Known | null {
  const open = begun.filter(({ departedAt }) => departedAt === null);
  return open.reduce<Known | null>(
    (latest, stay) => (latest && latest.arrivedAt > stay.arrivedAt ? latest : stay),
    null,
  );
}

/** The same stays, the latest arrival first. */
export function latestFirst<Known extends Stay>(stays: readonly Known[]): readonly Known[] {
  return stays.toSorted((one, other) => other.arrivedAt.getTime() - one.arrivedAt.getTime());
}
