import { randomUUID } from "node:crypto";
import type { Act, HubContext } from "../access/index.js";
import { whoMayDecideFor } from "../capacity/index.js";
import { statement } from "../db/index.js";
import { Conflict, Forbidden, NotFound } from "../kernel/errors.js";
import { type ConsentId, isId, type PersonId } from "../kernel/ids.js";
import { tellingWhoLosesSight } from "../notices/index.js";
import { momentOfAge } from "../people/index.js";
import { requireAuthority, requireParticipation } from "./authority-rules.js";
import { ConsentEntity } from "./consent.entity.js";
import { asSeen, consentById, isBelieved, isObtainedByColleague } from "./consent-as-seen.js";
import { takesPlaceOf } from "./consent-scope.js";
import { decisionsOf, versionsOf } from "./consents.loader.js";
import { requireDecider, requireRecorder } from "./decider-rules.js";
import type { DecisionTerms } from "./decision-terms.js";
import { defaultReviewOf } from "./review-date.js";

const AGE_AT = statement(`
  SELECT $2 < ${momentOfAge(16, "date_of_birth")} AS "wasUnder16",
    $2 >= ${momentOfAge(18, "date_of_birth")} AS "wasAdult"
  FROM facts.person_identity WHERE person_id = $1
`);

/** A decision as its terms and its outcome settle it; who recorded it and when is added on writing. */
export type NewDecision = DecisionTerms &
  Pick<
    ConsentEntity,
    | ("personId" | "kind" | "process" | "decision" | "isObjection" | "status" | "statusReason" | "maxLevel")
    | "gdprConsentRelied"
  >;

/** Finds the decision that is to be changed, and makes sure that this caller may change it. */
export async function demandConsent(
  { consentId, expectedVersion }: { readonly consentId: string; readonly expectedVersion: number },
  act: Act,
  context: HubContext,
): Promise<ConsentEntity> {
  const seen = isId(consentId) ? await consentById(consentId, context) : null;
  const row = seen && (await context.load(versionsOf, seen.id)).find(isBelieved);
  if (!row) throw new NotFound("consent");
  const { scope } = await act.demand(row.personId, "CONSENT", "consent");
  if (scope === "OWN" && !(await isObtainedByColleague(row, context))) {
    throw new Forbidden("A partner of own scope changes only the decisions it obtained.", { category: "CONSENT" });
  }
  if (row.version !== expectedVersion) throw new Conflict(row.version);
  return row;
}

/** Records a new decision, which takes the place of `replaced` and of older ones about exactly the same. */
export async function recordDecision(
  decision: NewDecision,
  replaced: ConsentEntity | null,
  act: Act,
  context: HubContext,
): Promise<ConsentId> {
  const { deciderKind, status } = decision;
  requireRecorder({ deciderKind, recorderRole: context.principal.role });
  const decided = status === "UNABLE_TO_ASK" ? decision : await decidable(decision, context);
  const others = await olderOnes(decided, context);
  const older = replaced ? [replaced, ...others.filter(({ id }) => id !== replaced.id)] : others;
  const id = randomUUID() as ConsentId;
  const reviewDue = decided.reviewDue ?? (await defaultReviewOf(decided, context));
  const row = { ...decided, reviewDue, id, version: 1, supersedesId: older[0]?.id ?? null };
  await tellingWhoLosesSight(changeBy(decided, ...older), act, context, async () => {
    for (const one of older) await addVersion(one, supersededAt(one, context.now), act, context);
    await act.manager.insert(ConsentEntity, { ...row, ...recordedBy(context), believedUntil: null });
  });
  act.wrote(id);
  return id;
}

/** All that a decision and those whose place it takes speak about. */
function changeBy(decision: NewDecision, ...older: readonly ConsentEntity[]) {
  const all = [decision, ...older];
  return {
    personId: decision.personId,
    categories: all.flatMap(({ categories }) => categories),
    purposes: [...new Set(all.flatMap(({ purposes }) => purposes))],
  };
}

/** Refuses a decision that its decider could not take, at that age, with that authority; names the power it rests on. */
async function decidable(decision: NewDecision, context: HubContext): Promise<NewDecision> {
  const { personId, eventAt, authorityId } = decision;
  const mayKnowOfCapacity = context.gatekeeper.permits(personId, "CAPACITY", "SUMMARY");
  const known = await context.load(whoMayDecideFor, personId);
  const power = mayKnowOfCapacity ? known.powers.find(({ id }) => id === authorityId) : undefined;
  const decided = { ...decision, authorityReference: decision.authorityReference ?? power?.reference ?? null };
  const [age] = await context.session.rows<AgeThen>(AGE_AT, [personId, eventAt]);
  requireDecider({ ...UNKNOWN_AGE, ...age, ...decided, recorderRole: context.principal.role });
  requireAuthority(decided, known, mayKnowOfCapacity);
  requireParticipation(decided);
  return decided;
}

/** Writes the next version of a decision; the one before it is kept, and believed until now. */
export async function addVersion(
  row: ConsentEntity,
  changes: Partial<ConsentEntity>,
  { manager, wrote }: Act,
  context: HubContext,
): Promise<void> {
  const { id, version } = row;
  const ended = await manager
    .createQueryBuilder()
    .update(ConsentEntity)
    .set({ believedUntil: context.now })
    .where("id = :id AND version = :version AND believed_until IS NULL", { id, version })
    .execute();
  if (ended.affected !== 1) throw new Conflict(version + 1);
  await manager.insert(ConsentEntity, {
    ...row,
    ...changes,
    ...recordedBy(context),
    version: version + 1,
    believedUntil: null,
  });
  wrote(id);
}

interface AgeThen {
  readonly wasUnder16: boolean | null;
  readonly wasAdult: boolean | null;
}

const UNKNOWN_AGE: AgeThen = { wasUnder16: null, wasAdult: null };

/** The older decisions whose place a new one takes by itself: none that the caller does not see or may not change. */
export async function olderOnes(decision: NewDecision, context: HubContext): Promise<ConsentEntity[]> {
  const believed = (await context.load(decisionsOf, decision.personId)).filter(isBelieved);
  const older = believed.filter((row) => takesPlaceOf(decision, row, context.now));
  const mine = await Promise.all(older.map((row) => mayChange(row, decision.personId, context)));
  return older.filter((_, place) => mine[place]);
}

async function mayChange(row: ConsentEntity, person: PersonId, context: HubContext): Promise<boolean> {
  const seen = await asSeen(row, context);
  if (seen?.availability !== "AVAILABLE") return false;
  const { scope } = context.gatekeeper.decision(person, "CONSENT");
  return scope === "ALL" || isObtainedByColleague(row, context);
}

/** A superseded decision counted until now; one that had not begun never did. */
function supersededAt({ validFrom, validTo }: ConsentEntity, now: Date): Partial<ConsentEntity> {
  const hasEnded = validTo !== null && validTo <= now;
  return { status: "SUPERSEDED", validTo: hasEnded || validFrom >= now ? validTo : now };
}

function recordedBy({ principal, now }: HubContext) {
  return { obtainedByUserId: principal.userId, obtainedByPartnerId: principal.partnerId, recordedAt: now };
}
