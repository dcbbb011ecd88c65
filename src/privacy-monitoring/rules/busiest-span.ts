import type { PersonId } from "../../kernel/ids.js";
import type { Access } from "../access.js";

/** Of accesses in the order of time, those of the span of so many minutes in which most people were met. */
export function busiestSpan(accesses: readonly Access[], minutes: number): readonly Access[] {
  const met = new Map<PersonId, number>();
  let best = { people: 0, first: 0, last: -1 };
  let first = 0;
  for (const [last, { at, personId }] of accesses.entries()) {
    met.set(personId, (met.get(personId) ?? 0) + 1);
    for (let oldest = accesses[first]; oldest && isBefore(oldest, at, minutes); oldest = accesses[first]) {
      forget(met, oldest.personId);
      first += 1;
    }
    if (met.size > best.people) best = { people: met.size, first, last };
  }
  return accesses.slice(best.first, best.last + 1);
}

/** How many different people some accesses are about. */
export function peopleIn(accesses: readonly Access[]): number {
  return new Set(accesses.map(({ personId }) => personId)).size;
}

function isBefore(access: Access, at: Date, minutes: number): boolean {
  return access.at.getTime() < at.getTime() - minutes * 60_000;
}

function forget(met: Map<PersonId, number>, person: PersonId): void {
  const left = (met.get(person) ?? 0) - 1;
  if (left > 0) met.set(person, left);
  else met.delete(person);
}
