import { accepted, type Parsed, refused } from "./parsed.js";

/** What an area is, told by the first three characters of its code (domain guide 4.4). */
export type AreaKind =
  | "UNITARY"
  | "NON_METROPOLITAN_DISTRICT"
  | "METROPOLITAN_BOROUGH"
  | "LONDON_BOROUGH"
  | "COUNTY"
  | "WELSH_UNITARY"
  | "OTHER";

/** Which duties the council of an area has under English law. */
export interface AreaDuties {
  readonly kind: AreaKind;
  /** Whether it can be the responsible authority under the Care Act 2014. */
  readonly isAdultSocialCareAuthority: boolean;
  /** Whether it can owe a homelessness duty. */
  readonly isHousingAuthority: boolean;
  /** Says what a practitioner must look up elsewhere; null where the table settles it. */
  readonly warning: string | null;
}

const AREA_CODE = /^[ENSW]\d{8}$/;
const duties = (kind: AreaKind, social: boolean, housing: boolean, warning: string | null = null): AreaDuties => ({
  kind,
  isAdultSocialCareAuthority: social,
  isHousingAuthority: housing,
  warning,
});

const DUTIES_BY_PREFIX: ReadonlyMap<string, AreaDuties> = new Map([
  ["E06", duties("UNITARY", true, true)],
  ["E07", duties("NON_METROPOLITAN_DISTRICT", false, true)],
  ["E08", duties("METROPOLITAN_BOROUGH", true, true)],
  ["E09", duties("LONDON_BOROUGH", true, true)],
  ["E10", duties("COUNTY", true, false)],
  ["W06", duties("WELSH_UNITARY", false, false, "Welsh law settles who is responsible here; the Care Act does not.")],
]);

/**
 * Reads a GSS (ONS) area code such as E08000012, in capitals or not (domain guide 4.2).
 *
 * It checks the form alone. Codes change when councils are reorganised: resolve them by the date of the event.
 */
export function parseAreaCode(text: string): Parsed {
  const code = text.trim().toUpperCase();
  if (AREA_CODE.test(code)) return accepted(code);
  return refused("An area code is E, N, S or W and eight digits.");
}

/**
 * Tells what the council of an area answers for (domain guide 4.4).
 *
 * In two-tier areas the county has adult social care and the district has housing, so the two authorities of one
 * prison differ. An area of any other kind has neither duty: silence is no responsibility.
 */
export function areaDuties(canonicalCode: string): AreaDuties {
  return DUTIES_BY_PREFIX.get(canonicalCode.slice(0, 3)) ?? duties("OTHER", false, false);
}
