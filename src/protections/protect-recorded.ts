import type { Act, HubContext } from "../access/index.js";
import { isId, type PartnerId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { Protectable, ProtectableRow } from "./protectable.js";
import type { EntryProtectionInput } from "./protection.inputs.js";
import { checkWords, FROM_BENEFITS, requireFitting, requireStaff } from "./protection-rules.js";
import { protectionsOf } from "./protections.loader.js";
import { type NewProtection, writeProtection } from "./write-protection.js";

/** An entry that has just been recorded: the row, what guards it, what was asked for, and what it took the place of. */
export interface Recorded {
  readonly row: ProtectableRow;
  readonly category: DataCategory;
  readonly kind: Pick<Protectable, "isHeededByAll">;
  readonly asked: EntryProtectionInput | null;
  readonly replaces: string | null;
}

/** Notes what does not fit in a protection that a member of staff asks for. */
export async function checkProtection(
  check: InputCheck,
  field: string,
  asked: EntryProtectionInput,
  context: HubContext,
): Promise<void> {
  requireStaff(context.principal);
  checkWords(check, field, asked);
  const known = await Promise.all(asked.namedPartnerIds.map((id) => isPartner(id, context)));
  check.require(!known.includes(false), `${field}.namedPartnerIds`, "One of them is no partner.");
}

/**
 * Protects a new entry: as its recorder asks, as the entry was whose place it takes, and always where the benefits
 * office recorded it or it was recorded for them (NEV-08).
 *
 * A protection that another partner set goes over whatever is asked, so that writing an entry anew lifts nothing.
 */
export async function protectRecorded(act: Act, recorded: Recorded, context: HubContext): Promise<void> {
  const { row, category, asked, replaces } = recorded;
  const earlier = (await context.load(protectionsOf, row.personId)).filter(
    ({ entryId, liftedAt }) => entryId === replaces && liftedAt === null,
  );
  const bar = await benefitsBar(recorded, earlier, context);
  const isSaidByBar = bar.some(({ kind }) => kind === asked?.kind);
  const fresh = asked && !isSaidByBar ? [...bar, newProtection(asked)] : bar;
  for (const { kind } of fresh) requireFitting(kind, recorded.kind, context.principal);
  const anew = fresh.map(({ kind }) => kind);
  const { userId: setByUserId, partnerId: setByPartnerId } = context.principal;
  const carried = earlier.filter((one) => one.setByPartnerId !== setByPartnerId || !anew.includes(one.kind));
  const about = { personId: row.personId, entryId: row.id, category };
  for (const one of fresh) await writeProtection(act, { ...one, ...about, setByUserId, setByPartnerId });
  for (const one of carried) await writeProtection(act, { ...keptOf(one), ...about });
}

type Fresh = Pick<NewProtection, "kind" | "reasonCode" | "note" | "certifiedBy" | "namedPartnerIds">;

/** A protection as it was asked for. */
export function newProtection(asked: EntryProtectionInput): Fresh & Pick<Required<Fresh>, "certifiedBy"> {
  const { kind, reasonCode, note = null, certifiedBy = null } = asked;
  return { kind, reasonCode: reasonCode ?? kind, note, certifiedBy, namedPartnerIds: namedIn(asked) };
}

async function benefitsBar(
  { row, asked }: Recorded,
  earlier: readonly Fresh[],
  context: HubContext,
): Promise<readonly Fresh[]> {
  const isCarried = asked === null && earlier.some(({ reasonCode }) => reasonCode === FROM_BENEFITS);
  if (isCarried || !(await isFromBenefits(row, context))) return [];
  const note = asked?.kind === "SOCIAL_SECURITY" ? (asked.note ?? null) : null;
  const namedPartnerIds = asked ? namedIn(asked) : [];
  return [{ kind: "SOCIAL_SECURITY", reasonCode: FROM_BENEFITS, note, namedPartnerIds }];
}

async function isFromBenefits({ onBehalfOfPartnerId }: ProtectableRow, context: HubContext): Promise<boolean> {
  if (context.principal.agencyType === "DWP") return true;
  const origin = onBehalfOfPartnerId ? await context.load(partnerById, onBehalfOfPartnerId) : null;
  return origin?.agencyType === "DWP";
}

function keptOf({ kind, reasonCode, note, certifiedBy = null, namedPartnerIds, ...set }: NewProtection) {
  const { setByUserId, setByPartnerId } = set;
  return { kind, reasonCode, note, certifiedBy, namedPartnerIds, setByUserId, setByPartnerId };
}

function namedIn({ namedPartnerIds }: EntryProtectionInput): PartnerId[] {
  return namedPartnerIds.map((id) => id.toLowerCase() as PartnerId);
}

async function isPartner(id: string, context: HubContext): Promise<boolean> {
  return isId(id) && (await context.load(partnerById, id.toLowerCase())) !== null;
}
