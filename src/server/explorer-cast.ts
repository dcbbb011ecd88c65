import { partnerEntry } from "../../seeds/agencies/partners.js";
import { staffEntry } from "../../seeds/agencies/staff.js";
import { CAST, CAST_NAMES, type CastName, personId } from "../../seeds/index.js";
import type { AgencyType, Purpose } from "../policy/vocabulary.js";

/** A member of the demo cast as the explorer and the demo introduce them. */
export interface CastMember {
  readonly as: CastName;
  readonly person: string;
  readonly partner: string;
  readonly agencyType: AgencyType;
  /** What they do there, such as "practitioner, custody team". */
  readonly work: string;
  readonly purposes: readonly Purpose[];
}

/** Whom the demo asks about. */
export const DANIEL_MARSH = {
  id: personId("daniel-marsh"),
  name: "Daniel Marsh",
  nhsNumber: "9990000018",
} as const;

/** A member of the cast by name. */
export function castMember(as: CastName): CastMember {
  const { partner, subject, purposes } = CAST[as];
  const [partnerName, agencyType] = partnerEntry(partner);
  const { name, role, team } = staffEntry(subject);
  const work = [role, ...(team === undefined ? [] : [`${team} team`])].map(inWords).join(", ");
  return { as, person: name, partner: partnerName, agencyType, work, purposes };
}

/** The whole cast, in the order of the county's own list. */
export function castMembers(): readonly CastMember[] {
  return CAST_NAMES.map(castMember);
}

function inWords(code: string): string {
  return code.toLowerCase().replaceAll("_", " ").replace(/^ig\b/, "IG");
}
