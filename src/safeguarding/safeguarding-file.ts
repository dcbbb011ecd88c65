import { originOf } from "../entries/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { AgencyType, Role, Scope } from "../policy/vocabulary.js";
import type { AllegedSource, SafeguardingConcernEntity } from "./safeguarding-concern.entity.js";
import type { SafeguardingEnquiryEntity } from "./safeguarding-enquiry.entity.js";
import type { SafeguardingOutcomeEntity } from "./safeguarding-outcome.entity.js";

/** All that is held about a person's safeguarding. */
export interface SafeguardingFile {
  readonly concerns: readonly SafeguardingConcernEntity[];
  readonly enquiries: readonly SafeguardingEnquiryEntity[];
  readonly outcomes: readonly SafeguardingOutcomeEntity[];
}

/** Who looks into the file, as far as single entries are concerned. */
export interface Onlooker {
  readonly partnerId: PartnerId;
  readonly agencyType: AgencyType;
  readonly role: Role;
  readonly scope: Scope;
  /** Whether the person was in a custodial setting at a moment. */
  readonly wasInCustody: (moment: Date) => boolean;
}

type Entry = Pick<SafeguardingConcernEntity, "recordedByPartnerId" | "onBehalfOfPartnerId" | "eventAt">;

/** From these a proxy learns nothing that could harm the person: the source is none of those near to them. */
const TOLD_TO_PROXY: readonly AllegedSource[] = ["PARTNER_STAFF", "THE_PERSON"];

/**
 * The part of the file that an onlooker may see.
 *
 * A partner whose staff are the alleged source sees nothing but a concern it raised itself, and not what became of it
 * (NEV-03). In own scope a partner sees what it raised, and the enquiries it leads or carries out; a council is in own
 * scope as to what happened in custody, where it does not lead (SAFE-01). A proxy is not told of those near to the person.
 */
export function fileInSight(file: SafeguardingFile, onlooker: Onlooker): SafeguardingFile {
  const matters = mattersOf(file);
  const isShut = (concernId: string) => isAllegedSource(matters.of(concernId), onlooker);
  const isOpenToProxy = (concernId: string) =>
    onlooker.role !== "PROXY" || matters.of(concernId).every(({ source }) => TOLD_TO_PROXY.includes(source));
  const takesPart = (concernId: string) =>
    matters.enquiriesInto(concernId).some((enquiry) => isCarriedBy(enquiry, onlooker));
  return {
    concerns: file.concerns.filter((concern) => {
      if (!isOpenToProxy(concern.id)) return false;
      if (isShut(concern.id)) return isOwn(concern, onlooker);
      return seesAll(concern, onlooker) || isOwn(concern, onlooker) || takesPart(concern.id);
    }),
    enquiries: file.enquiries.filter((enquiry) => {
      if (isShut(enquiry.concernId) || !isOpenToProxy(enquiry.concernId)) return false;
      return seesAll(enquiry, onlooker) || isOwn(enquiry, onlooker) || isCarriedBy(enquiry, onlooker);
    }),
    outcomes: file.outcomes.filter((outcome) => {
      if (isShut(outcome.concernId) || !isOpenToProxy(outcome.concernId)) return false;
      return seesAll(outcome, onlooker) || isOwn(outcome, onlooker) || takesPart(outcome.concernId);
    }),
  };
}

/** Whether a partner's staff are the alleged source in any of what is held about one matter (NEV-03). */
export function isAllegedSource(
  matter: readonly Pick<SafeguardingConcernEntity, "sourcePartnerId">[],
  { partnerId, role }: Pick<Onlooker, "partnerId" | "role">,
): boolean {
  if (speaksForThemselves(role)) return false;
  return matter.some(({ sourcePartnerId }) => sourcePartnerId === partnerId);
}

/** Finds what belongs together: a concern, those it took the place of, and the enquiries into any of them. */
export function mattersOf({ concerns, enquiries }: Pick<SafeguardingFile, "concerns" | "enquiries">) {
  const origin = (concernId: string) => originOf(concernId, concerns);
  const enquiriesInto = (id: string) => enquiries.filter(({ concernId }) => origin(concernId) === origin(id));
  const concernsOf = (id: string) => concerns.filter((concern) => origin(concern.id) === origin(id));
  return { origin, enquiriesInto, of: (id: string) => [...concernsOf(id), ...enquiriesInto(id)] };
}

/** Whether an onlooker sees everything that was recorded of that time; a council does not, of custody (SAFE-01). */
export function seesAll({ eventAt }: Entry, { scope, agencyType, role, wasInCustody }: Onlooker): boolean {
  const isCouncil = agencyType === "LOCAL_AUTHORITY" && !speaksForThemselves(role);
  return scope === "ALL" && !(isCouncil && wasInCustody(eventAt));
}

/** An account on a partner's portal is the person's: it is none of that partner's staff. */
function speaksForThemselves(role: Role): boolean {
  return role === "PERSON" || role === "PROXY";
}

/** Whether an entry is the onlooker's own: their partner made it, or it was made for their partner. */
export function isOwn({ recordedByPartnerId, onBehalfOfPartnerId }: Entry, { partnerId, role }: Onlooker): boolean {
  return !speaksForThemselves(role) && (recordedByPartnerId === partnerId || onBehalfOfPartnerId === partnerId);
}

function isCarriedBy(
  { leadPartnerId, causedToPartnerId }: SafeguardingEnquiryEntity,
  { partnerId }: Onlooker,
): boolean {
  return leadPartnerId === partnerId || causedToPartnerId === partnerId;
}
