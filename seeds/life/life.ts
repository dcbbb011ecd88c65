import type { DataCategory, Level, Purpose, Recipient, RelationshipKind } from "../../src/policy/vocabulary.js";
import type { PlaceKey } from "../agencies/establishments.js";
import type { PartnerKey } from "../agencies/partners.js";
import type { StaffKey } from "../agencies/staff.js";
import type { Calendar, Day } from "../calendar.js";
import type { LegalStatus, LicenceConditionRow, OffenceRow } from "../rows/circumstance-rows.js";
import type { ConsentRow, ConsentStatus, DeciderKind } from "../rows/consent-rows.js";
import type { IdentifierKind } from "../rows/person-rows.js";
import type { CareStory } from "./care-story.js";
import type { PlanStory } from "./plan-story.js";
import type { SupportStory } from "./support-story.js";

export interface Stay {
  readonly at: PlaceKey;
  readonly status: LegalStatus;
  readonly arrived: Date;
  readonly departed?: Date;
  readonly release?: Day;
  readonly location?: string;
}

export interface Involvement {
  readonly partner: PartnerKey;
  readonly kind: RelationshipKind;
  readonly proof: string;
  readonly from: Date;
  readonly ended?: Date;
  readonly place?: PlaceKey;
}

export interface Decision {
  readonly key: string;
  readonly status: ConsentStatus;
  readonly to: readonly Recipient[];
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  readonly from: Date;
  readonly until?: Date;
  readonly review: Day;
  readonly by: StaffKey;
  readonly kind?: ConsentRow["kind"];
  readonly process?: ConsentRow["process"];
  readonly isObjection?: true;
  readonly reason?: string;
  readonly decider?: DeciderKind;
  readonly deciderName?: string;
  readonly authority?: string;
  /** The entry of the power or of the best-interests decision it rests on, such as `authority/0`. */
  readonly restsOn?: `${"authority" | "best-interests"}/${string}`;
  readonly part?: string;
  readonly capacity?: ConsentRow["capacity_basis"];
  readonly level?: Exclude<Level, "NONE">;
  readonly how?: ConsentRow["how_given"];
  readonly told?: string;
  readonly conditions?: string;
  readonly evidence?: string;
  readonly supersedes?: string;
  readonly behalfOf?: PartnerKey;
  /** What became of it: a second version, believed from then on. */
  readonly became?: {
    readonly status: ConsentStatus;
    readonly at: Date;
    readonly by: StaffKey;
    readonly reason: string;
  };
}

export interface HealthStory {
  readonly effect: string;
  readonly diagnosis: string;
  readonly snomed?: string;
  readonly narrative: string;
  readonly since: Day;
  readonly resolved?: Day;
  readonly by: PartnerKey;
  readonly at: Date;
}

export interface RiskStory {
  readonly advice?: string;
  readonly summary: string;
  readonly narrative: string;
  readonly score: readonly [likelihood: number, severity: number];
  readonly mitigation: string;
  readonly lowers: "LIKELIHOOD" | "SEVERITY";
  readonly view?: string;
  readonly assessed: Day;
  readonly review: Day;
  readonly ended?: Day;
  readonly by: PartnerKey;
}

/** One person of the county, as a life and not as rows. Custody brings its own relationships with it. */
export interface Life {
  readonly key: string;
  readonly owner: PartnerKey;
  readonly name: readonly [given: string, family: string, preferred?: string];
  readonly born: Day;
  readonly died?: Day;
  readonly gender: string;
  readonly pronouns?: string;
  /** Ordinary residence, and the responsible authority where it differs (CUST-04). */
  readonly residence: string;
  readonly responsible?: string;
  readonly since: Date;
  readonly numbers: Partial<Record<IdentifierKind, string>>;
  readonly untraced?: true;
  readonly contact?: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly uprn?: string;
    readonly area: string;
    readonly telephone?: string;
    readonly email?: string;
    readonly method?: string;
    readonly note?: string;
    readonly isProtected?: true;
  };
  readonly communication?: {
    readonly language?: string;
    readonly interpreter?: true;
    readonly formats?: readonly string[];
    readonly support?: readonly string[];
    readonly adjustments?: readonly string[];
  };
  readonly custody?: readonly Stay[];
  readonly involved: readonly Involvement[];
  readonly keptOut?: readonly { user: StaffKey; kind: "EXCLUDED" | "RESTRICTED_TO"; reason: string; from: Date }[];
  readonly decisions?: readonly Decision[];
  readonly plan?: PlanStory;
  readonly offences?: readonly Omit<OffenceRow, "id" | "person_id">[];
  readonly licence?: readonly Omit<LicenceConditionRow, "id" | "person_id">[];
  readonly physical?: readonly HealthStory[];
  readonly mental?: readonly HealthStory[];
  readonly toOthers?: readonly RiskStory[];
  readonly toSelf?: readonly RiskStory[];
  readonly care?: CareStory;
  readonly support?: SupportStory;
}

/** A life is told against a calendar, so that every date stays the same distance from today. */
export type LifeStory = (t: Calendar) => Life;
