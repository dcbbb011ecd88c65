/** What can be odd about an access, most telling first (GAP-32). */
export const RULE_NAMES = [
  "OWN_RECORD",
  "KEPT_OUT",
  "COLLEAGUE",
  "SAME_NAME_OR_ADDRESS",
  "NO_RELATIONSHIP",
  "UNREVIEWED_EMERGENCY",
  "REPEATED_REFUSALS",
  "BURST",
  "MANY_EYES",
  "OUT_OF_HOURS",
  "VIEWS_WITHOUT_ACTION",
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
