import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { ukDay } from "../kernel/calendar.js";
import { NotFound } from "../kernel/errors.js";
import { isId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { PartnerPolicyEntity, PolicyAuditEntity } from "./partner-policy.entity.js";
import { policyById } from "./policies.loader.js";
import type { AuditPolicyInput, RecordPolicyInput } from "./policy.inputs.js";
import { yearBefore } from "./policy-gaps.js";

const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const MOST_STAFF = 1_000_000;
const IN_FUTURE = "It may not be in the future.";

/** Records a policy of the caller's own partner, or its review: the version recorded last is in force (DOC-05). */
export async function recordPolicy(input: RecordPolicyInput, context: HubContext): Promise<string> {
  checkPolicy(input, ukDay(context.now));
  return context.act("recordPolicy", async (act) => {
    await act.demandOffice("GOVERN");
    const id = randomUUID();
    const { partnerId } = context.principal;
    const shared = {
      sharedWithStaffOn: input.sharedWithStaffOn ?? null,
      staffAcknowledged: input.staffAcknowledged ?? null,
    };
    await act.manager.insert(PartnerPolicyEntity, { ...input, ...shared, id, partnerId, ...recordedBy(context) });
    act.wrote(id);
    return id;
  });
}

/** Records an audit of a policy of the caller's own partner; of another's it says what it says of none (SHARE-01). */
export async function auditPolicy(input: AuditPolicyInput, context: HubContext): Promise<string> {
  const check = new InputCheck("input");
  check.text("note", input.note, LONGEST_TEXT);
  check.require(input.auditedOn <= ukDay(context.now), "auditedOn", IN_FUTURE);
  check.refuse();
  return context.act("auditPolicy", async (act) => {
    await act.demandOffice("GOVERN");
    const policy = isId(input.policyId) ? await context.load(policyById, input.policyId.toLowerCase()) : null;
    if (policy?.partnerId !== context.principal.partnerId) throw new NotFound("policy");
    const id = randomUUID();
    await act.manager.insert(PolicyAuditEntity, { ...input, id, policyId: policy.id, ...recordedBy(context) });
    act.wrote(id);
    return policy.id;
  });
}

function checkPolicy(input: RecordPolicyInput, today: string): void {
  const { sharedWithStaffOn, staffAcknowledged, reviewedOn, nextReviewDue } = input;
  const check = new InputCheck("input");
  for (const field of ["title", "version"] as const) check.text(field, input[field], LONGEST_NAME);
  check.text("location", input.location, LONGEST_TEXT);
  check.require(!sharedWithStaffOn || sharedWithStaffOn <= today, "sharedWithStaffOn", IN_FUTURE);
  check.require(reviewedOn <= today, "reviewedOn", IN_FUTURE);
  const isWithinYear = nextReviewDue > reviewedOn && yearBefore(nextReviewDue) <= reviewedOn;
  check.require(isWithinYear, "nextReviewDue", "It must be later than reviewedOn, and within a year of it.");
  const isCount = (staffAcknowledged ?? 0) >= 0 && (staffAcknowledged ?? 0) <= MOST_STAFF;
  const isShared = (staffAcknowledged ?? null) === null || Boolean(sharedWithStaffOn);
  check.require(isCount && isShared, "staffAcknowledged", "It must be a count, of a policy shared with staff.");
  check.refuse();
}

function recordedBy({ principal, now }: HubContext) {
  const { userId: recordedByUserId, partnerId: recordedByPartnerId } = principal;
  return { recordedByUserId, recordedByPartnerId, eventAt: now, recordedAt: now };
}
