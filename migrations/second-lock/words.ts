/**
 * The data categories in the order in which the second lock writes down what is open: one sign for each, and a last one
 * for whether the person is known at all. A list of this migration's own: it must not change when the code does.
 */
export const CATEGORIES = [
  ...["IDENTITY", "CONTACT", "RISK_TO_OTHERS", "RISK_TO_SELF", "PHYSICAL_HEALTH", "MENTAL_HEALTH", "SUBSTANCE_MISUSE"],
  ...["TERMINAL_ILLNESS", "MEDICATION", "CARE_NEEDS", "CARE_PLAN", "FINANCE", "SAFEGUARDING", "OFFENCE", "CUSTODY"],
  ...["EQUIPMENT", "CAPACITY", "CHC", "CONSENT", "ADVOCACY", "FAMILY", "PUBLIC_PROTECTION", "HOUSING"],
  ...["COMMUNICATION", "EQUALITY", "ACCESS_LOG", "KNOWN"],
] as const;

/** Those categories as an array in SQL. */
export const CATEGORY_ARRAY = `ARRAY['${CATEGORIES.join("', '")}']`;

/** A level by its place, 1 to 4. */
export const rankOf = (level: string): string =>
  `array_position(ARRAY['EXISTENCE', 'SUMMARY', 'READ', 'WRITE'], ${level})`;

/** Whether a span that is closed at its beginning and open at its end covers the moment of the claim. */
export const covers = (from: string, to: string): string => `${from} <= moment AND coalesce(${to} > moment, true)`;

/** The moment of a birthday as it falls at home; whoever was born on 29 February has it on 1 March. */
export const birthday = (age: number, born: string): string => `
  (${born} + interval '${age} years' + (extract(day FROM ${born}) - extract(day FROM ${born} + interval '${age} years'))
    * interval '1 day') AT TIME ZONE 'Europe/London'`;
