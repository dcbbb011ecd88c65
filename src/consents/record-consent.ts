import type { HubContext } from "../access/index.js";
import { BadUserInput, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { ConsentEntity } from "./consent.entity.js";
import type {
  RecordConsentInput,
  RecordUnableToAskInput,
  RefuseConsentInput,
  SupersedeConsentInput,
} from "./consent.inputs.js";
import type { ConsentPayload } from "./consent-payload.type.js";
import { supersessionBar } from "./consent-scope.js";
import { demandConsent, type NewDecision, recordDecision } from "./consent-writes.js";
import { type DecisionTerms, readTerms } from "./decision-terms.js";

/** Records that a consent was given. */
export async function recordConsent(input: RecordConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  const { kind, process = null } = input;
  return record("recordConsent", given(terms, input, { personId: personOf(input.personId), kind, process }), context);
}

/** Records a refusal or an objection: an active deny. */
export async function refuseConsent(input: RefuseConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  const refused = { decision: "DENY", status: "REFUSED", maxLevel: "WRITE", gdprConsentRelied: false } as const;
  const { kind, process = null, isObjection, reason } = input;
  const asked = { personId: personOf(input.personId), kind, process };
  return record(
    "refuseConsent",
    { ...terms, ...refused, ...asked, isObjection, statusReason: reason ?? null },
    context,
  );
}

/** Records that the person could not be asked, and why. It is no refusal: it leads to best interests or an override. */
export async function recordUnableToAsk(input: RecordUnableToAskInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms({ ...input, ...NOBODY_DECIDED }, context);
  const { kind, process = null, reason } = input;
  const asked = { personId: personOf(input.personId), kind, process, statusReason: reason };
  const unable = { decision: "DENY", status: "UNABLE_TO_ASK", isObjection: false, maxLevel: "WRITE" } as const;
  return record("recordUnableToAsk", { ...terms, ...unable, ...asked, gdprConsentRelied: false }, context);
}

const NOBODY_DECIDED = { deciderKind: "NOBODY", capacityBasis: "NOT_APPLICABLE", howGiven: "VERBAL" } as const;

/** Records a consent in the place of an earlier decision, which is kept as superseded. */
export async function supersedeConsent(input: SupersedeConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  return context.act("supersedeConsent", async (act) => {
    const older = await demandConsent(input, act, context);
    const decision = given(terms, input, older);
    requireSupersession(decision, older, context.now);
    const consentId = await recordDecision(decision, older, act, context);
    return { consentId, personId: older.personId, remains: null };
  });
}

function record(action: string, decision: NewDecision, context: HubContext): Promise<ConsentPayload> {
  return context.act(action, async (act) => {
    await act.demand(decision.personId, "CONSENT");
    const consentId = await recordDecision(decision, null, act, context);
    return { consentId, personId: decision.personId, remains: null };
  });
}

function given(
  terms: DecisionTerms,
  { maxLevel, gdprConsentRelied }: Pick<RecordConsentInput, "maxLevel" | "gdprConsentRelied">,
  { personId, kind, process }: Pick<ConsentEntity, "personId" | "kind" | "process">,
): NewDecision {
  const outcome = { decision: "PERMIT", status: "GIVEN", isObjection: false, statusReason: null } as const;
  return { ...terms, ...outcome, personId, kind, process, maxLevel, gdprConsentRelied };
}

function requireSupersession(newer: NewDecision, older: ConsentEntity, now: Date): void {
  if (newer.validFrom > now) {
    throw new BadUserInput([{ field: "input.validFrom", problem: "What takes another's place must begin now." }]);
  }
  const bar = supersessionBar(newer, older);
  if (bar) throw new RuleBroken("CONS-04", bar);
}

function personOf(id: string): PersonId {
  if (!isId(id)) throw new NotFound("person");
  return id as PersonId;
}
