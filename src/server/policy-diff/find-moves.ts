import { gatherFacts, gatherStanding, type HubModule } from "../../access/index.js";
import type { DatabaseSession } from "../../db/index.js";
import type { PersonId } from "../../kernel/ids.js";
import { type AccessMatrix, columnOf } from "../../policy/access-matrix.js";
import { type Decision, decide } from "../../policy/decide.js";
import { type DoorChange, doorChange } from "../../policy/door-change.js";
import type {
  AccessFacts,
  DataCategory,
  Level,
  MatrixColumn,
  PersonFacts,
  Principal,
  Purpose,
  Role,
  Scope,
  Standing,
} from "../../policy/vocabulary.js";
import { knownPeople } from "./known-people.js";
import { callersOf, type PartnerOfCounty, partnersOf, principalOf, type SupposedCaller } from "./supposed-callers.js";

/** How wide a door stands. */
export interface Opening {
  readonly level: Level;
  readonly scope: Scope;
}

/** One door that moves alike for a number of people. */
export interface DoorMove {
  readonly change: DoorChange;
  readonly category: DataCategory;
  readonly column: MatrixColumn;
  readonly partner: { readonly id: string; readonly name: string };
  readonly role: Role;
  readonly purpose: Purpose;
  readonly before: Opening;
  readonly after: Opening;
  readonly people: number;
}

/** The two policies, and where and when they are compared. */
export interface Comparison {
  readonly session: DatabaseSession;
  readonly modules: readonly HubModule[];
  readonly before: AccessMatrix;
  readonly after: AccessMatrix;
  readonly now: Date;
  readonly onProgress: (line: string) => void;
}

/**
 * Finds every door that another matrix would move: for which partner, purpose and how many people (GAP-33).
 *
 * The live judgement is asked under both matrices with the same facts, for all whom a partner could see anything of.
 */
export async function findMoves(comparison: Comparison): Promise<DoorMove[]> {
  const moves = new Map<string, DoorMove>();
  const partners = await partnersOf(comparison.session);
  for (const [place, partner] of partners.entries()) {
    const callers = callersOf(partner, comparison.before, comparison.after);
    const people = callers.length > 0 ? await comparePartner(partner, callers, comparison, moves) : 0;
    comparison.onProgress(`${place + 1} of ${partners.length}  ${partner.name}: ${people} people compared`);
  }
  return [...moves.values()];
}

async function comparePartner(
  partner: PartnerOfCounty,
  callers: readonly SupposedCaller[],
  { session, modules, before, after, now }: Comparison,
  moves: Map<string, DoorMove>,
): Promise<number> {
  const anyone = principalOf(partner, "PRACTITIONER");
  const standing = await standingOf(partner, anyone, session, modules);
  const questions = questionsOf(callers, standing, [before, after]);
  const sources = modules.flatMap(({ facts }) => facts ?? []);
  let compared = 0;
  for await (const people of knownPeople(session, partner.id)) {
    const facts = await gatherFacts(sources, session, anyone, people);
    for (const [place, personId] of people.entries()) {
      const known = { standing, person: facts[place] as PersonFacts };
      for (const question of questions) compare(question, personId, known, { before, after, now }, partner, moves);
    }
    compared += people.length;
  }
  return compared;
}

interface Question {
  readonly principal: Principal;
  readonly category: DataCategory;
}

/**
 * Every purpose that an agreement of the partner names, of every caller, about every category that could differ; but for
 * a purpose that neither matrix lets the caller declare there.
 */
function questionsOf(
  callers: readonly SupposedCaller[],
  { agreements }: Standing,
  matrices: readonly AccessMatrix[],
): Question[] {
  const purposes = [...new Set(agreements.flatMap((agreement) => agreement.purposes))];
  const all = callers.flatMap(({ principal, categories }) =>
    purposes.flatMap((purpose) => categories.map((category) => ({ principal: { ...principal, purpose }, category }))),
  );
  return all.filter(({ principal, category }) =>
    matrices.some((matrix) => matrix.allowsPurpose(columnOf(principal), principal.purpose, category)),
  );
}

async function standingOf(
  { isActive, joinedAt }: PartnerOfCounty,
  principal: Principal,
  session: DatabaseSession,
  modules: readonly HubModule[],
): Promise<Standing> {
  const sources = modules.flatMap(({ standing }) => standing ?? []);
  const standing = await gatherStanding(sources, session, principal);
  return { ...standing, isUserActive: true, isPartnerActive: isActive, partnerJoinedAt: joinedAt };
}

function compare(
  { principal, category }: Question,
  personId: PersonId,
  facts: AccessFacts,
  { before, after, now }: Pick<Comparison, "before" | "after" | "now">,
  partner: PartnerOfCounty,
  moves: Map<string, DoorMove>,
): void {
  const request = { principal, personId, category, now };
  const [was, becomes] = [decide(request, facts, before), decide(request, facts, after)];
  const change = doorChange(was, becomes);
  if (change === null) return;
  const { role, purpose } = principal;
  const key = [partner.id, role, purpose, category, was.level, was.scope, becomes.level, becomes.scope].join();
  const known = moves.get(key);
  if (known) moves.set(key, { ...known, people: known.people + 1 });
  else {
    const { id, name } = partner;
    const door = { change, category, column: columnOf(principal), partner: { id, name }, role, purpose };
    moves.set(key, { ...door, before: openingOf(was), after: openingOf(becomes), people: 1 });
  }
}

function openingOf({ level, scope }: Decision): Opening {
  return { level, scope };
}
