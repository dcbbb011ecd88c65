import type { GraphQLResolveInfo } from "graphql";
import type { Trail } from "../audit/trail/index.js";
import type { PersonId } from "../kernel/ids.js";
import { EMERGENCY_SET } from "../policy/emergency-set.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { Dossiers } from "./dossiers.js";
import type { Notices } from "./notices.js";
import { selectedFields } from "./selected-fields.js";

const PARTS = Object.keys(EMERGENCY_SET) as readonly DataCategory[];

/** Answers for declared incidents: of whom a responder may be told the emergency set, and which parts of it (MIN-02). */
export class IncidentDesk {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly notices: Notices,
    private readonly trail: Trail,
  ) {}

  /**
   * Those of a list of people of whom the caller may be told anything at all. Who is left out is left out silently, so
   * that neither the list nor its length tells of a record that keeps the caller out (NEV-09).
   */
  async tellable(people: readonly PersonId[]): Promise<readonly PersonId[]> {
    const told = await Promise.all(people.map((person) => this.mayBeTold(person)));
    return people.filter((_, place) => told[place]);
  }

  /** Whether the caller may be told any part of the emergency set of a person. */
  async mayBeTold(person: PersonId): Promise<boolean> {
    await this.dossiers.read(person);
    return PARTS.some((category) => this.dossiers.emergencyDecision(person, category).effect === "PERMIT");
  }

  /** Tells one part of the emergency set, or withholds it; either is noted for the person. */
  async tell(person: PersonId, category: DataCategory, info: GraphQLResolveInfo): Promise<boolean> {
    await this.dossiers.read(person);
    const decision = this.dossiers.emergencyDecision(person, category);
    const isTold = decision.effect === "PERMIT";
    this.trail.note(person, decision, category, selectedFields(info), isTold, this.dossiers.factsOf(person));
    if (!isTold) this.notices.shut(category, decision.reason, decision.clause, info);
    return isTold;
  }
}
