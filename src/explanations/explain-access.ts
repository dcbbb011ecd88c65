import type { GraphQLResolveInfo } from "graphql";
import { type HubContext, type Rehearsal, reaches, type Supposition } from "../access/index.js";
import { BadUserInput } from "../kernel/errors.js";
import type { PersonId } from "../kernel/ids.js";
import { DATA_CATEGORIES, type DataCategory, LEVELS, type Level, type Purpose } from "../policy/vocabulary.js";
import { withoutSecretMoves } from "../transfers/index.js";
import type { ExplainAccessArgs, ViewAsArgs } from "./asked-about.args.js";
import { explainedDecision } from "./explained-decision.js";
import type { AccessExplanation, SliceView } from "./explanation.type.js";
import { factsWeighed } from "./facts-weighed.js";
import { isNamedUser, suppositionOf } from "./supposed-caller.js";

type Asked = Supposition & { readonly person: PersonId };

/** Explains one decision to an IG lead or Caldicott guardian; null, with a notice, to everybody else. */
export async function explainAccess(
  args: ExplainAccessArgs,
  context: HubContext,
  info: GraphQLResolveInfo,
): Promise<AccessExplanation | null> {
  const place = placeAsked(args, context);
  const asked = await suppositionOf(args, args.purpose ?? "DIRECT_CARE", context);
  const { category } = place;
  if (!(await mayAsk("EXPLAIN_ACCESS", asked, args.purpose ?? null, [category], context, info))) return null;
  const rehearsal = chosen(await rehearsed(asked, context), args.purpose ?? null, category, context);
  const decision = explainedDecision(rehearsal, category, context.gatekeeper.matrix.isConcealed(category));
  return {
    ...particulars(asked, rehearsal, context),
    decision,
    neededLevel: place.level,
    isGiven: rehearsal.mayKnowOf().known && reaches(decision.level, place.level ?? "EXISTENCE"),
    facts: factsWeighed(rehearsal, category, asked.at),
  };
}

/** Shows an IG lead or Caldicott guardian what somebody else would see; null, with a notice, to everybody else. */
export async function viewAs(
  args: ViewAsArgs,
  context: HubContext,
  info: GraphQLResolveInfo,
): Promise<SliceView | null> {
  const asked = await suppositionOf(args, args.purpose, context);
  if (!(await mayAsk("VIEW_AS", asked, args.purpose, [], context, info))) return null;
  const rehearsal = await rehearsed(asked, context);
  const { matrix } = context.gatekeeper;
  return {
    ...particulars(asked, rehearsal, context),
    mayKnow: rehearsal.mayKnowOf().known,
    entries: DATA_CATEGORIES.map((category) => explainedDecision(rehearsal, category, matrix.isConcealed(category))),
  };
}

/** What is decided by what the asker may know: of a planned move of another partner's, nothing before arrival (GAP-19). */
async function rehearsed(asked: Asked, context: HubContext): Promise<Rehearsal> {
  const rehearsal = await context.rehearse(asked, asked.person);
  if (asked.principal.partnerId === context.principal.partnerId) return rehearsal;
  const { person } = rehearsal.facts;
  const relationships = await withoutSecretMoves(person.relationships, asked.person, context);
  return rehearsal.supposing({ ...person, relationships });
}

/** The category asked about, and the level that the field needs, where a field was named. */
function placeAsked({ category, field }: ExplainAccessArgs, context: HubContext): Place {
  if (Boolean(category) === Boolean(field)) {
    throw new BadUserInput([{ field: "category", problem: "Give a category or a field: one of the two." }]);
  }
  if (category) return { category, level: null };
  const coordinate = field?.includes(".") ? field : `Person.${field}`;
  const place = context.placeOf(coordinate);
  if (!place) throw new BadUserInput([{ field: "field", problem: "It is no guarded field of the schema." }]);
  return place;
}

interface Place {
  readonly category: DataCategory;
  readonly level: Level | null;
}

function mayAsk(
  kind: "EXPLAIN_ACCESS" | "VIEW_AS",
  { person, principal, moment }: Asked,
  purpose: Purpose | null,
  categories: readonly DataCategory[],
  { gatekeeper }: HubContext,
  info: GraphQLResolveInfo,
): Promise<boolean> {
  const { partnerId, role } = principal;
  const about = { partnerId, userId: isNamedUser(principal) ? principal.userId : null, role, purpose };
  const at = moment?.inForceAt.toISOString() ?? null;
  const believedAt = moment?.believedAt.toISOString() ?? null;
  return gatekeeper.inquiries.mayAskWhy({ kind, people: [person], about, categories, at, believedAt }, info);
}

/** The stated purpose; where none was, the one that gives most. */
function chosen(rehearsal: Rehearsal, purpose: Purpose | null, category: DataCategory, context: HubContext): Rehearsal {
  if (purpose !== null) return rehearsal;
  const all = context.gatekeeper.inquiries.purposesOf(rehearsal.principal).map((one) => rehearsal.asking(one));
  const rankOf = (one: Rehearsal) => LEVELS.indexOf(one.decide(category).level) * 10 + one.decide(category).step;
  return all.reduce((best, next) => (rankOf(next) > rankOf(best) ? next : best));
}

function particulars({ person, at, moment }: Asked, { principal }: Rehearsal, { now, gatekeeper }: HubContext) {
  const { role, purpose, partnerId } = principal;
  return {
    personId: person,
    caller: { role, purpose, partnerId, userId: isNamedUser(principal) ? principal.userId : null },
    at,
    believedAt: moment?.believedAt ?? now,
    policyFingerprint: gatekeeper.matrix.fingerprint,
  };
}
