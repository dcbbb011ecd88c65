import type { Trail } from "../audit/trail/index.js";
import { Forbidden, NotFound } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { columnOf } from "../policy/access-matrix.js";
import { mayBeDisclosed } from "../policy/checks/disclosure.js";
import { mayBeOverridden } from "../policy/checks/override.js";
import { partnerReason } from "../policy/reason.js";
import { isAboutCaller } from "../policy/rights/about-caller.js";
import { rightBar } from "../policy/rights/right-bar.js";
import type { AgencyType, DataCategory, PersonFacts, Right } from "../policy/vocabulary.js";
import type { Dossiers } from "./dossiers.js";

/** Judges what a caller may do about a record without seeing it: decide, review, open it in an emergency. */
export class RightsDesk {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly trail: Trail,
  ) {}

  /**
   * Demands the right to do something about a record that gives no sight of it: to decide, to review, to open it in
   * an emergency. The act is noted, done or refused.
   *
   * Refuses with `FORBIDDEN` what depends on the caller alone, and for a person the caller may know; for anybody else
   * with `NOT_FOUND`, as for an unknown id.
   */
  async demand(
    person: PersonId,
    right: Right,
    action: string,
    { categories = [], record = "person" }: { categories?: readonly DataCategory[]; record?: string } = {},
  ): Promise<void> {
    const { facts, acquaintance } = await this.dossiers.read(person);
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
        const { facts } = await this.dossiers.read(person);
        const bar = await this.#rightBar(person, right, [], facts);
        if (bar === null) this.trail.noteAct({ right, action, person, isPermitted: true, reason: null }, facts);
        return bar === null ? [person] : [];
      }),
    );
    return new Set(open.flat());
  }

  /** Whether the caller's agency could be shown a category by a disclosure at all (3.5 steps 3 and 6). */
  mayBeDisclosed(category: DataCategory): boolean {
    return mayBeDisclosed(category, columnOf(this.dossiers.principal), this.dossiers.matrix);
  }

  /** Whether a decision to share without consent could open a category to a kind of agency at all (3.6). */
  mayBeOverridden(category: DataCategory, agencyType: AgencyType): boolean {
    return mayBeOverridden(category, agencyType, this.dossiers.matrix);
  }

  async #rightBar(person: PersonId, right: Right, categories: readonly DataCategory[], facts: PersonFacts) {
    const { principal, now, matrix } = this.dossiers;
    const asked = { principal, personId: person, now, categories };
    return rightBar(right, asked, { standing: await this.dossiers.standing(), person: facts }, matrix);
  }
}
