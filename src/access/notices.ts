import type { GraphQLResolveInfo } from "graphql";
import type { AccessMatrix } from "../policy/access-matrix.js";
import type { Decision } from "../policy/decide.js";
import { partnerReason, type ReasonCode, sentenceFor } from "../policy/reason.js";
import type { DataCategory, Principal } from "../policy/vocabulary.js";

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

/** What is said beside an answer: which doors stayed shut and why, and what an emergency opened all the same. */
export class Notices {
  readonly #withheld: WithheldNotice[] = [];
  readonly #emergencies: EmergencyNotice[] = [];

  constructor(
    private readonly principal: Principal,
    private readonly matrix: AccessMatrix,
  ) {}

  /** The doors that stayed shut, in the order of their paths: fields resolve side by side, and when tells nothing. */
  get withheld(): readonly WithheldNotice[] {
    return this.#withheld.toSorted(byPath);
  }

  /** What an emergency opened against the person's word, in the order of its paths. */
  get emergencies(): readonly EmergencyNotice[] {
    return this.#emergencies.toSorted(byPath);
  }

  /** Says that a field stayed shut; of a category that is withheld silently, nothing. */
  shut(category: DataCategory, reason: ReasonCode, clause: string, info: GraphQLResolveInfo): void {
    if (this.matrix.isConcealed(category)) return;
    const told = this.told(reason);
    const notice = { path: pathOf(info), category, reason: told, clause };
    this.#withheld.push(this.principal.role === "IG_LEAD" ? { ...notice, sentence: sentenceFor(told) } : notice);
  }

  /** Says that a field opened in an emergency although the person had said no. */
  opened(category: DataCategory, { despite, reason }: Decision, info: GraphQLResolveInfo): void {
    if (despite === null || reason !== "BREAK_GLASS") return;
    this.#emergencies.push({ path: pathOf(info), category, despite });
  }

  /**
   * The reason that this caller may be told. An information-governance lead is told the true one, but for being kept
   * out of a record: to whoever is, it is that of a stranger (NEV-09).
   */
  told(reason: ReasonCode): ReasonCode {
    return this.principal.role === "IG_LEAD" && reason !== "EXCLUDED" ? reason : partnerReason(reason);
  }
}

function pathOf(info: GraphQLResolveInfo): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: GraphQLResolveInfo["path"] | undefined = info.path; step; step = step.prev) path.unshift(step.key);
  return path;
}

interface Placed {
  readonly path: readonly (string | number)[];
}

function byPath({ path: one }: Placed, { path: other }: Placed): number {
  for (const [index, step] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (typeof step === "number" && typeof against === "number" && step !== against) return step - against;
    if (step !== against) return String(step) < String(against) ? -1 : 1;
  }
  return one.length - other.length;
}
