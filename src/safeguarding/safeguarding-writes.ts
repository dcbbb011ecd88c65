import type { HubContext } from "../access/index.js";
import { checkPartner, type EntryPayload, inForce, recordEntry } from "../entries/index.js";
import { BadUserInput, Forbidden, NotFound, RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import { requireLead, requireNoSource, requireWishes } from "./enquiry-rules.js";
import { seenIn } from "./in-sight.js";
import type { OpenEnquiryInput, RaiseConcernInput, RecordSafeguardingOutcomeInput } from "./safeguarding.inputs.js";
import type { SafeguardingConcernEntity } from "./safeguarding-concern.entity.js";
import { mattersOf } from "./safeguarding-file.js";
import { concerns, enquiries, outcomes } from "./safeguarding-kinds.js";
import { type Sight, safeguardingSight } from "./safeguarding-sight.js";

const LONGEST_ACCOUNT = 8_000;
const LONGEST_NARRATIVE = 4_000;
const WITHOUT_ENQUIRY = ["NO_FURTHER_ACTION", "ADVICE_GIVEN"];

interface SourceInput {
  readonly source?: string | null;
  readonly sourcePartnerId?: string | null;
}

/** Records a concern. Any partner that reaches the category can raise one. */
export function raiseConcern(input: RaiseConcernInput, context: HubContext): Promise<EntryPayload> {
  const { source, description, wishes = null, noWishesReason = null } = input;
  return recordEntry(concerns, "raiseConcern", input, context, {
    sees: seenIn(context),
    check: async (check) => {
      check.require(input.kinds.length > 0, "kinds", "Name one kind at least.");
      check.text("description", description, LONGEST_ACCOUNT);
      check.text("wishes", wishes, LONGEST_NARRATIVE);
      check.text("noWishesReason", noWishesReason, LONGEST_NARRATIVE);
      await checkSource(check, input, context);
    },
    said: () => ({
      kinds: [...new Set(input.kinds)],
      source,
      sourcePartnerId: idOf(input.sourcePartnerId),
      description,
      wishes,
      noWishesReason,
    }),
  });
}

/** Opens an enquiry into a concern that the caller sees, with a lead that the setting allows. */
export function openEnquiry(input: OpenEnquiryInput, context: HubContext): Promise<EntryPayload> {
  const { question, wishes = null, noWishesReason = null } = input;
  return recordEntry(enquiries, "openEnquiry", input, context, {
    sees: seenIn(context),
    check: async (check) => {
      check.text("question", question, LONGEST_NARRATIVE);
      check.text("wishes", wishes, LONGEST_NARRATIVE);
      check.text("noWishesReason", noWishesReason, LONGEST_NARRATIVE);
      await checkPartner(check, "leadPartnerId", input.leadPartnerId, context);
      if (input.causedToPartnerId) await checkPartner(check, "causedToPartnerId", input.causedToPartnerId, context);
      await checkSource(check, input, context);
    },
    said: async (_act, person) => {
      const sight = await safeguardingSight(person, context);
      const concern = concernIn(sight, input.concernId, context);
      const source = input.source
        ? { source: input.source, sourcePartnerId: idOf(input.sourcePartnerId) }
        : { source: concern.source, sourcePartnerId: concern.sourcePartnerId };
      const leadPartnerId = input.leadPartnerId.toLowerCase() as PartnerId;
      const causedToPartnerId = idOf(input.causedToPartnerId);
      await requireAllowed(leadPartnerId, sight, context);
      const known = mattersOf(sight.whole)
        .of(concern.id)
        .map(({ sourcePartnerId }) => sourcePartnerId);
      requireNoSource([leadPartnerId, causedToPartnerId], [...known, source.sourcePartnerId]);
      requireWishes(wishes, noWishesReason);
      return { concernId: concern.id, leadPartnerId, causedToPartnerId, ...source, question, wishes, noWishesReason };
    },
  });
}

/** Records what came of a concern: the lead of its enquiry does, or, without one, whoever may see all concerns. */
export function recordSafeguardingOutcome(
  input: RecordSafeguardingOutcomeInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { outcome, action = null } = input;
  const withoutEnquiry = !input.enquiryId;
  return recordEntry(outcomes, "recordSafeguardingOutcome", input, context, {
    sees: seenIn(context),
    check: (check) => {
      check.text("action", action, LONGEST_NARRATIVE);
      const fits = !withoutEnquiry || WITHOUT_ENQUIRY.includes(outcome);
      check.require(fits, "enquiryId", "Name the enquiry that found this out.");
    },
    said: async (_act, person) => {
      const sight = await safeguardingSight(person, context);
      const concern = concernIn(sight, input.concernId, context);
      const enquiryId = withoutEnquiry ? null : enquiryLedBy(sight, concern, input.enquiryId ?? "", context);
      if (withoutEnquiry && sight.onlooker.scope === "OWN") {
        throw new Forbidden("A partner of own scope does not decide what comes of a concern.");
      }
      return { concernId: concern.id, enquiryId, outcome, action };
    },
  });
}

function concernIn({ seen }: Sight, id: string, { now }: HubContext): SafeguardingConcernEntity {
  const concern = inForce(seen.concerns, now).find((one) => one.id === id.toLowerCase());
  if (!concern) throw new NotFound(concerns.noun);
  return concern;
}

function enquiryLedBy(
  { seen, whole }: Sight,
  concern: SafeguardingConcernEntity,
  id: string,
  context: HubContext,
): string {
  const enquiry = inForce(seen.enquiries, context.now).find((one) => one.id === id.toLowerCase());
  const matters = mattersOf(whole);
  if (!enquiry) throw new NotFound(enquiries.noun);
  if (matters.origin(enquiry.concernId) !== matters.origin(concern.id)) {
    throw new BadUserInput([{ field: "input.enquiryId", problem: "It is an enquiry into another concern." }]);
  }
  if (enquiry.leadPartnerId !== context.principal.partnerId) {
    throw new RuleBroken(
      "SAFE-04",
      "The lead keeps responsibility for an enquiry, and records what came of it. Send it what you found.",
    );
  }
  return enquiry.id;
}

async function requireAllowed(lead: PartnerId, { onlooker }: Sight, context: HubContext): Promise<void> {
  const partner = await context.load(partnerById, lead);
  if (!partner) throw new NotFound("partner");
  requireLead(partner, onlooker.wasInCustody(context.now));
  if (onlooker.scope === "OWN" && lead !== onlooker.partnerId) {
    throw new Forbidden("A partner of own scope opens only an enquiry that it leads.");
  }
}

async function checkSource(
  check: InputCheck,
  { source, sourcePartnerId }: SourceInput,
  context: HubContext,
): Promise<void> {
  const isStaff = source === "PARTNER_STAFF";
  check.require(
    isStaff === Boolean(sourcePartnerId),
    "sourcePartnerId",
    "Name the partner with PARTNER_STAFF, and only then.",
  );
  if (sourcePartnerId) await checkPartner(check, "sourcePartnerId", sourcePartnerId, context);
}

function idOf(id: string | null | undefined): PartnerId | null {
  return (id?.toLowerCase() ?? null) as PartnerId | null;
}
