import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Forbidden, NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import type { AccessMatrix } from "../policy/access-matrix.js";
import { type Acquaintance, type Decision, decide, mayKnowOf } from "../policy/decide.js";
import { kindsInReach } from "../policy/kinds-in-reach.js";
import { mayMatch } from "../policy/may-match.js";
import { partnerReason, type ReasonCode } from "../policy/reason.js";
import {
  type DataCategory,
  LEVELS,
  type Level,
  NOTHING_KNOWN,
  type PersonFacts,
  type Principal,
  type RelationshipKind,
  type Standing,
} from "../policy/vocabulary.js";
import { selectedFields } from "./selected-fields.js";
import type { Trail } from "../audit/trail/index.js";

/** Where the gatekeeper's facts come from: read in batches, in the request's own snapshot. */
export interface Facts {
  readonly standing: () => Promise<Standing>;
  readonly people: (ids: readonly PersonId[]) => Promise<readonly PersonFacts[]>;
}

/** Tells a caller that a door stayed shut, and under which cell of the matrix. */
export interface WithheldNotice {
  readonly path: readonly (string | number)[];
  readonly category: DataCategory;
  readonly reason: ReasonCode;
  readonly clause: string;
}

/** What is known of one person during one request. */
interface Dossier {
  readonly facts: PersonFacts;
  readonly acquaintance: Acquaintance;
  readonly decisions: Map<DataCategory, Decision>;
}

/**
 * Decides, once per person and category and request, what this caller may see; and notes it for the trail.
 *
 * Every route to a person's data asks here. Facts of a whole page of people are read together; after that a
 * decision needs no waiting. What was never asked for here is not known, and stays shut.
 */
export class Gatekeeper {
  readonly withheld: WithheldNotice[] = [];
  #standing: Promise<Standing> | null = null;
  #known: Standing | null = null;
  #dossiers = new Map<PersonId, Dossier>();
  #loader: DataLoader<PersonId, Dossier>;

  constructor(
    readonly principal: Principal,
    readonly matrix: AccessMatrix,
    readonly now: Date,
    private readonly facts: Facts,
    private readonly trail: Trail,
  ) {
    this.#loader = this.#newLoader();
  }

  /**
   * Whether the caller may know that these people are in the hub at all. A person out of reach is refused silently:
   * to the caller the answer is that of an unknown id; the trail keeps the refusal.
   */
  async admit(people: readonly PersonId[]): Promise<readonly boolean[]> {
    const dossiers = await Promise.all(people.map((person) => this.#loader.load(person)));
    return dossiers.map(({ acquaintance }, index) => {
      const person = people[index] as PersonId;
      if (!acquaintance.known) this.trail.noteStranger(person, acquaintance, this.#dossiers.get(person)?.facts ?? null);
      return acquaintance.known;
    });
  }

  /** Which of these people the caller may be told of as a match, and no more: name, year of birth, council (MIN-03). */
  async matchable(people: readonly PersonId[], hasCaseReference: boolean): Promise<readonly PersonId[]> {
    const dossiers = await Promise.all(people.map((person) => this.#loader.load(person)));
    return people.filter((_, index) => {
      const acquaintance = dossiers[index]?.acquaintance;
      return acquaintance !== undefined && mayMatch(this.principal, acquaintance, hasCaseReference, this.matrix);
    });
  }

  /** The kinds of current relationship by which the caller may know people: where a list of people starts. */
  async kindsInReach(): Promise<readonly RelationshipKind[]> {
    this.#standing ??= this.facts.standing();
    return kindsInReach(this, await this.#standing, this.matrix);
  }

  /** Opens a door of a person for the field being resolved, or withholds it; either is noted. */
  open(person: PersonId, category: DataCategory, level: Level, info: GraphQLResolveInfo): boolean | Promise<boolean> {
    if (this.#dossiers.has(person)) return this.#open(person, category, level, info);
    return this.#loader.load(person).then(() => this.#open(person, category, level, info));
  }

  /**
   * Opens a category over all the records that the caller's own partner controls, no person named: what an
   * information-governance lead may see at all. Withheld with a notice from everybody else.
   */
  async openOwnRecords(category: DataCategory, info: GraphQLResolveInfo): Promise<boolean> {
    this.#standing ??= this.facts.standing();
    const person = { ...NOTHING_KNOWN, recordOwnerId: this.principal.partnerId };
    const request = { principal: this.principal, personId: "" as PersonId, category, now: this.now };
    const decision = decide(request, { standing: await this.#standing, person }, this.matrix);
    const isOpen = reaches(decision.level, "SUMMARY");
    if (!isOpen) this.#notice(category, partnerReason(decision.reason), decision.clause, info);
    return isOpen;
  }

  /** Lets a row through that came to light elsewhere than at a door. A refusal is silent, as if there were no such row. */
  enter(person: PersonId, category: DataCategory, info: GraphQLResolveInfo): boolean {
    return this.weigh(person, category, "SUMMARY", selectedFields(info));
  }

  /** Opens a field behind a door that needs more than the door did. */
  openLevel(person: PersonId, category: DataCategory, level: Level, info: GraphQLResolveInfo): boolean {
    const decision = this.decision(person, category);
    if (reaches(decision.level, level)) return true;
    this.trail.noteWithheld(person, category, selectedFields(info));
    this.#notice(category, "LEVEL_TOO_LOW", decision.clause, info);
    return false;
  }

  /** The decision for a person whose facts are known. A stranger's is a refusal. */
  decision(person: PersonId, category: DataCategory): Decision {
    const dossier = this.#dossiers.get(person);
    if (!dossier || !this.#known) throw new Error("a decision was asked for before its facts were read");
    const known = dossier.decisions.get(category);
    if (known) return known;
    const request = { principal: this.principal, personId: person, category, now: this.now };
    const made = decide(request, { standing: this.#known, person: dossier.facts }, this.matrix);
    dossier.decisions.set(category, made);
    return made;
  }

  /** Whether a category of a person reaches a level, for rows that are guarded one by one. Noted by `weigh`. */
  permits(person: PersonId, category: DataCategory, level: Level): boolean {
    return reaches(this.decision(person, category).level, level);
  }

  /** Judges a row that carries its own category, such as a plan's section, and notes the verdict. */
  weigh(person: PersonId, category: DataCategory, level: Level, fields: readonly string[]): boolean {
    const isPermitted = this.permits(person, category, level);
    this.trail.note(person, this.decision(person, category), category, fields, isPermitted, this.#factsOf(person));
    return isPermitted;
  }

  /**
   * Demands the right to write into a category before anything is written.
   *
   * Refuses with `NOT_FOUND` where the person, or the record that was named by its id, is out of reach, so that an
   * attempt teaches nothing; and with `FORBIDDEN` where the caller may know of it but not do this. Both are noted.
   */
  async demand(person: PersonId, category: DataCategory, action: string, record?: string): Promise<Decision> {
    const [isKnown] = await this.admit([person]);
    if (!isKnown) throw new NotFound(record ?? "person");
    const decision = this.decision(person, category);
    const isPermitted = reaches(decision.level, "WRITE");
    this.trail.note(person, decision, category, [`Mutation.${action}`], isPermitted, this.#factsOf(person));
    if (isPermitted) return decision;
    const reason = decision.effect === "PERMIT" ? "LEVEL_TOO_LOW" : partnerReason(decision.reason);
    if (record && decision.level === "NONE") throw new NotFound(record);
    if (this.matrix.isConcealed(category)) throw new Forbidden("This may not be done for this person.");
    throw new Forbidden("This may not be done for this person.", { category, reason, clause: decision.clause });
  }

  /** Forgets facts and decisions, so that the next field is judged by what is true after a change. */
  forget(): void {
    this.#standing = null;
    this.#known = null;
    this.#dossiers = new Map();
    this.#loader = this.#newLoader();
  }

  #open(person: PersonId, category: DataCategory, level: Level, info: GraphQLResolveInfo): boolean {
    const decision = this.decision(person, category);
    const isOpen = reaches(decision.level, level);
    this.trail.note(person, decision, category, selectedFields(info), isOpen, this.#factsOf(person));
    if (!isOpen) {
      const reason = decision.effect === "PERMIT" ? "LEVEL_TOO_LOW" : partnerReason(decision.reason);
      this.#notice(category, reason, decision.clause, info);
    }
    return isOpen;
  }

  #notice(category: DataCategory, reason: ReasonCode, clause: string, info: GraphQLResolveInfo): void {
    if (this.matrix.isConcealed(category)) return;
    this.withheld.push({ path: pathOf(info), category, reason, clause });
  }

  #factsOf(person: PersonId): PersonFacts | null {
    return this.#dossiers.get(person)?.facts ?? null;
  }

  #newLoader(): DataLoader<PersonId, Dossier> {
    return new DataLoader<PersonId, Dossier>(async (people) => {
      this.#standing ??= this.facts.standing();
      const [standing, facts] = await Promise.all([this.#standing, this.facts.people(people)]);
      this.#known = standing;
      return facts.map((personFacts, index) => this.#dossierOf(people[index] as PersonId, personFacts, standing));
    });
  }

  #dossierOf(person: PersonId, facts: PersonFacts, standing: Standing): Dossier {
    const request = { principal: this.principal, personId: person, now: this.now };
    const acquaintance = mayKnowOf(request, { standing, person: facts }, this.matrix);
    const dossier = { facts, acquaintance, decisions: new Map<DataCategory, Decision>() };
    this.#dossiers.set(person, dossier);
    return dossier;
  }
}

/** Whether a level is at least another. */
export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}

function pathOf(info: GraphQLResolveInfo): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: GraphQLResolveInfo["path"] | undefined = info.path; step; step = step.prev) path.unshift(step.key);
  return path;
}
