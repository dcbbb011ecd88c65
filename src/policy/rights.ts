import type { AccessMatrix } from "./access-matrix.js";
import { coveringAgreement } from "./checks/agreement.js";
import { BREAK_GLASS_CATEGORIES, MAY_BREAK_GLASS } from "./checks/break-glass.js";
import { exclusionBar } from "./checks/exclusion.js";
import { standingBar } from "./checks/standing.js";
import { INCIDENT_PURPOSE } from "./emergency-set.js";
import { type Finding, isDenial } from "./finding.js";
import { passGates } from "./gates.js";
import { reaches } from "./levels.js";
import { columnOf } from "./matrix/column.js";
import { mayKnowOf } from "./may-know-of.js";
import { governanceBar } from "./offices.js";
import { DENIAL_CODES, type DenialCode } from "./reason.js";
import { answeringBar, askForRecordBar, partReviewBar } from "./subject-request-rights.js";
import type {
  AccessFacts,
  AccessRequest,
  AgencyType,
  AgreementFact,
  BreakGlassFact,
  DataCategory,
  MatrixColumn,
  Right,
  Role,
} from "./vocabulary.js";

type Asked = Omit<AccessRequest, "category">;

const DECIDERS: readonly Role[] = ["CALDICOTT_GUARDIAN", "MANAGER"];
const INCIDENT_ROLES: readonly Role[] = ["MANAGER", "DUTY_WORKER"];
const INCIDENT_AGENCIES: readonly AgencyType[] = ["LOCAL_AUTHORITY", "POLICE", "PRISON"];
const NEVER_TOLD: readonly Role[] = ["PERSON", "PROXY", "INTEGRATION_ACCOUNT"];
const MOVERS: readonly MatrixColumn[] = ["LOCAL_AUTHORITY", "PRISON", "PRISON_HEALTHCARE"];

/**
 * Bars a caller from doing something about a record; null where they may. `categories` are those it is about.
 *
 * What depends on the caller alone is judged before anything about the person, so that a refusal of the one kind
 * tells nothing of the other.
 */
export function rightBar(
  right: Right,
  asked: Asked,
  categories: readonly DataCategory[],
  facts: AccessFacts,
  matrix: AccessMatrix,
): DenialCode | null {
  switch (right) {
    case "BREAK_GLASS":
      return breakGlassBar(asked, facts, matrix);
    case "END_BREAK_GLASS":
      return standingBar(facts.standing);
    case "ASK":
      return firstDenial(categories, (category) => passGates({ ...asked, category }, facts, matrix));
    case "DECIDE":
      return decisionBar(asked, categories, facts);
    case "REVIEW":
      return reviewBar(asked, facts, matrix);
    case "DECLARE_INCIDENT":
      return declarationBar(asked, facts, matrix);
    case "BE_TOLD":
      return toldBar(asked, facts);
    case "MOVE":
      return moveBar(asked, facts, matrix);
    case "ASK_FOR_RECORD":
      return askForRecordBar(asked, facts, matrix);
    case "ANSWER_SUBJECT_REQUEST":
      return answeringBar(asked, facts);
    case "REVIEW_SUBJECT_REQUEST":
      return partReviewBar(asked, facts);
  }
}

/** The reasons that hold whoever is asked about: to be told one of them teaches nothing about a person. */
const ABOUT_CALLER: readonly DenialCode[] = [
  "USER_INACTIVE",
  "PARTNER_INACTIVE",
  "NO_AGREEMENT",
  "AGREEMENT_NOT_COVERING",
  "AGREEMENT_EXPIRED",
  "AGREEMENT_SUSPENDED",
  "ROLE_CEILING",
  "PURPOSE_NOT_ALLOWED",
];

/** Says whether a bar is about the caller alone, and not about the person. */
export function isAboutCaller(bar: DenialCode): boolean {
  return ABOUT_CALLER.includes(bar);
}

/**
 * An emergency may be claimed by whoever it would let in: every gate but the relationship holds (NEV-09, NEV-10), and
 * a kind of agency that no search would tell of a stranger cannot reach for one either (MIN-03).
 */
function breakGlassBar(asked: Asked, facts: AccessFacts, matrix: AccessMatrix): DenialCode | null {
  const { principal, now } = asked;
  const inactive = standingBar(facts.standing);
  if (inactive !== null) return inactive;
  if (!MAY_BREAK_GLASS.includes(principal.role)) return "ROLE_CEILING";
  const column = columnOf(principal);
  const rows = BREAK_GLASS_CATEGORIES.filter((row) => matrix.allowsPurpose(column, principal.purpose, row));
  if (rows.length === 0) return "PURPOSE_NOT_ALLOWED";
  const validity = { from: now, to: null };
  const claimed: BreakGlassFact = { id: "", userId: principal.userId, isLifeCritical: false, validity };
  const supposed = { ...facts, person: { ...facts.person, breakGlass: [claimed] } };
  const bar = gateReached(rows, (category) => passGates({ ...asked, category }, supposed, matrix));
  if (bar !== null || matrix.offersMatchMinimum(column, true)) return bar;
  return mayKnowOf(asked, facts, matrix).known ? null : "NO_RELATIONSHIP";
}

/** Null where a gate opens for one of the categories at least; else the refusal of the gate that was reached last. */
function gateReached(
  categories: readonly DataCategory[],
  find: (category: DataCategory) => Finding<object>,
): DenialCode | null {
  let reason: DenialCode = "USER_INACTIVE";
  for (const category of categories) {
    const found = find(category);
    if (!isDenial(found)) return null;
    if (DENIAL_CODES.indexOf(found) > DENIAL_CODES.indexOf(reason)) reason = found;
  }
  return reason;
}

/** The guardian, or a delegated senior, of the partner that controls the record (2.5, 3.6). */
function decisionBar({ principal, now }: Asked, categories: readonly DataCategory[], facts: AccessFacts) {
  const { standing, person } = facts;
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!DECIDERS.includes(principal.role)) return "ROLE_CEILING";
  // Where no category is named, as for a list, an agreement must be in force all the same (NEV-10).
  const unagreed = firstDenial(
    categories.length > 0 ? categories : ["IDENTITY"],
    (category): Finding<AgreementFact> => {
      return coveringAgreement(standing.agreements, category, principal.purpose, now);
    },
  );
  if (unagreed !== null) return unagreed;
  if (person.recordOwnerId !== principal.partnerId) return "NO_RELATIONSHIP";
  return exclusionBar(person.exclusions, principal, now);
}

/** Governance reviews what its own users did, or what was done with its partner's records; which, the caller says. */
function reviewBar(asked: Asked, { standing, person }: AccessFacts, matrix: AccessMatrix) {
  return governanceBar(asked, standing, matrix) ?? exclusionBar(person.exclusions, asked.principal, asked.now);
}

/**
 * A senior or duty worker of a council, the police or a prison declares, for that purpose, under an agreement in force
 * (INC-03, NEV-10). It is about no one person, so nothing about a person is looked at.
 */
function declarationBar({ principal, now }: Asked, { standing }: AccessFacts, matrix: AccessMatrix) {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (!INCIDENT_ROLES.includes(principal.role)) return "ROLE_CEILING";
  const isResponse = principal.purpose === INCIDENT_PURPOSE && INCIDENT_AGENCIES.includes(principal.agencyType);
  if (!isResponse || !matrix.allowsPurpose(columnOf(principal), principal.purpose, "IDENTITY"))
    return "PURPOSE_NOT_ALLOWED";
  const agreement = coveringAgreement(standing.agreements, "IDENTITY", principal.purpose, now);
  return isDenial(agreement) ? agreement : null;
}

/**
 * What a partner is told of the end of its access is for its own staff, its governance included; for no person's
 * account and no machine. Whoever is kept out of the record is not told either (NEV-09, NEV-10).
 */
function toldBar({ principal, now }: Asked, { standing, person }: AccessFacts) {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  if (NEVER_TOLD.includes(principal.role)) return "ROLE_CEILING";
  const about = principal.role === "IG_LEAD" ? "ACCESS_LOG" : "IDENTITY";
  const agreement = coveringAgreement(standing.agreements, about, principal.purpose, now);
  return isDenial(agreement) ? agreement : exclusionBar(person.exclusions, principal, now);
}

/**
 * Staff of the kinds of agency that have a part in a move (TRANS-04), within their role. It needs no relationship: a
 * prison receives whom it does not know yet. Whether this is their move is the domain's to say.
 */
function moveBar({ principal, now }: Asked, { standing, person }: AccessFacts, matrix: AccessMatrix) {
  const inactive = standingBar(standing);
  if (inactive !== null) return inactive;
  const column = columnOf(principal);
  if (!MOVERS.includes(column) || !reaches(matrix.levelOfRole(principal.role, "CUSTODY"), "READ"))
    return "ROLE_CEILING";
  const agreement = coveringAgreement(standing.agreements, "CUSTODY", principal.purpose, now);
  if (isDenial(agreement)) return agreement;
  if (!matrix.allowsPurpose(column, principal.purpose, "CUSTODY")) return "PURPOSE_NOT_ALLOWED";
  return exclusionBar(person.exclusions, principal, now);
}

function firstDenial(
  categories: readonly DataCategory[],
  find: (category: DataCategory) => Finding<object>,
): DenialCode | null {
  for (const category of categories) {
    const found = find(category);
    if (isDenial(found)) return found;
  }
  return null;
}
