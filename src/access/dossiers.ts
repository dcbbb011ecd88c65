import DataLoader from "dataloader";
import type { PersonId } from "../kernel/ids.js";
import type { AccessMatrix } from "../policy/access-matrix.js";
import { type Acquaintance, type Decision, decide, mayKnowOf } from "../policy/decide.js";
import { decideEmergencySet } from "../policy/emergency-set.js";
import type { DataCategory, PersonFacts, Principal, Standing } from "../policy/vocabulary.js";

/** Where the gatekeeper's facts come from: read in batches, in the request's own snapshot. */
export interface Facts {
  readonly standing: () => Promise<Standing>;
  readonly people: (ids: readonly PersonId[]) => Promise<readonly PersonFacts[]>;
}

/** What is known of one person during one request, and what was decided from it. */
export interface Dossier {
  readonly facts: PersonFacts;
  readonly acquaintance: Acquaintance;
  readonly decisions: Map<DataCategory, Decision>;
}

/**
 * What one request knows of the people it asks for: the facts of a whole page are read together, once, and each
 * category is decided once. It lives for the request, and forgets everything when something was written.
 */
export class Dossiers {
  #standing: Promise<Standing> | null = null;
  #known: Standing | null = null;
  #dossiers = new Map<PersonId, Dossier>();
  #loader: DataLoader<PersonId, Dossier>;

  constructor(
    readonly principal: Principal,
    readonly matrix: AccessMatrix,
    readonly now: Date,
    private readonly facts: Facts,
  ) {
    this.#loader = this.#newLoader();
  }

  /** What is true of the caller, whoever they ask about. */
  standing(): Promise<Standing> {
    this.#standing ??= this.facts.standing();
    return this.#standing;
  }

  /** What is known of a person, read with that of the others asked for in the same turn. */
  read(person: PersonId): Promise<Dossier> {
    return this.#loader.load(person);
  }

  /** Whether what is known of a person has been read. */
  has(person: PersonId): boolean {
    return this.#dossiers.has(person);
  }

  /** The facts of a person, where they have been read. */
  factsOf(person: PersonId): PersonFacts | null {
    return this.#dossiers.get(person)?.facts ?? null;
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

  /** The decision on one part of the emergency set (MIN-02), for a person whose facts are known. */
  emergencyDecision(person: PersonId, category: DataCategory): Decision {
    const dossier = this.#dossiers.get(person);
    if (!dossier || !this.#known) throw new Error("a decision was asked for before its facts were read");
    const request = { principal: this.principal, personId: person, category, now: this.now };
    return decideEmergencySet(request, { standing: this.#known, person: dossier.facts }, this.matrix);
  }

  /** Forgets facts and decisions, so that the next field is judged by what is true after a change. */
  forget(): void {
    this.#standing = null;
    this.#known = null;
    this.#dossiers = new Map();
    this.#loader = this.#newLoader();
  }

  #newLoader(): DataLoader<PersonId, Dossier> {
    return new DataLoader<PersonId, Dossier>(async (people) => {
      const [standing, facts] = await Promise.all([this.standing(), this.facts.people(people)]);
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
