import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import { each, entriesInSight, inForce, unprotectedEntries } from "../entries/index.js";
import type { PersonId } from "../kernel/ids.js";
import { Establishment, establishmentById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { inAuthority, latestOfEach } from "./authority-rules.js";
import { Capacity } from "./capacity.type.js";
import { BestInterestsDecision, CapacityAssessment, LibertyAuthorisation } from "./capacity-entries.type.js";
import { assessmentKind, authorityKind, bestInterestsKind, libertyKind, settingOf } from "./capacity-kinds.js";
import { asksForNew, validityOf } from "./liberty-validity.js";

@Resolver(() => Person)
export class PersonCapacityResolver {
  @Door("CAPACITY", "EXISTENCE")
  @FieldResolver(() => Capacity, {
    nullable: true,
    description: "Which decisions the person makes, and who decides where they cannot (CAPACITY).",
  })
  async capacity(@Root() { id }: Person, @Ctx() context: HubContext): Promise<Capacity> {
    const [assessments, bestInterests, authorities, liberties] = await Promise.all([
      entriesInSight(assessmentKind, id, context),
      entriesInSight(bestInterestsKind, id, context),
      entriesInSight(authorityKind, id, context),
      libertiesOf(id, context),
    ]);
    const decisions = latestOfEach(assessments.current);
    const kinds = each(inAuthority(authorities.current, context.now).map(({ kind }) => kind));
    const libertyStanding = each(liberties.current.map(({ validity }) => validity));
    return {
      personId: id,
      hasArrangements:
        kinds.length > 0 || libertyStanding.length > 0 || decisions.some(({ hasCapacity }) => !hasCapacity),
      decisions: decisions.map(({ decision, hasCapacity }) => ({ personId: id, decision, hasCapacity })),
      authorityKinds: kinds,
      libertyStanding,
      asksForNewAuthorisation: asksForNew(libertyStanding),
      assessments: assessments.all,
      bestInterests: bestInterests.all as readonly BestInterestsDecision[],
      authorities: authorities.all,
      libertyAuthorisations: liberties.all as readonly LibertyAuthorisation[],
    };
  }
}

/** The authorisations with how each stands where the person is now; `current` are those in time. */
async function libertiesOf(person: PersonId, context: HubContext) {
  const { now } = context;
  const { all } = await entriesInSight(libertyKind, person, context);
  const setting = all.length === 0 ? null : await context.load(settingOf, settingKey(person, context));
  const judged = all.map((row) => ({ ...row, validity: validityOf(row, setting, now) }));
  const inTime = ["VALID_HERE", "NOT_VALID_AT_THIS_SETTING"];
  return { all: judged, current: inForce(judged, now).filter(({ validity }) => inTime.includes(validity)) };
}

function settingKey(person: PersonId, { now }: HubContext) {
  return { person, now };
}

@Resolver(() => BestInterestsDecision)
export class BestInterestsDecisionResolver {
  @FieldResolver(() => CapacityAssessment, {
    nullable: true,
    description: "The assessment that found capacity lacking for it.",
  })
  async assessment(
    @Root() { assessmentId, personId }: BestInterestsDecision,
    @Ctx() context: HubContext,
  ): Promise<CapacityAssessment | null> {
    const assessments = await unprotectedEntries(assessmentKind, personId, context);
    return assessments.find(({ id }) => id === assessmentId) ?? null;
  }
}

@Resolver(() => LibertyAuthorisation)
export class LibertyAuthorisationResolver {
  @FieldResolver(() => Establishment, { nullable: true, description: "The one place it is for." })
  establishment(
    @Root() { establishmentId }: LibertyAuthorisation,
    @Ctx() context: HubContext,
  ): Promise<Establishment | null> {
    return context.load(establishmentById, establishmentId);
  }
}
