import type { GraphQLResolveInfo } from "graphql";
import type { SearchEntry, Trail } from "../audit/trail/index.js";
import { Forbidden, NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import type { AccessMatrix } from "../policy/access-matrix.js";
import { type Decision, decide } from "../policy/decide.js";
import { kindsInReach } from "../policy/kinds-in-reach.js";
import { mayMatch } from "../policy/may-match.js";
import { partnerReason } from "../policy/reason.js";
import { covers } from "../policy/validity.js";
import {
  type DataCategory,
  LEVELS,
  type Level,
  NOTHING_KNOWN,
  type OpenGlass,
  type Principal,
  type RelationshipKind,
} from "../policy/vocabulary.js";
import { Dossiers, type Facts } from "./dossiers.js";
import { IncidentDesk } from "./incident-desk.js";
import { InquiryDesk } from "./inquiry-desk.js";
import { Notices } from "./notices.js";
import { OfficeDesk } from "./office-desk.js";
import { RightsDesk } from "./rights-desk.js";
import { selectedFields } from "./selected-fields.js";

/**
 * Decides, once per person and category and request, what this caller may see; and notes it for the trail.
 *
 * Every route to a person's data asks here. Facts of a whole page of people are read together; after that a
 * decision needs no waiting. What was never asked for here is not known, and stays shut.
 */
export class Gatekeeper {
  readonly notices: Notices;
  readonly rights: RightsDesk;
  readonly offices: OfficeDesk;
  readonly inquiries: InquiryDesk;
  readonly incidents: IncidentDesk;
  readonly #dossiers: Dossiers;

  constructor(
    readonly principal: Principal,
    readonly matrix: AccessMatrix,
    readonly now: Date,
    facts: Facts,
    private readonly trail: Trail,
  ) {
    this.#dossiers = new Dossiers(principal, matrix, now, facts);
    this.notices = new Notices(principal, matrix);
    this.rights = new RightsDesk(this.#dossiers, trail);
    this.offices = new OfficeDesk(this.#dossiers, this.notices, trail);
    this.inquiries = new InquiryDesk(this, this.#dossiers, this.notices, trail);
    this.incidents = new IncidentDesk(this.#dossiers, this.notices, trail);
  }

  /**
   * Whether the caller may know that these people are in the hub at all. A person out of reach is refused silently:
   * to the caller the answer is that of an unknown id; the trail keeps the refusal.
   */
  async admit(people: readonly PersonId[]): Promise<readonly boolean[]> {
    const dossiers = await Promise.all(people.map((person) => this.#dossiers.read(person)));
    return dossiers.map(({ acquaintance }, index) => {
      const person = people[index] as PersonId;
      const facts = this.#dossiers.factsOf(person);
      if (acquaintance.known) this.trail.noteKnown(person, facts);
      else this.trail.noteStranger(person, acquaintance, facts);
      return acquaintance.known;
    });
  }

  /** Which of these people the caller may be told of as a match, and no more: name, year of birth, council (MIN-03). */
  async matchable(people: readonly PersonId[], hasCaseReference: boolean): Promise<readonly PersonId[]> {
    const dossiers = await Promise.all(people.map((person) => this.#dossiers.read(person)));
    return people.filter((_, index) => {
      const acquaintance = dossiers[index]?.acquaintance;
      return acquaintance !== undefined && mayMatch(this.principal, acquaintance, hasCaseReference, this.matrix);
    });
  }

  /** Notes a search. Whoever controls the record of somebody it found may read of it, told or not (AUD-03). */
  noteSearch(search: SearchEntry, found: readonly PersonId[]): void {
    this.trail.noteSearch(
      search,
      found.map((person) => this.#dossiers.factsOf(person)),
    );
  }

  /**
   * What the caller has open in an emergency now, so that every answer can say so; null where there is nothing, and to
   * a partner that is suspended, which is told of nobody (NEV-10).
   */
  async openGlass(): Promise<OpenGlass | null> {
    const { openGlass, isPartnerActive } = await this.#dossiers.standing();
    return isPartnerActive && openGlass !== null && covers(openGlass.validity, this.now) ? openGlass : null;
  }

  /** The kinds of current relationship by which the caller may know people: where a list of people starts. */
  async kindsInReach(): Promise<readonly RelationshipKind[]> {
    return kindsInReach(this, await this.#dossiers.standing(), this.matrix);
  }

  /** Opens a door of a person for the field being resolved, or withholds it; either is noted. */
  open(person: PersonId, category: DataCategory, level: Level, info: GraphQLResolveInfo): boolean | Promise<boolean> {
    if (this.#dossiers.has(person)) return this.#open(person, category, level, info);
    return this.#dossiers.read(person).then(() => this.#open(person, category, level, info));
  }

  /**
   * Opens a category over all the records that the caller's own partner controls, no person named: what an
   * information-governance lead may see at all. Withheld with a notice from everybody else.
   */
  async openOwnRecords(category: DataCategory, info: GraphQLResolveInfo): Promise<boolean> {
    const person = { ...NOTHING_KNOWN, recordOwnerId: this.principal.partnerId };
    const request = { principal: this.principal, personId: "" as PersonId, category, now: this.now };
    const decision = decide(request, { standing: await this.#dossiers.standing(), person }, this.matrix);
    const isOpen = reaches(decision.level, "SUMMARY");
    if (!isOpen) this.notices.shut(category, decision.reason, decision.clause, info);
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
    this.notices.shut(category, "LEVEL_TOO_LOW", decision.clause, info);
    return false;
  }

  /** The decision for a person whose facts are known. A stranger's is a refusal. */
  decision(person: PersonId, category: DataCategory): Decision {
    return this.#dossiers.decision(person, category);
  }

  /** Whether a category of a person reaches a level, for rows that are guarded one by one. Noted by `weigh`. */
  permits(person: PersonId, category: DataCategory, level: Level): boolean {
    return reaches(this.decision(person, category).level, level);
  }

  /** Judges a row that carries its own category, such as a plan's section, and notes the verdict. */
  weigh(person: PersonId, category: DataCategory, level: Level, fields: readonly string[]): boolean {
    const isPermitted = this.permits(person, category, level);
    this.trail.note(
      person,
      this.decision(person, category),
      category,
      fields,
      isPermitted,
      this.#dossiers.factsOf(person),
    );
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
    this.trail.note(person, decision, category, [`Mutation.${action}`], isPermitted, this.#dossiers.factsOf(person));
    if (isPermitted) return decision;
    const reason = decision.effect === "PERMIT" ? "LEVEL_TOO_LOW" : partnerReason(decision.reason);
    if (record && decision.level === "NONE") throw new NotFound(record);
    if (this.matrix.isConcealed(category)) throw new Forbidden("This may not be done for this person.");
    throw new Forbidden("This may not be done for this person.", { category, reason, clause: decision.clause });
  }

  /** Forgets facts and decisions, so that the next field is judged by what is true after a change. */
  forget(): void {
    this.#dossiers.forget();
  }

  #open(person: PersonId, category: DataCategory, level: Level, info: GraphQLResolveInfo): boolean {
    const decision = this.decision(person, category);
    const isOpen = reaches(decision.level, level);
    this.trail.note(person, decision, category, selectedFields(info), isOpen, this.#dossiers.factsOf(person));
    if (!isOpen) {
      const reason = decision.effect === "PERMIT" ? "LEVEL_TOO_LOW" : decision.reason;
      this.notices.shut(category, reason, decision.clause, info);
    } else {
      this.notices.opened(category, decision, info);
    }
    return isOpen;
  }
}

/** Whether a level is at least another. */
export function reaches(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}
