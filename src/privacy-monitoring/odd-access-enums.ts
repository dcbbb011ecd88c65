import { enumOf } from "../access/index.js";
import type { RuleName } from "./rule-names.js";

export const OddAccessRuleEnum = enumOf<RuleName>(
  "OddAccessRule",
  "What was odd about an access (GAP-32). It is a reason to look, and says nothing about anybody's intent.",
  {
    OWN_RECORD: "A user asked for their own record.",
    KEPT_OUT: "A user asked for a record that they are kept out of, or that is restricted to others (NEV-09).",
    COLLEAGUE: "A user opened the record of somebody who works for the same partner.",
    SAME_NAME_OR_ADDRESS:
      "A user opened, and wrote nothing in, the record of somebody with their family name or postcode. Which of the two is not said.",
    NO_RELATIONSHIP: "A user was shown somebody whom their partner neither served before nor has served since.",
    UNREVIEWED_EMERGENCY: "A record was opened in an emergency, and its review is overdue (domain guide 3.7).",
    REPEATED_REFUSALS: "A user was refused several people in a short time.",
    BURST: "A user saw many people in a short time whom they had not met before, by the measure of their own past.",
    MANY_EYES: "A record was opened within days by many users to whom it was new.",
    OUT_OF_HOURS:
      "A user who works by day saw records in the evening, at night or at a weekend, and wrote next to nothing about them.",
    VIEWS_WITHOUT_ACTION: "A user opened the same record on several days and wrote nothing in it.",
  },
);
