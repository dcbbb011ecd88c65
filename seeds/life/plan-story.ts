import type { DataCategory } from "../../src/policy/vocabulary.js";
import type { PartnerKey } from "../agencies/partners.js";
import type { StaffKey } from "../agencies/staff.js";
import type { Day } from "../calendar.js";
import type { OutcomeRow, PlanRow, SectionRow, SectionStatus } from "../rows/plan-rows.js";

export interface SectionStory {
  readonly heading: string;
  readonly category: DataCategory;
  readonly words: string;
  readonly by: StaffKey;
  readonly at: Date;
  readonly status?: SectionStatus;
  readonly author?: SectionRow["author_kind"];
  readonly behalfOf?: PartnerKey;
  /** What the section said before, oldest first. */
  readonly earlier?: readonly { readonly words: string; readonly by: StaffKey; readonly at: Date }[];
}

export interface OutcomeStory {
  readonly text: string;
  readonly status?: OutcomeRow["status"];
  readonly feedback?: string;
  readonly by: StaffKey;
  readonly at: Date;
}

export interface PlanStory {
  readonly lead: PartnerKey;
  readonly status?: PlanRow["status"];
  readonly started: Date;
  readonly startedBy: StaffKey;
  readonly ended?: Date;
  readonly agreed?: Day;
  readonly review: Day;
  readonly summary: string;
  readonly contingency?: string;
  readonly keyWorker?: StaffKey;
  readonly sections: readonly SectionStory[];
  readonly goals?: readonly { readonly words: string; readonly outcomes?: readonly OutcomeStory[] }[];
  readonly actions?: readonly {
    readonly text: string;
    readonly accountable: PartnerKey;
    readonly due?: Day;
    readonly status?: "OPEN" | "DONE" | "CANCELLED";
    readonly by: StaffKey;
    readonly at: Date;
  }[];
  readonly contributors?: readonly (readonly [partner: PartnerKey, contribution: string, since: Day])[];
  readonly aboutMe?: readonly (readonly [heading: string, words: string, on: Day, supportedBy?: string])[];
}
