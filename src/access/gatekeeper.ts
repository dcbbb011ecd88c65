import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Inquiry, SupposedCaller, Trail } from "../audit/trail/index.js";
import { Forbidden, NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { type AccessMatrix, columnOf } from "../policy/access-matrix.js";
import { mayBeDisclosed } from "../policy/checks/disclosure.js";
import { mayBeOverridden } from "../policy/checks/override.js";
import { type Acquaintance, type Decision, decide, mayKnowOf } from "../policy/decide.js";
import { kindsInReach } from "../policy/kinds-in-reach.js";
import { askWhyBar } from "../policy/may-ask-why.js";
import { mayMatch } from "../policy/may-match.js";
import { partnerReason, type ReasonCode, sentenceFor } from "../policy/reason.js";
import { isAboutCaller, rightBar } from "../policy/rights.js";
import { covers } from "../policy/validity.js";
import {
  type AgencyType,
  DATA_CATEGORIES,
  type DataCategory,
  LEVELS,
  type Level,
  NOTHING_KNOWN,
  type OpenGlass,
  type PersonFacts,
  type Principal,
  type Purpose,
  type RelationshipKind,
  type Right,
  type Standing,
} from "../policy/vocabulary.js";
import { selectedFields } from "./selected-fields.js";

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
  /** What the true reason means, told to information-governance leads alone. */
  readonly sentence?: string;
}

/** Labels what an emergency opened although the person had said no (domain guide 3.7). */
export interface EmergencyNotice {
  readonly path: readonly (string | number)[];
  readonly category: DataCategory;
  readonly despite: "REFUSAL" | "OBJECTION";
}

/** How far one category of a person stands open to the caller, in the words that the caller may be told. */
export interface SliceOpening {
  readonly category: DataCategory;
  readonly level: Level;
  readonly reason: ReasonCode;
  readonly clause: string;
}

/** An inquiry into the caller's own case. */
const NOBODY_ELSE = { about: null, categories: [], at: null, believedAt: null };

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
  readonly emergencies: EmergencyNotice[] = [];
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

  /** What the caller has open in an emergency now, so that every answer can say so; null where there is nothing. */
  async openGlass(): Promise<OpenGlass | null> {
    this.#standing ??= this.facts.standing();
    const { openGlass } = await this.#standing;
    return openGlass !== null && covers(openGlass.validity, this.now) ? openGlass : null;
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
    if (!isOpen) this.#notice(category, decision.reason, decision.clause, info);
    return isOpen;
  }

  /**
   * The caller's whole slice of a person, category by category. What is withheld silently is not in it, so that a
   * refusal leaves no gap: the list is that of a person of whom there is no such record (NEV-06).
   */
  async slice(person: PersonId): Promise<readonly SliceOpening[]> {
    const { facts } = await this.#loader.load(person);
    const decisions = DATA_CATEGORIES.map((category) => ({ category, decision: this.decision(person, category) }));
    const told = decisions.filter(
      ({ category, decision }) => decision.level !== "NONE" || !this.matrix.isConcealed(category),
    );
    this.trail.noteInquiry({ kind: "MY_SLICE", people: [person], isAnswered: true, ...NOBODY_ELSE }, facts);
    return told.map(({ category, decision: { level, reason, clause } }) => ({
      ...{ category, level, clause },
      reason: this.#told(reason),
    }));
  }

  /**
   * Whether the caller may be told why a partner may or may not see a person's record (GAP-34). It is asked before
   * anything is explained, and noted either way; a refusal reads the same whether or not there is such a person.
   */
  async mayAskWhy(inquiry: Inquiry & { readonly about: SupposedCaller }, info: GraphQLResolveInfo): Promise<boolean> {
    const [person] = inquiry.people;
    const { facts } = await this.#loader.load(person as PersonId);
    this.#standing ??= this.facts.standing();
    const known = { standing: await this.#standing, person: facts };
    const bar = askWhyBar(this, inquiry.about.partnerId, known, this.matrix);
    this.trail.noteInquiry({ ...inquiry, isAnswered: bar === null }, facts);
    if (bar !== null) this.#notice("ACCESS_LOG", bar, this.matrix.clause("ACCESS_LOG", columnOf(this.principal)), info);
    return bar === null;
  }

  /** The purposes that a caller may declare at all. */
  purposesOf(principal: Principal): readonly Purpose[] {
    const { role } = principal;
    return role === "PERSON" || role === "PROXY"
      ? this.matrix.ownPurposesOf(role)
      : this.matrix.purposesOf(columnOf(principal));
  }

  /**
   * The facts with which the caller may try out a decision about sharing, or null: whoever may record one for this
   * person may. Of a person out of reach nothing is said, not even that nothing may be tried.
   */
  async factsToPreview(
    person: PersonId,
    categories: readonly DataCategory[],
    info: GraphQLResolveInfo,
  ): Promise<PersonFacts | null> {
    const [isKnown] = await this.admit([person]);
    if (!isKnown) return null;
    const isAnswered = this.#open(person, "CONSENT", "WRITE", info);
    const inquiry = { ...NOBODY_ELSE, kind: "CONSENT_PREVIEW", people: [person], categories, isAnswered } as const;
    const facts = this.#factsOf(person);
    this.trail.noteInquiry(inquiry, facts);
    return isAnswered ? facts : null;
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

  /**
   * Demands the right to do something about a record that gives no sight of it: to decide, to review, to open it in
   * an emergency. The act is noted, done or refused.
   *
   * Refuses with `FORBIDDEN` what depends on the caller alone, and for a person the caller may know; for anybody else
   * with `NOT_FOUND`, as for an unknown id.
   */
  async demandRight(
    person: PersonId,
    right: Right,
    action: string,
    { categories = [], record = "person" }: { categories?: readonly DataCategory[]; record?: string } = {},
  ): Promise<void> {
    const { facts, acquaintance } = await this.#loader.load(person);
    const bar = await this.#rightBar(person, right, categories, facts);
    const isPermitted = bar === null && facts.recordOwnerId !== null;
    this.trail.noteAct({ right, action, person, isPermitted, reason: bar }, facts);
    if (isPermitted) return;
    if (bar !== null && isAboutCaller(bar))
      throw new Forbidden("This may not be done.", { reason: partnerReason(bar) });
    if (acquaintance.known) throw new Forbidden("This may not be done for this person.");
    throw new NotFound(record);
  }

  /**
   * Those of a list of people about whose records the caller may do something; what is listed of them is noted. Who is
   * left out is left out silently.
   */
  async exercisable(people: readonly PersonId[], right: Right, action: string): Promise<ReadonlySet<PersonId>> {
    const distinct = [...new Set(people)];
    const open = await Promise.all(
      distinct.map(async (person) => {
        const { facts } = await this.#loader.load(person);
        const bar = await this.#rightBar(person, right, [], facts);
        if (bar === null) this.trail.noteAct({ right, action, person, isPermitted: true, reason: null }, facts);
        return bar === null ? [person] : [];
      }),
    );
    return new Set(open.flat());
  }

  /** Whether the caller's agency could be shown a category by a disclosure at all (3.5 steps 3 and 6). */
  mayBeDisclosed(category: DataCategory): boolean {
    return mayBeDisclosed(category, columnOf(this.principal), this.matrix);
  }

  /** Whether a decision to share without consent could open a category to a kind of agency at all (3.6). */
  mayBeOverridden(category: DataCategory, agencyType: AgencyType): boolean {
    return mayBeOverridden(category, agencyType, this.matrix);
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
      const reason = decision.effect === "PERMIT" ? "LEVEL_TOO_LOW" : decision.reason;
      this.#notice(category, reason, decision.clause, info);
    } else if (decision.despite !== null && decision.reason === "BREAK_GLASS") {
      this.emergencies.push({ path: pathOf(info), category, despite: decision.despite });
    }
    return isOpen;
  }

  #notice(category: DataCategory, reason: ReasonCode, clause: string, info: GraphQLResolveInfo): void {
    if (this.matrix.isConcealed(category)) return;
    const told = this.#told(reason);
    const notice = { path: pathOf(info), category, reason: told, clause };
    this.withheld.push(this.principal.role === "IG_LEAD" ? { ...notice, sentence: sentenceFor(told) } : notice);
  }

  /**
   * The reason that this caller may be told. An information-governance lead is told the true one, but for being kept
   * out of a record: to whoever is, it is that of a stranger (NEV-09).
   */
  #told(reason: ReasonCode): ReasonCode {
    return this.principal.role === "IG_LEAD" && reason !== "EXCLUDED" ? reason : partnerReason(reason);
  }

  async #rightBar(person: PersonId, right: Right, categories: readonly DataCategory[], facts: PersonFacts) {
    this.#standing ??= this.facts.standing();
    const asked = { principal: this.principal, personId: person, now: this.now };
    return rightBar(right, asked, categories, { standing: await this.#standing, person: facts }, this.matrix);
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
