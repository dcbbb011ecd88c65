import { ukDay } from "../kernel/calendar.js";
import { InputCheck } from "../kernel/input-check.js";
import type { ProposeAgreementInput } from "./agreement.inputs.js";

const DAY = 86_400_000;
const LONGEST_EMERGENCY = 14 * DAY;
const LONGEST_REVIEW = 366 * DAY;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;

/** Refuses a proposal that does not fit, with every offending field at once. */
export function checkProposal(input: ProposeAgreementInput, isKnownPartner: boolean, now: Date): void {
  const check = new InputCheck("input");
  check.require(isKnownPartner, "partnerId", "It must be a partner of the hub.");
  for (const field of ["reference", "title", "oversightOwner"] as const) check.text(field, input[field], LONGEST_NAME);
  checkScope(input, check);
  checkDates(input, check, now);
  checkTerms(input, check);
  checkRoles(input, check);
  checkEmergency(input, check, now);
  check.refuse();
}

function checkScope({ categories, purposes, maxLevel }: ProposeAgreementInput, check: InputCheck): void {
  check.require(categories.length > 0, "categories", "Name at least one: an empty list is not all.");
  check.require(purposes.length > 0, "purposes", "Name at least one: an empty list is not all.");
  check.require(maxLevel !== "NONE", "maxLevel", "It must be EXISTENCE, SUMMARY, READ or WRITE.");
}

function checkDates({ validFrom, validTo, reviewDue }: ProposeAgreementInput, check: InputCheck, now: Date): void {
  const isAhead = !validTo || (validTo > validFrom && validTo > now);
  check.require(isAhead, "validTo", "It must lie ahead, and later than validFrom.");
  const latest = ukDay(new Date(now.getTime() + LONGEST_REVIEW));
  check.require(reviewDue > ukDay(now) && reviewDue <= latest, "reviewDue", "It must lie ahead, within a year.");
}

function checkTerms({ terms }: ProposeAgreementInput, check: InputCheck): void {
  check.text("terms.security", terms.security, LONGEST_TEXT);
  check.text("terms.retention", terms.retention, LONGEST_TEXT);
  const hours = terms.incidentNoticeHours;
  check.require(hours >= 1 && hours <= 72, "terms.incidentNoticeHours", "It must be from 1 to 72.");
}

function checkRoles({ roles }: ProposeAgreementInput, check: InputCheck): void {
  const isOnce = new Set(roles.map(({ role }) => role)).size === roles.length;
  check.require(roles.length > 0 && isOnce, "roles", "Name at least one, and each role once.");
  for (const [index, { heldBy, duties }] of roles.entries()) {
    check.text(`roles.${index}.heldBy`, heldBy, LONGEST_NAME);
    check.text(`roles.${index}.duties`, duties, LONGEST_TEXT);
  }
}

/** It stands in for a signature that is still to come, so it is short (AGR-03). */
function checkEmergency({ emergency }: ProposeAgreementInput, check: InputCheck, now: Date): void {
  if (!emergency) return;
  check.text("emergency.authorisedBy", emergency.authorisedBy, LONGEST_NAME);
  check.text("emergency.justification", emergency.justification, LONGEST_TEXT);
  const ahead = emergency.until.getTime() - now.getTime();
  check.require(ahead > 0 && ahead <= LONGEST_EMERGENCY, "emergency.until", "It must lie ahead, within fourteen days.");
}
