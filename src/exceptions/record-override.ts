import { randomUUID } from "node:crypto";
import type { HubContext } from "../access/index.js";
import { NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId, type UserId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { workingDaysAfter } from "../kernel/working-days.js";
import { type Partner, partnerById, type StaffMember, staffById } from "../partners/index.js";
import { alert } from "./alerts.js";
import { OverrideEntity } from "./override.entity.js";
import type { RecordOverrideInput } from "./override.inputs.js";
import { checkTelling, toldOf } from "./telling.js";

const HOUR = 3_600_000;
const USUAL_HOURS = 72;
const LONGEST_DAYS = 366;
const LONGEST_TEXT = 4_000;
const REVIEW_WORKING_DAYS = 5;

/** Records a decision to share without consent, and alerts governance of the partners concerned (3.6, CONS-04). */
export async function recordOverride(input: RecordOverrideInput, context: HubContext): Promise<string> {
  const { recipient, requester, user } = await partiesOf(input, context);
  checkInput(input, recipient, requester, user, context);
  if (!recipient || !isId(input.personId)) throw new NotFound("person");
  const personId = input.personId.toLowerCase() as PersonId;
  return context.act("recordOverride", async (act) => {
    await act.demandRight(personId, "DECIDE", { categories: input.categories });
    requireRules(input, recipient, context);
    const id = randomUUID();
    await act.manager.insert(OverrideEntity, { ...rowOf(input, context), id, personId });
    await alert("OVERRIDE", { id, personId }, [context.principal.partnerId, recipient.id], act, context);
    act.wrote(id);
    return id;
  });
}

async function partiesOf(input: RecordOverrideInput, context: HubContext) {
  const known = <Value>(id: string | null | undefined, load: (id: string) => Promise<Value | null>) =>
    id && isId(id) ? load(id.toLowerCase()) : null;
  const [recipient, requester, user] = await Promise.all([
    known<Partner>(input.partnerId, (id) => context.load(partnerById, id)),
    known<StaffMember>(input.requestedByUserId, (id) => context.load(staffById, id)),
    known<StaffMember>(input.userId, (id) => context.load(staffById, id)),
  ]);
  return { recipient, requester, user };
}

function checkInput(
  input: RecordOverrideInput,
  recipient: Partner | null,
  requester: StaffMember | null,
  user: StaffMember | null,
  { gatekeeper, now }: HubContext,
): void {
  const check = new InputCheck("input");
  for (const field of [
    "consentReason",
    "harmWeighed",
    "necessity",
    "legalReference",
    "individualAssessment",
  ] as const) {
    check.text(field, input[field], LONGEST_TEXT);
  }
  check.require(recipient !== null, "partnerId", "There is no such partner.");
  check.require(requester !== null, "requestedByUserId", "There is no such user.");
  check.require(!input.userId || user?.partnerId === recipient?.id, "userId", "The partner has no such user.");
  check.require(input.categories.length > 0, "categories", "Name at least one: an empty list is not all.");
  const purposes = recipient ? gatekeeper.matrix.purposesOf(recipient.agencyType) : [];
  check.require(purposes.includes(input.purpose), "purpose", "The partner's kind of agency may not declare it.");
  const needsReference = input.legalBasis === "STATUTE" || input.legalBasis === "COURT_ORDER";
  check.require(!needsReference || !!input.legalReference, "legalReference", "Name the Act and section, or the order.");
  checkTelling(check, input);
  check.require(input.personTold || !!input.toBeToldOn, "toBeToldOn", "Say when the person will be told.");
  const validTo = endOf(input, now);
  check.require(
    validTo > now && validTo <= daysAfter(now, LONGEST_DAYS),
    "validTo",
    "It must lie within twelve months.",
  );
  check.refuse();
}

function requireRules(
  input: RecordOverrideInput,
  { agencyType }: Partner,
  { gatekeeper, principal }: HubContext,
): void {
  const deciders = [input.requestedByUserId, input.userId].map((id) => id?.toLowerCase());
  if (deciders.includes(principal.userId)) {
    throw new RuleBroken("CONS-04", "Who asks for a decision, or gains by it, may not be the one who takes it.");
  }
  if (!input.categories.every((category) => gatekeeper.rights.mayBeOverridden(category, agencyType))) {
    throw new RuleBroken(
      "CONS-04",
      "A category named does not rest on consent for that kind of agency: no override opens it.",
    );
  }
  if (input.categories.includes("TERMINAL_ILLNESS") && !input.individualAssessment) {
    throw new RuleBroken(
      "EOL-06",
      "Assess the person's own case, and record the assessment, before the diagnosis is shown.",
    );
  }
}

function rowOf(input: RecordOverrideInput, { principal, now }: HubContext): Omit<OverrideEntity, "id" | "personId"> {
  return {
    partnerId: input.partnerId.toLowerCase() as PartnerId,
    userId: (input.userId?.toLowerCase() ?? null) as UserId | null,
    categories: [...new Set(input.categories)],
    purpose: input.purpose,
    legalBasis: input.legalBasis,
    legalReference: input.legalReference ?? null,
    consentGround: input.consentGround,
    consentReason: input.consentReason,
    individualAssessment: input.individualAssessment ?? null,
    harmWeighed: input.harmWeighed,
    necessity: input.necessity,
    requestedByUserId: input.requestedByUserId.toLowerCase() as UserId,
    ...toldOf(input, now),
    validFrom: now,
    validTo: endOf(input, now),
    endedAt: null,
    reviewDue: workingDaysAfter(now, REVIEW_WORKING_DAYS),
    recordedByUserId: principal.userId,
    recordedByPartnerId: principal.partnerId,
    eventAt: now,
    recordedAt: now,
  };
}

function endOf({ validTo }: RecordOverrideInput, now: Date): Date {
  return validTo ?? new Date(now.getTime() + USUAL_HOURS * HOUR);
}

function daysAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 24 * HOUR);
}
