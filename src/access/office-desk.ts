import type { GraphQLResolveInfo } from "graphql";
import type { Trail } from "../audit/trail/index.js";
import { Forbidden } from "../kernel/errors.js";
import { columnOf } from "../policy/access-matrix.js";
import { officeBar } from "../policy/offices/office-bar.js";
import { type DenialCode, partnerReason } from "../policy/reason.js";
import type { Office } from "../policy/vocabulary.js";
import type { Dossiers } from "./dossiers.js";
import type { Notices } from "./notices.js";

/** Judges what a caller may do for their partner about nobody's record: govern, plan, declare an incident, use the inbox. */
export class OfficeDesk {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly notices: Notices,
    private readonly trail: Trail,
  ) {}

  /**
   * Demands an office before anything is written. Refuses with `FORBIDDEN` and the reason, which is always about the
   * caller alone; done or refused, it is noted.
   */
  async demand(office: Office, action: string): Promise<void> {
    const bar = await this.#weigh(office, action);
    if (bar !== null) throw new Forbidden("This may not be done.", { reason: partnerReason(bar) });
  }

  /** Whether the caller holds an office, for a question whose answer is null to everybody else. It is noted. */
  async holds(office: Office, action: string): Promise<boolean> {
    return (await this.#weigh(office, action)) === null;
  }

  /** The same for a field about the access log, which is null with a notice of why to everybody else. */
  async opens(office: Office, info: GraphQLResolveInfo): Promise<boolean> {
    const bar = await this.#weigh(office, `${info.parentType.name}.${info.fieldName}`);
    const { matrix, principal } = this.dossiers;
    if (bar !== null) this.notices.shut("ACCESS_LOG", bar, matrix.clause("ACCESS_LOG", columnOf(principal)), info);
    return bar === null;
  }

  async #weigh(office: Office, action: string): Promise<DenialCode | null> {
    const { principal, now, matrix } = this.dossiers;
    const reason = officeBar(office, { principal, now }, await this.dossiers.standing(), matrix);
    this.trail.noteOffice({ office, action, isPermitted: reason === null, reason });
    return reason;
  }
}
