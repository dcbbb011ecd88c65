import type { HubContext } from "../access/index.js";
import { BadUserInput } from "../kernel/errors.js";
import { type ConsentId, isId, type PersonId } from "../kernel/ids.js";
import { InputCheck } from "../kernel/input-check.js";
import type { ConsentFact, DataCategory, Level, PersonFacts, Purpose, Recipient } from "../policy/vocabulary.js";
import type { ConsentEntity, DeciderKind } from "./consent.entity.js";
import { asSeen, consentById, isBelieved, isObtainedByColleague } from "./consent-as-seen.js";
import { stanceOf } from "./consent-stance.js";
import { type NewDecision, olderOnes } from "./consent-writes.js";
import { decisionsOf, versionsOf } from "./consents.loader.js";
import type { ConsentRecipientInput } from "./decision-terms.inputs.js";
import { readTerms } from "./decision-terms.js";
import { requireWithdrawable } from "./withdrawal.js";

/** A decision about sharing that nobody has recorded yet, or the withdrawal of one that was. */
export interface ConsentProposal {
  readonly decision: "PERMIT" | "DENY";
  readonly isObjection: boolean;
  readonly recipients: ConsentRecipientInput[];
  readonly categories: DataCategory[];
  readonly purposes: Purpose[];
  readonly deciderKind: DeciderKind;
  readonly deciderName?: string | null;
  readonly validFrom?: Date | null;
  readonly validTo?: Date | null;
  readonly maxLevel: Level;
  readonly withdrawConsentId?: string | null;
}

/** What a proposal speaks about, and the decisions that would count before and after it. */
export interface ProposedConsents {
  readonly recipients: readonly Recipient[];
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  /** When it would begin to count. */
  readonly from: Date;
  readonly before: readonly ConsentFact[];
  readonly after: readonly ConsentFact[];
}

/**
 * Works out what a decision would change among those that the caller sees, without recording anything.
 *
 * Decisions that are hidden from the caller have no part in it, before or after: otherwise what does not change would
 * tell that something hidden holds it. The facts of the person must have been read.
 */
export async function proposed(
  person: PersonId,
  proposal: ConsentProposal,
  facts: PersonFacts,
  context: HubContext,
): Promise<ProposedConsents> {
  const visible = await visibleDecisions(person, context);
  const before = facts.consents.filter(({ id }) => visible.has(id));
  return proposal.withdrawConsentId
    ? withdrawal(person, proposal.withdrawConsentId, before, context)
    : newDecision(person, proposal, before, context);
}

async function newDecision(
  person: PersonId,
  proposal: ConsentProposal,
  before: readonly ConsentFact[],
  context: HubContext,
): Promise<ProposedConsents> {
  const decision = await decisionOf(person, proposal, context);
  const replaced = new Set((await olderOnes(decision, context)).map(({ id }) => id));
  const { recipients, categories, purposes, maxLevel, validFrom: from, validTo: to } = decision;
  const stance = stanceOf(decision) ?? "REFUSAL";
  const scope = { recipients, categories, purposes, maxLevel };
  const id = "" as ConsentId;
  const fact = { ...scope, id, version: 1, stance, hasValidDecider: true, validity: { from, to } };
  return { ...scope, from, before, after: [...before.filter((one) => !replaced.has(one.id)), fact] };
}

async function decisionOf(person: PersonId, proposal: ConsentProposal, context: HubContext): Promise<NewDecision> {
  const terms = await readTerms({ ...proposal, ...UNSAID }, context);
  const isPermit = proposal.decision === "PERMIT";
  if (isPermit && proposal.isObjection) {
    throw new BadUserInput([{ field: "input.isObjection", problem: "An objection is a DENY." }]);
  }
  return {
    ...terms,
    ...{
      personId: person,
      kind: "INFORMATION_SHARING",
      process: null,
      decision: proposal.decision,
      statusReason: null,
    },
    ...{ isObjection: proposal.isObjection, status: isPermit ? "GIVEN" : "REFUSED", gdprConsentRelied: false },
    maxLevel: isPermit ? proposal.maxLevel : "WRITE",
  };
}

/** What only a decision that is recorded has to say; it plays no part in what it opens. */
const UNSAID = { howGiven: "VERBAL", capacityBasis: "PRESUMED" } as const;

async function withdrawal(
  person: PersonId,
  id: string,
  before: readonly ConsentFact[],
  context: HubContext,
): Promise<ProposedConsents> {
  const row = await withdrawable(person, id, context);
  requireWithdrawable(row, context.principal.role);
  const others = before.filter((fact) => fact.id !== row.id);
  const fact = before.find((one) => one.id === row.id);
  const refusal = fact && !row.isObjection ? [{ ...fact, ...REFUSAL, validity: { from: context.now, to: null } }] : [];
  const seen = await asSeen(row, context);
  const scope = {
    recipients: seen?.recipients ?? [],
    categories: seen?.categories ?? [],
    purposes: seen?.purposes ?? [],
  };
  return { ...scope, from: context.now, before, after: [...others, ...refusal] };
}

const REFUSAL = { stance: "REFUSAL" } as const;

async function withdrawable(person: PersonId, id: string, context: HubContext): Promise<ConsentEntity> {
  const check = new InputCheck("input");
  const seen = isId(id) ? await consentById(id, context) : null;
  const row = seen?.personId === person ? (await context.load(versionsOf, id)).find(isBelieved) : undefined;
  const { scope } = context.gatekeeper.decision(person, "CONSENT");
  const isMine = row !== undefined && (scope === "ALL" || (await isObtainedByColleague(row, context)));
  check.require(isMine, "withdrawConsentId", "There is no such decision of this person that you may withdraw.");
  check.refuse();
  return row as ConsentEntity;
}

async function visibleDecisions(person: PersonId, context: HubContext): Promise<ReadonlySet<ConsentId>> {
  const rows = (await context.load(decisionsOf, person)).filter(isBelieved);
  const seen = await Promise.all(rows.map((row) => asSeen(row, context)));
  return new Set(rows.filter((_, place) => seen[place]?.availability === "AVAILABLE").map(({ id }) => id));
}
