import { enumOf } from "../access/index.js";

/** What protects a single entry, beyond its category (NEV-08, GAP-20, domain guide 2.5). */
export type ProtectionKind =
  | "SOCIAL_SECURITY"
  | "POLICE_INTELLIGENCE"
  | "IN_CONFIDENCE"
  | "THIRD_PARTY"
  | "SERIOUS_HARM"
  | "EXEMPT";

export const ProtectionKindEnum = enumOf<ProtectionKind>(
  "ProtectionKind",
  "Why a single entry is kept closer than its category. No consent, override, disclosure or emergency lifts any of them. None is " +
    "shown to the person or a proxy.",
  {
    SOCIAL_SECURITY: "From the benefits office: for whom it was told to, and nobody else (NEV-08).",
    POLICE_INTELLIGENCE: "Police intelligence: for whom it was told to, and nobody else (NEV-08).",
    IN_CONFIDENCE: "Told by somebody in confidence: for whom it was told to, and nobody else (NEV-08).",
    THIRD_PARTY:
      "About a victim, relative, informant or member of staff: for the partner that recorded it and those it names (GAP-20).",
    SERIOUS_HARM: "A clinician certified that to read it would cause serious harm: kept from the person alone.",
    EXEMPT: "Withheld by the reviewer of a subject access request, by an exemption: kept from the person alone.",
  },
);

const FOR_THOSE_NAMED: readonly ProtectionKind[] = [
  "SOCIAL_SECURITY",
  "POLICE_INTELLIGENCE",
  "IN_CONFIDENCE",
  "THIRD_PARTY",
];

/** Whether an entry so protected is for the partner that recorded it and the partners named on it alone. */
export function isForThoseNamed(kind: ProtectionKind): boolean {
  return FOR_THOSE_NAMED.includes(kind);
}
