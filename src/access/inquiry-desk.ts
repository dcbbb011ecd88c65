import type { GraphQLResolveInfo } from "graphql";
import type { Inquiry, SupposedCaller, Trail } from "../audit/trail/index.js";
import type { PersonId } from "../kernel/ids.js";
import { columnOf } from "../policy/access-matrix.js";
import { askWhyBar } from "../policy/may-ask-why.js";
import type { ReasonCode } from "../policy/reason.js";
import {
  DATA_CATEGORIES,
  type DataCategory,
  type Level,
  type PersonFacts,
  type Principal,
  type Purpose,
} from "../policy/vocabulary.js";
import type { Dossiers } from "./dossiers.js";
import type { Gatekeeper } from "./gatekeeper.js";
import type { Notices } from "./notices.js";

/** How far one category of a person stands open to the caller, in the words that the caller may be told. */
export interface SliceOpening {
  readonly category: DataCategory;
  readonly level: Level;
  readonly reason: ReasonCode;
  readonly clause: string;
}

/** An inquiry into the caller's own case. */
const NOBODY_ELSE = { about: null, categories: [], at: null, believedAt: null };

/** Answers for policy itself: what the caller's slice is, who may be told why, and who may try out a decision. */
export class InquiryDesk {
  constructor(
    private readonly gatekeeper: Pick<Gatekeeper, "admit" | "open">,
    private readonly dossiers: Dossiers,
    private readonly notices: Notices,
    private readonly trail: Trail,
  ) {}

  /**
   * The caller's whole slice of a person, category by category. What is withheld silently is not in it, so that a
   * refusal leaves no gap: the list is that of a person of whom there is no such record (NEV-06).
   */
  async slice(person: PersonId): Promise<readonly SliceOpening[]> {
    const { facts } = await this.dossiers.read(person);
    const decisions = DATA_CATEGORIES.map((category) => ({
      category,
      decision: this.dossiers.decision(person, category),
    }));
    const told = decisions.filter(
      ({ category, decision }) => decision.level !== "NONE" || !this.dossiers.matrix.isConcealed(category),
    );
    this.trail.noteInquiry({ kind: "MY_SLICE", people: [person], isAnswered: true, ...NOBODY_ELSE }, facts);
    return told.map(({ category, decision: { level, reason, clause } }) => ({
      ...{ category, level, clause },
      reason: this.notices.told(reason),
    }));
  }

  /**
   * Whether the caller may be told why a partner may or may not see a person's record (GAP-34). It is asked before
   * anything is explained, and noted either way; a refusal reads the same whether or not there is such a person.
   */
  async mayAskWhy(inquiry: Inquiry & { readonly about: SupposedCaller }, info: GraphQLResolveInfo): Promise<boolean> {
    const [person] = inquiry.people;
    const { facts } = await this.dossiers.read(person as PersonId);
    const known = { standing: await this.dossiers.standing(), person: facts };
    const bar = askWhyBar(this.dossiers, inquiry.about.partnerId, known, this.dossiers.matrix);
    this.trail.noteInquiry({ ...inquiry, isAnswered: bar === null }, facts);
    if (bar !== null)
      this.notices.shut(
        "ACCESS_LOG",
        bar,
        this.dossiers.matrix.clause("ACCESS_LOG", columnOf(this.dossiers.principal)),
        info,
      );
    return bar === null;
  }

  /** The purposes that a caller may declare at all. */
  purposesOf(principal: Principal): readonly Purpose[] {
    const { role } = principal;
    return role === "PERSON" || role === "PROXY"
      ? this.dossiers.matrix.ownPurposesOf(role)
      : this.dossiers.matrix.purposesOf(columnOf(principal));
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
    const [isKnown] = await this.gatekeeper.admit([person]);
    if (!isKnown) return null;
    const isAnswered = await this.gatekeeper.open(person, "CONSENT", "WRITE", info);
    const inquiry = { ...NOBODY_ELSE, kind: "CONSENT_PREVIEW", people: [person], categories, isAnswered } as const;
    const facts = this.dossiers.factsOf(person);
    this.trail.noteInquiry(inquiry, facts);
    return isAnswered ? facts : null;
  }
}
