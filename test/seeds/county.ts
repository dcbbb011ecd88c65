import { countyRows } from "../../seeds/index.js";
import type { Tables } from "../../seeds/rows/index.js";
import { COUNTY_NOW } from "../support/county-now.js";

/** The county that these tests read: pure rows, no database. */
export const county = countyRows(COUNTY_NOW);

/** Whether something that runs from one moment, perhaps to another, runs at the county's now. */
export function runsNow(from: Date, to: Date | null): boolean {
  return from <= COUNTY_NOW && (to === null || to > COUNTY_NOW);
}

/** The relationships that give access now. */
export const currentRelationships = county.relationship.filter(({ started_at, valid_to }) =>
  runsNow(started_at, valid_to),
);

/** How old a person is at the county's now, or was at death. */
export function ageOf({ date_of_birth, died_on }: Tables["person_identity"]): number {
  const at = died_on === null ? COUNTY_NOW : new Date(died_on);
  const born = new Date(date_of_birth);
  const hadBirthday = at.toISOString().slice(5, 10) >= born.toISOString().slice(5, 10);
  return at.getUTCFullYear() - born.getUTCFullYear() - (hadBirthday ? 0 : 1);
}
