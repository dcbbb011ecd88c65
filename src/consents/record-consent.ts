import type { HubContext } from "../access/index.js";
import { BadUserInput, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PersonId } from "../kernel/ids.js";
import type { ConsentEntity } from "./consent.entity.js";
import type { RecordConsentInput, RefuseConsentInput, SupersedeConsentInput } from "./consent.inputs.js";
import type { ConsentPayload } from "./consent-payload.type.js";
import { supersessionBar } from "./consent-scope.js";
import { demandConsent, type NewDecision, recordDecision } from "./consent-writes.js";
import { type DecisionTerms, readTerms } from "./decision-terms.js";

/** Records that a consent was given. */
export async function recordConsent(input: RecordConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  return record("recordConsent", given(terms, input, personOf(input.personId), input.kind), context);
}

/** Records a refusal or an objection: an active deny. */
export async function refuseConsent(input: RefuseConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  const refused = { decision: "DENY", status: "REFUSED", maxLevel: "WRITE", gdprConsentRelied: false } as const;
  const { kind, isObjection, reason } = input;
  const personId = personOf(input.personId);
  return record(
    "refuseConsent",
    { ...terms, ...refused, personId, kind, isObjection, statusReason: reason ?? null },
    context,
  );
}

/** Records a consent in the place of an earlier decision, which is kept as superseded. */
export async function supersedeConsent(input: SupersedeConsentInput, context: HubContext): Promise<ConsentPayload> {
  const terms = await readTerms(input, context);
  return context.act("supersedeConsent", async (act) => {
    const older = await demandConsent(input, act, context);
    const decision = given(terms, input, older.personId, older.kind);
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
  personId: PersonId,
  kind: ConsentEntity["kind"],
): NewDecision {
  const outcome = { decision: "PERMIT", status: "GIVEN", isObjection: false, statusReason: null } as const;
  return { ...terms, ...outcome, personId, kind, maxLevel, gdprConsentRelied };
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
