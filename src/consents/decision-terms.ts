import type { HubContext } from "../access/index.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { Level, Recipient } from "../policy/vocabulary.js";
import type { ConsentEntity, ConsentKind, ConsentProcess } from "./consent.entity.js";
import type { ConsentRecipientInput, DecisionTermsInput } from "./decision-terms.inputs.js";
import { dayOf } from "./review-date.js";

const LONGEST_TEXT = 4_000;
const LONGEST_NAME = 200;
const LONGEST_LIST = 60;
const NAMED_DECIDERS = ["ATTORNEY", "DEPUTY", "PARENTAL_RESPONSIBILITY"];

/** The columns of a new decision that its terms settle. */
export type DecisionTerms = Pick<
  ConsentEntity,
  | ("recipients" | "categories" | "purposes" | "deciderKind" | "deciderName" | "authorityId" | "authorityReference")
  | ("capacityBasis" | "personsPart" | "noPartReason" | "howGiven" | "validFrom" | "validTo" | "informationGiven")
  | ("conditions" | "evidenceReference" | "onBehalfOfPartnerId" | "eventAt")
> & {
  /** Null where nobody said: the default is worked out on writing. */
  readonly reviewDue: string | null;
};

type Terms = DecisionTermsInput & {
  readonly reason?: string | null;
  readonly maxLevel?: Level;
  readonly kind?: ConsentKind;
  readonly process?: ConsentProcess | null;
};

/** Reads the terms of a decision, or refuses them with every offending field at once. */
export async function readTerms(input: Terms, context: HubContext): Promise<DecisionTerms> {
  const check = new InputCheck("input");
  const eventAt = input.eventAt ?? context.now;
  const validFrom = input.validFrom ?? eventAt;
  checkTexts(check, input);
  checkLists(check, input);
  checkDates(check, input, { eventAt, validFrom, now: context.now });
  check.require(input.maxLevel !== "NONE", "maxLevel", "It must be more than NONE; a refusal is recorded as one.");
  checkProcess(check, input);
  await checkPartners(check, input, context);
  check.refuse();
  return {
    recipients: input.recipients.map(recipientOf),
    categories: [...new Set(input.categories)],
    purposes: [...new Set(input.purposes)],
    deciderKind: input.deciderKind,
    deciderName: input.deciderName ?? null,
    authorityId: input.authorityId?.toLowerCase() ?? null,
    authorityReference: input.authorityReference ?? null,
    capacityBasis: input.capacityBasis,
    personsPart: input.personsPart ?? null,
    noPartReason: input.noPartReason ?? null,
    howGiven: input.howGiven,
    validFrom,
    validTo: input.validTo ?? null,
    reviewDue: input.reviewDue ?? null,
    informationGiven: input.informationGiven ?? null,
    conditions: input.conditions ?? null,
    evidenceReference: input.evidenceReference ?? null,
    onBehalfOfPartnerId: (input.onBehalfOf ?? null) as PartnerId | null,
    eventAt,
  };
}

function checkTexts(check: InputCheck, input: Terms): void {
  check.text("deciderName", input.deciderName, LONGEST_NAME);
  check.text("authorityReference", input.authorityReference, LONGEST_NAME);
  check.text("evidenceReference", input.evidenceReference, LONGEST_NAME);
  check.text("informationGiven", input.informationGiven, LONGEST_TEXT);
  check.text("conditions", input.conditions, LONGEST_TEXT);
  check.text("personsPart", input.personsPart, LONGEST_TEXT);
  check.text("noPartReason", input.noPartReason, LONGEST_TEXT);
  check.require(!input.personsPart || !input.noPartReason, "noPartReason", "It goes without personsPart alone.");
  check.text("reason", input.reason, LONGEST_TEXT);
  const isNamed = !NAMED_DECIDERS.includes(input.deciderKind) || Boolean(input.deciderName);
  check.require(isNamed, "deciderName", "Name who decided.");
}

function checkLists(check: InputCheck, input: DecisionTermsInput): void {
  for (const list of ["recipients", "categories", "purposes"] as const) {
    const { length } = input[list];
    check.require(length > 0, list, "An empty list is not all: name each one.");
    check.require(length <= LONGEST_LIST, list, `It must have at most ${LONGEST_LIST} entries.`);
  }
  for (const [place, recipient] of input.recipients.entries()) {
    const { partnerId, agencyType, name, includesFuture } = recipient;
    const given = [partnerId, agencyType, name].filter((one) => one !== null && one !== undefined);
    const field = `recipients.${place}`;
    check.require(given.length === 1, field, "Give exactly one of partnerId, agencyType and name.");
    check.require(!includesFuture || Boolean(agencyType), field, "includesFuture goes with agencyType alone.");
    check.text(`${field}.name`, name, LONGEST_NAME);
  }
}

/** A decision that takes another's place is about what that was about, and names no kind of its own. */
function checkProcess(check: InputCheck, { kind, process }: Terms): void {
  const isNamed = process !== null && process !== undefined;
  const fits = kind === undefined || (kind === "PROCESS") === isNamed;
  check.require(fits, "process", "Say which process where the kind is PROCESS, and only there.");
}

function checkDates(
  check: InputCheck,
  input: DecisionTermsInput,
  { eventAt, validFrom, now }: Record<"eventAt" | "validFrom" | "now", Date>,
): void {
  check.past("eventAt", eventAt, now);
  check.require(validFrom >= eventAt, "validFrom", "It may not be before the decision itself.");
  check.require(!input.validTo || input.validTo > validFrom, "validTo", "It must be after validFrom.");
  check.require(!input.reviewDue || input.reviewDue >= dayOf(now), "reviewDue", "It may not be in the past.");
}

async function checkPartners(check: InputCheck, input: DecisionTermsInput, context: HubContext): Promise<void> {
  const named = input.recipients.map(({ partnerId }, place) => [`recipients.${place}.partnerId`, partnerId] as const);
  for (const [field, id] of [...named, ["onBehalfOf", input.onBehalfOf] as const]) {
    if (id === null || id === undefined) continue;
    const isKnown = isId(id) && (await context.load(partnerById, id)) !== null;
    check.require(isKnown, field, "There is no such partner.");
  }
}

function recipientOf({ partnerId, agencyType, includesFuture, name }: ConsentRecipientInput): Recipient {
  if (partnerId) return { kind: "PARTNER", partnerId: partnerId.toLowerCase() as PartnerId };
  if (agencyType) return { kind: "AGENCY_TYPE", agencyType, includesFuture };
  return { kind: "INDIVIDUAL", name: name ?? "" };
}
