import type { PlaceKey } from "../agencies/establishments.js";
import type { PartnerKey } from "../agencies/partners.js";
import type { StaffKey } from "../agencies/staff.js";
import type * as care from "../rows/care-rows.js";

/** Who made an entry and when, and what became of it. */
export interface Made {
  readonly by: StaffKey;
  readonly at: Date;
  readonly behalfOf?: PartnerKey;
  readonly ended?: { readonly at: Date; readonly reason: string; readonly by?: StaffKey };
}

type Optional<Said> = { [K in keyof Said]: null extends Said[K] ? K : never }[keyof Said];
/** What an entry says, where what may be null may be left out. */
export type Told<Said> = Made & Omit<Said, Optional<Said>> & Partial<Pick<Said, Optional<Said>>>;

/** What is left out of an authority that one person holds alone and without limits. */
type AlonePart = "appointment" | "fellow_holders" | "excluded_categories" | "excluded_purposes";

/** What the agencies recorded of a person's care, kind by kind. */
export interface CareStory {
  readonly illnesses?: readonly Told<care.IllnessSaid>[];
  readonly wishes?: readonly Told<care.WishSaid>[];
  readonly tellings?: readonly Told<care.TellingSaid>[];
  readonly medicines?: readonly Told<care.MedicineSaid>[];
  readonly allergies?: readonly Told<care.AllergySaid>[];
  readonly substances?: readonly Told<care.SubstanceSaid>[];
  readonly assessments?: readonly Told<care.NeedsAssessmentSaid>[];
  readonly needs?: readonly (Told<care.NeedSaid> & {
    readonly inPlaces?: readonly Told<Omit<care.NeedInPlaceSaid, "need_id">>[];
  })[];
  readonly advice?: readonly (Told<Omit<care.AdviceSaid, "need_ids" | "copied_to">> & {
    /** The places of the needs it was about, in the list of needs. */
    readonly aboutNeeds: readonly number[];
  })[];
  readonly equipment?: readonly (Made &
    Pick<care.EquipmentSaid, "kind" | "name"> & {
      readonly details?: string;
      readonly responsible: PartnerKey;
      /** Who would answer for it by default, where that is another (EQUIP-04). */
      readonly insteadOf?: PartnerKey;
      readonly because?: string;
    })[];
  readonly capacity?: readonly (Told<care.CapacitySaid> & {
    readonly bestInterests?: readonly Told<Omit<care.BestInterestsSaid, "assessment_id">>[];
  })[];
  readonly authorities?: readonly (Told<Omit<care.AuthoritySaid, AlonePart>> &
    Partial<Pick<care.AuthoritySaid, AlonePart>>)[];
  readonly liberty?: readonly (Told<Omit<care.LibertySaid, "establishment_id">> & { readonly place: PlaceKey })[];
  readonly characteristics?: readonly Told<care.CharacteristicSaid>[];
}
