import { Forbidden, RuleBroken } from "../kernel/errors.js";
import type { InputCheck } from "../kernel/input-check.js";
import type { Principal } from "../policy/vocabulary.js";
import type { EntryProtectionEntity } from "./entry-protection.entity.js";
import type { Protectable } from "./protectable.js";
import type { EntryProtectionInput } from "./protection.inputs.js";
import { isForThoseNamed, type ProtectionKind } from "./protection-kinds.js";

/** The reason code of what comes from the benefits office: it is set by the hub, and nobody lifts it. */
export const FROM_BENEFITS = "FROM_BENEFITS_OFFICE";

const LONGEST_CODE = 60;
const LONGEST_NOTE = 4_000;
const CLINICAL: readonly Principal["agencyType"][] = ["PRISON_HEALTHCARE", "NHS"];

/** Notes what does not fit in a protection, partners that are none apart. */
export function checkWords(check: InputCheck, field: string, input: EntryProtectionInput): void {
  const isCertified = Boolean(input.certifiedBy);
  const isHarm = input.kind === "SERIOUS_HARM";
  check.text(`${field}.reasonCode`, input.reasonCode, LONGEST_CODE);
  check.text(`${field}.note`, input.note, LONGEST_NOTE);
  check.text(`${field}.certifiedBy`, input.certifiedBy, 200);
  check.require(isHarm === isCertified, `${field}.certifiedBy`, "Name the clinician with SERIOUS_HARM, and only then.");
  check.require(input.kind !== "EXEMPT", `${field}.kind`, "It is set where a subject access request is reviewed.");
  check.require(input.reasonCode !== FROM_BENEFITS, `${field}.reasonCode`, "The hub itself sets this code.");
}

/** Refuses an account of one's own, whatever it names: a refusal that came later would tell of what there is. */
export function requireStaff({ role }: Pick<Principal, "role">): void {
  if (role === "PERSON" || role === "PROXY") throw new Forbidden("Entries are protected by staff.");
}

/** Refuses what only clinicians certify, and to keep from partners what all of them must heed. */
export function requireFitting(
  kind: ProtectionKind,
  { isHeededByAll }: Pick<Protectable, "isHeededByAll">,
  principal: Principal,
): void {
  if (kind === "SERIOUS_HARM" && !CLINICAL.includes(principal.agencyType)) {
    throw new Forbidden("Whether to read it would cause serious harm is for a clinician of a health partner.");
  }
  if (isForThoseNamed(kind) && isHeededByAll) {
    throw new RuleBroken(
      "FAM-01",
      "Every partner that could tell or admit somebody must know who is kept away. Leave the confidence out of the entry.",
    );
  }
}

/** Refuses to lift what the benefits office's data always carries (NEV-08). */
export function requireLiftable({ kind, reasonCode }: Pick<EntryProtectionEntity, "kind" | "reasonCode">): void {
  if (kind !== "SOCIAL_SECURITY" || reasonCode !== FROM_BENEFITS) return;
  throw new RuleBroken("NEV-08", "What comes from the benefits office is never passed on: the bar stays.");
}
