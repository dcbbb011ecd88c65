import type { PersonId } from "../kernel/ids.js";
import type { AccessMatrix } from "../policy/access-matrix.js";
import { type Acquaintance, type Decision, decide, mayKnowOf } from "../policy/decide.js";
import type { AccessFacts, DataCategory, PersonFacts, Principal, Standing } from "../policy/vocabulary.js";
import { NOTHING_KNOWN } from "../policy/vocabulary.js";
import type { PastMoment } from "./fact-source.js";

/** Somebody who is supposed to ask, and when. */
export interface Supposition {
  readonly principal: Principal;
  /** The moment at which policy is asked. */
  readonly at: Date;
  /** Given where the facts are to be those of another moment; else they are what is believed now. */
  readonly moment?: PastMoment;
  /** What is supposed of the caller's standing: a role has no account that could be active. */
  readonly standing?: Partial<Standing>;
}

/**
 * What the live policy would decide for a supposed caller about one person: the same judgement as at the door.
 *
 * It holds facts and decisions, never content, and opens nothing.
 */
export class Rehearsal {
  readonly facts: AccessFacts;

  constructor(
    private readonly supposition: Supposition,
    private readonly personId: PersonId,
    standing: Standing,
    person: PersonFacts | undefined,
    private readonly matrix: AccessMatrix,
  ) {
    this.facts = { standing, person: person ?? NOTHING_KNOWN };
  }

  /** The decision on one category. */
  decide(category: DataCategory): Decision {
    return decide({ ...this.#request, category }, this.facts, this.matrix);
  }

  /** Whether the supposed caller would know of the person at all. */
  mayKnowOf(): Acquaintance {
    return mayKnowOf(this.#request, this.facts, this.matrix);
  }

  /** The same caller and moment, with other facts about the person. */
  supposing(person: PersonFacts): Rehearsal {
    return new Rehearsal(this.supposition, this.personId, this.facts.standing, person, this.matrix);
  }

  /** The same facts and moment, asked for another purpose. */
  asking(purpose: Principal["purpose"]): Rehearsal {
    const { standing, person } = this.facts;
    const principal = { ...this.supposition.principal, purpose };
    return new Rehearsal({ ...this.supposition, principal }, this.personId, standing, person, this.matrix);
  }

  /** Who is supposed to ask. */
  get principal(): Principal {
    return this.supposition.principal;
  }

  get #request() {
    const { principal, at } = this.supposition;
    return { principal, personId: this.personId, now: at };
  }
}
