import type { Rule } from "../finding.js";
import type { RuleName } from "../rule-names.js";
import { burst } from "./burst.js";
import { colleague } from "./colleague.js";
import { keptOut } from "./kept-out.js";
import { manyEyes } from "./many-eyes.js";
import { noRelationship } from "./no-relationship.js";
import { outOfHours } from "./out-of-hours.js";
import { ownRecord } from "./own-record.js";
import { repeatedRefusals } from "./repeated-refusals.js";
import { sameNameOrAddress } from "./same-name-or-address.js";
import { unreviewedEmergency } from "./unreviewed-emergency.js";
import { viewsWithoutAction } from "./views-without-action.js";

/** The rule behind each name; a name without one does not compile. */
export const RULES: { readonly [Name in RuleName]: Rule<Name> } = {
  OWN_RECORD: ownRecord,
  KEPT_OUT: keptOut,
  COLLEAGUE: colleague,
  SAME_NAME_OR_ADDRESS: sameNameOrAddress,
  NO_RELATIONSHIP: noRelationship,
  UNREVIEWED_EMERGENCY: unreviewedEmergency,
  REPEATED_REFUSALS: repeatedRefusals,
  BURST: burst,
  MANY_EYES: manyEyes,
  OUT_OF_HOURS: outOfHours,
  VIEWS_WITHOUT_ACTION: viewsWithoutAction,
};
