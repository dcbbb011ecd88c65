import type { DatabaseSession } from "../db/index.js";
import type { PartnerId, PersonId } from "../kernel/ids.js";
import {
  type AccessFacts,
  NOTHING_KNOWN,
  type PersonFacts,
  type Principal,
  type Standing,
} from "../policy/vocabulary.js";

/**
 * A moment other than now: what was in force then, as far as was believed at another moment (domain guide 3.4).
 *
 * Audits ask both what was true at a time and what the hub believed at that time; a late record sets them apart.
 */
export interface PastMoment {
  readonly inForceAt: Date;
  readonly believedAt: Date;
}

/**
 * What one domain can tell policy about people: read for a whole page of people in one statement.
 *
 * A source answers for every id it is given; an id it knows nothing of simply has no entry. Without a moment it tells
 * what is believed now. A source that keeps no record of belief tells the same whichever moment is asked about.
 */
export interface FactSource {
  readonly gather: (
    session: DatabaseSession,
    principal: Principal,
    people: readonly PersonId[],
    moment?: PastMoment,
  ) => Promise<ReadonlyMap<PersonId, Partial<PersonFacts>>>;
  /**
   * The same of one person for several partners in one statement, no user of theirs meant: what speaks to one user of a
   * partner is told as if it spoke to any. Left out where a source tells the same whoever asks.
   */
  readonly gatherEach?: (
    session: DatabaseSession,
    partners: readonly PartnerId[],
    person: PersonId,
  ) => Promise<ReadonlyMap<PartnerId, Partial<PersonFacts>>>;
}

/** What one domain can tell policy about the caller, whoever they ask about. */
export interface StandingSource {
  readonly gather: (session: DatabaseSession, principal: Principal) => Promise<Partial<Standing>>;
  /** The same for several partners in one statement, no user of theirs meant; left out where it is about a user alone. */
  readonly gatherEach?: (
    session: DatabaseSession,
    partners: readonly PartnerId[],
  ) => Promise<ReadonlyMap<PartnerId, Partial<Standing>>>;
}

/** Everybody who can tell policy something. */
export interface Sources {
  readonly facts: readonly FactSource[];
  readonly standing: readonly StandingSource[];
}

const NO_STANDING: Standing = {
  isUserActive: false,
  isPartnerActive: false,
  partnerJoinedAt: new Date(8.64e15),
  agreements: [],
  gateways: [],
  openGlass: null,
};

/** Gathers what all sources know of a page of people; what no source tells stays closed. */
export async function gatherFacts(
  sources: readonly FactSource[],
  session: DatabaseSession,
  principal: Principal,
  people: readonly PersonId[],
  moment?: PastMoment,
): Promise<readonly PersonFacts[]> {
  const parts = await Promise.all(sources.map((source) => source.gather(session, principal, people, moment)));
  return people.map((person) => Object.assign({}, NOTHING_KNOWN, ...parts.map((part) => part.get(person))));
}

/** Gathers the caller's standing; what no source tells stays closed. */
export async function gatherStanding(
  sources: readonly StandingSource[],
  session: DatabaseSession,
  principal: Principal,
): Promise<Standing> {
  const parts = await Promise.all(sources.map((source) => source.gather(session, principal)));
  return Object.assign({}, NO_STANDING, ...parts);
}

/** Gathers, for several partners, what all sources know of one person: in as many statements as for one partner. */
export async function gatherEach(
  { facts, standing }: Sources,
  session: DatabaseSession,
  principal: Principal,
  partners: readonly PartnerId[],
  person: PersonId,
): Promise<readonly AccessFacts[]> {
  const [standings, tellings, alike] = await Promise.all([
    Promise.all(standing.map((source) => source.gatherEach?.(session, partners))),
    Promise.all(facts.map((source) => source.gatherEach?.(session, partners, person))),
    gatherFacts(
      facts.filter((source) => !source.gatherEach),
      session,
      principal,
      [person],
    ),
  ]);
  return partners.map((partner) => ({
    standing: Object.assign({}, NO_STANDING, ...standings.map((told) => told?.get(partner))),
    person: Object.assign({}, alike[0], ...tellings.map((told) => told?.get(partner))),
  }));
}
