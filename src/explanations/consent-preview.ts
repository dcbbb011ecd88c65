import type { GraphQLResolveInfo } from "graphql";
import { doorChange, type HubContext, plainChange, type Rehearsal } from "../access/index.js";
import { type ProposedConsents, proposed } from "../consents/index.js";
import { isId, NO_USER, type PersonId, type RelationshipId } from "../kernel/ids.js";
import { type NamedPartner, partnersNamed } from "../partners/index.js";
import {
  type ConsentFact,
  type DataCategory,
  NOTHING_KNOWN,
  type PersonFacts,
  type Principal,
  type Purpose,
} from "../policy/vocabulary.js";
import type { PreviewConsentInput } from "./consent-preview.inputs.js";
import type { ConsentPreview, DoorMove, PartnerPreview } from "./consent-preview.type.js";

/** Each partner costs a few statements for its standing: a preview shows so many and says how many more there are. */
const MOST_PARTNERS = 20;

/** Tries out a decision about sharing, for those who may record one; null for everybody else. */
export async function previewConsent(
  input: PreviewConsentInput,
  context: HubContext,
  info: GraphQLResolveInfo,
): Promise<ConsentPreview | null> {
  if (!isId(input.personId)) return null;
  const person = input.personId as PersonId;
  const facts = await context.gatekeeper.inquiries.factsToPreview(person, input.categories, info);
  if (!facts) return null;
  const proposal = await proposed(person, input, facts, context);
  const named = await partnersNamed(proposal.recipients, context);
  const asOf = new Date(Math.max(proposal.from.getTime(), context.now.getTime()));
  const shown = named.slice(0, MOST_PARTNERS);
  const tried = { proposal, person, facts, asOf };
  const partners = await Promise.all(shown.map((partner) => previewFor(partner, tried, context)));
  return { asOf, partners, partnersLeftOut: named.length - shown.length };
}

interface Tried {
  readonly proposal: ProposedConsents;
  readonly person: PersonId;
  readonly facts: PersonFacts;
  readonly asOf: Date;
}

async function previewFor(partner: NamedPartner, tried: Tried, context: HubContext): Promise<PartnerPreview> {
  const { proposal, person, asOf } = tried;
  const [purpose = "DIRECT_CARE"] = proposal.purposes;
  const { id: partnerId, agencyType, isActive, joinedAt } = partner;
  const nobody = { userId: NO_USER, role: "PRACTITIONER", team: null, actsForPersonId: null } as const;
  const principal: Principal = { partnerId, agencyType, purpose, hasSecondFactor: false, ...nobody };
  const standing = { isUserActive: true, isPartnerActive: isActive, partnerJoinedAt: joinedAt };
  const rehearsal = await context.suppose({ principal, at: asOf, standing }, person);
  return { partnerId, doors: proposal.purposes.flatMap((one) => movesFor(rehearsal.asking(one), tried, context)) };
}

function movesFor(rehearsal: Rehearsal, tried: Tried, context: HubContext): DoorMove[] {
  const { before, after, categories } = tried.proposal;
  const { purpose } = rehearsal.principal;
  const then = rehearsal.supposing(factsOf(before, rehearsal.principal, tried, context));
  const now = rehearsal.supposing(factsOf(after, rehearsal.principal, tried, context));
  return categories
    .filter((category) => mayKnowOf(category, tried.person, context))
    .flatMap((category) => {
      const [was, becomes] = [then.decide(category), now.decide(category)];
      const change = doorChange(was, becomes);
      if (change === null) return [];
      const plain = plainChange(change, was.level, becomes.level);
      return [{ category, purpose, change, before: was.level, after: becomes.level, plain }];
    });
}

/**
 * The partner supposed to be involved in every way that serves the purpose, and the decisions that the caller sees.
 * That an address is protected counts only where the caller, who sees the address, knows it.
 */
function factsOf(
  consents: readonly ConsentFact[],
  { agencyType, purpose }: Principal,
  { person, facts, asOf }: Tried,
  { gatekeeper }: HubContext,
): PersonFacts {
  const kinds = gatekeeper.matrix.relationshipKindsFor(agencyType, purpose as Purpose);
  const relationships = kinds.map((kind) => ({ id: "" as RelationshipId, kind, validity: { from: asOf, to: null } }));
  const isAddressProtected = facts.isAddressProtected && gatekeeper.permits(person, "CONTACT", "SUMMARY");
  return { ...NOTHING_KNOWN, consents, relationships, isAddressProtected };
}

/** What is withheld silently from the caller must not show by what does or does not move. */
function mayKnowOf(category: DataCategory, person: PersonId, { gatekeeper }: HubContext): boolean {
  return !gatekeeper.matrix.isConcealed(category) || gatekeeper.permits(person, category, "SUMMARY");
}
