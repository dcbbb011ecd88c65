import type { AccessMatrix } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { exclusionBar } from "./checks/exclusion.js";
import { purposeBar } from "./checks/purpose.js";
import { currentInvolvement, type Involvement } from "./checks/relationship.js";
import { roleBar } from "./checks/role-ceiling.js";
import { standingBar } from "./checks/standing.js";
import { type Finding, isDenial } from "./finding.js";
import type { AccessFacts, AccessRequest, AgreementFact } from "./vocabulary.js";

/** What let a question through the gates: no cell has been read yet. */
export interface Passage {
  readonly agreement: AgreementFact;
  readonly involvement: Involvement;
}

/**
 * Steps 1 to 3 of the decision order (domain guide 3.5), up to the cell: the gates that hold whatever the cell says.
 *
 * What depends on the caller alone comes before what depends on the person, so that someone who is kept out of a
 * record meets the same reason, category by category, as someone who was never involved (NEV-09).
 */
export function passGates(request: AccessRequest, facts: AccessFacts, matrix: AccessMatrix): Finding<Passage> {
  const { principal, category, now } = request;
  const { standing, person } = facts;

  // Step 1: final. Break-glass lifts nothing here.
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  const agreement = coveringAgreement(standing.agreements, category, principal.purpose, now);
  if (isDenial(agreement)) return agreement;
  const barred = roleBar(matrix, principal.role, category) ?? exclusionBar(person.exclusions, principal, now);
  if (barred !== null) return barred;

  // Step 2: a legitimate relationship, or break-glass (3.7), which supplies one.
  const involvement = currentInvolvement(request, person, matrix);
  if (isDenial(involvement)) return involvement;

  // Step 3, first half: the purpose.
  return purposeBar(matrix, principal, category, involvement) ?? { agreement, involvement };
}
