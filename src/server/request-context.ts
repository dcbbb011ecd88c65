import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import {
  type ClientTerms,
  type Facts,
  Gatekeeper,
  gatherEach,
  gatherFacts,
  gatherStanding,
  HubContext,
  type HubModule,
  type PastMoment,
} from "../access/index.js";
import type { SchemaLabels } from "../access/schema-labels.js";
import { type ReceiptSigner, type Recorder, Trail } from "../audit/trail/index.js";
import { type AdmissionTerms, admit, type PresentedToken, statedPurpose, type VerifiedToken } from "../auth/index.js";
import { type ClaimKey, claimSigner, DatabaseSession, Loaders } from "../db/index.js";
import { HubError, Unauthenticated } from "../kernel/errors.js";
import type { TimeBudget } from "../kernel/time-budget.js";
import { findUser } from "../partners/index.js";
import { type AccessMatrix, columnOf } from "../policy/access-matrix.js";
import type { Principal } from "../policy/vocabulary.js";

/** What every request shares. */
export interface HubParts {
  readonly dataSource: DataSource;
  readonly claimKey: ClaimKey;
  readonly modules: readonly HubModule[];
  readonly matrix: AccessMatrix;
  /** What guards each field of the schema that is served. */
  readonly labels: SchemaLabels;
  /** By what a token, and whoever brings it, is judged. */
  readonly gate: AdmissionTerms;
  readonly audience: string;
  readonly recorder: Recorder;
  readonly receiptSigner: ReceiptSigner;
  readonly now: () => Date;
}

/** What a request says of itself before anybody knows whether to believe it. */
export interface RequestHead {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly purpose: string | undefined;
  /** The proof that the sender holds the key to which the token is bound. */
  readonly proof?: string | undefined;
  /** The thumbprint of the certificate that the sender holds the key of, as the hub's own connection shows it. */
  readonly certificateThumbprint?: string | null;
  /** How long the work may take; spent at once when the caller hangs up. */
  readonly budget: TimeBudget;
}

const REQUEST_ID = /^[A-Za-z0-9._-]{8,100}$/;

/** The request's id: the caller's own, where it is a fit one, or a new one. */
export function requestIdOf(given: unknown): string {
  return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}

/**
 * Makes the context of one request: a verified caller, fresh loaders, an empty trail, one `now`, and a database
 * session that carries the caller.
 *
 * Throws `UNAUTHENTICATED` for whoever is not known, and the purpose errors for a purpose that does not fit.
 */
export async function contextFor(head: RequestHead, parts: HubParts): Promise<HubContext> {
  const now = parts.now();
  const token = await admit(presentedIn(head), parts.gate, now);
  const purpose = statedPurpose(head.purpose, token.purposes);
  const { subject, role } = token;
  const claim = { partner: token.issuer.partnerId, subject, role, purpose, now, policy: parts.matrix.fingerprint };
  const sign = claimSigner(parts.claimKey, { ...claim, request: head.requestId });
  const session = new DatabaseSession(parts.dataSource, sign, head.budget);
  try {
    const caller = await callerOf(session, token, purpose);
    requirePurpose(caller.principal, parts.matrix);
    return assemble(head.requestId, caller, session, now, parts);
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
}

/** Queries are posted, and nothing else is: a proof must say so, too. */
function presentedIn({ authorization, proof, certificateThumbprint = null }: RequestHead): PresentedToken {
  const [, scheme, token] = authorization?.match(/^(Bearer|DPoP) +([\w-]+\.[\w-]+\.[\w-]+)$/i) ?? [];
  if (scheme === undefined || token === undefined) throw new Unauthenticated("there is no token");
  const isProven = scheme.toLowerCase() === "dpop";
  return { scheme: isProven ? "DPoP" : "Bearer", token, proof, certificateThumbprint, method: "POST" };
}

/** Who is let in; whether for the inbox alone, their partner being suspended (NEV-10). And on which terms. */
interface Caller {
  readonly principal: Principal;
  readonly isSuspended: boolean;
  readonly terms: ClientTerms;
}

/** The caller as the hub's own register knows them now. The token's role must be the register's: it cannot be stale. */
async function callerOf(
  session: DatabaseSession,
  token: VerifiedToken,
  purpose: Principal["purpose"],
): Promise<Caller> {
  const { partnerId, agencyType, mayReadSchema, costPerMinute } = token.issuer;
  const user = await findUser(session, partnerId, token.subject);
  if (!user) throw new Unauthenticated("the partner has no such user");
  if (!user.isUserActive) throw new Unauthenticated("the user is not active");
  const isSuspended = user.isPartnerSuspended;
  if (!user.isPartnerActive && !isSuspended) throw new Unauthenticated("the partner is not active");
  if (user.role !== token.role) throw new Unauthenticated("the user does not hold the role");
  const { userId, role, team, actsForPersonId } = user;
  const { hasSecondFactor } = token;
  const principal = { partnerId, agencyType, userId, role, team, actsForPersonId, purpose, hasSecondFactor };
  return { principal, isSuspended, terms: { mayReadSchema, costPerMinute } };
}

function requirePurpose(principal: Principal, matrix: AccessMatrix): void {
  const { role, purpose } = principal;
  const allowed =
    role === "PERSON" || role === "PROXY" ? matrix.ownPurposesOf(role) : matrix.purposesOf(columnOf(principal));
  if (allowed.includes(purpose)) return;
  throw new HubError("PURPOSE_NOT_ALLOWED", "The caller's kind of agency may not declare this purpose.", { allowed });
}

function assemble(
  requestId: string,
  { principal, isSuspended, terms }: Caller,
  session: DatabaseSession,
  now: Date,
  { modules, matrix, recorder, receiptSigner, labels }: HubParts,
): HubContext {
  const factSources = modules.flatMap(({ facts }) => facts ?? []);
  const standingSources = modules.flatMap(({ standing }) => standing ?? []);
  const trail = new Trail({ requestId, principal, policyFingerprint: matrix.fingerprint, now });
  const factsFor = (caller: Principal, moment?: PastMoment): Facts => ({
    standing: () => gatherStanding(standingSources, session, caller),
    people: (ids) => gatherFacts(factSources, session, caller, ids, moment),
  });
  const sources = { facts: factSources, standing: standingSources };
  const gatekeeper = new Gatekeeper(principal, matrix, now, judgedTwice(factsFor(principal), session), trail);
  return new HubContext({
    ...{ requestId, principal, isSuspended, terms, now, gatekeeper, trail, session, recorder, labels, factsFor },
    receiptSigner,
    loaders: new Loaders(session),
    factsOfEach: (partners, person) => gatherEach(sources, session, principal, partners, person),
  });
}

/** Whoever the first lock is about to judge is judged by the second in the same round trip. */
function judgedTwice(facts: Facts, session: DatabaseSession): Facts {
  return {
    ...facts,
    people: (ids) => {
      session.concerning(ids);
      return facts.people(ids);
    },
  };
}
