import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import type { LoaderDefinition } from "../db/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { EntryProtection, openTo, protectionsOn } from "../protections/index.js";
import { currentConditions, functionalEffectsOf } from "./current-conditions.js";
import { mentalConditionsOf, physicalConditionsOf } from "./health.loader.js";
import { MentalHealth, PhysicalHealth } from "./health.type.js";
import type { HealthConditionRow } from "./health-condition.entity.js";
import { HealthCondition } from "./health-condition.type.js";

type Category = "PHYSICAL_HEALTH" | "MENTAL_HEALTH";
type Conditions = LoaderDefinition<string, readonly HealthConditionRow[]>;

@Resolver(() => Person)
export class PersonHealthResolver {
  @Door("PHYSICAL_HEALTH", "EXISTENCE")
  @FieldResolver(() => PhysicalHealth, {
    nullable: true,
    description:
      "The person's physical health: what it means for daily life, and the conditions behind it (PHYSICAL_HEALTH).",
  })
  async physicalHealth(@Root() person: Person, @Ctx() context: HubContext): Promise<PhysicalHealth> {
    const conditions = await conditionsFor(person, "PHYSICAL_HEALTH", physicalConditionsOf, context);
    const current = currentConditions(conditions, context.now);
    return {
      personId: person.id,
      hasCurrentConditions: current.length > 0,
      functionalEffects: functionalEffectsOf(current),
      conditions,
    };
  }

  @Door("MENTAL_HEALTH")
  @FieldResolver(() => MentalHealth, {
    nullable: true,
    description:
      "The person's mental health: what it means for daily life, and the conditions behind it (MENTAL_HEALTH). Null, without a " +
      "notice, both when it is withheld and when there is nothing to see.",
  })
  async mentalHealth(@Root() person: Person, @Ctx() context: HubContext): Promise<MentalHealth | null> {
    const conditions = await conditionsFor(person, "MENTAL_HEALTH", mentalConditionsOf, context);
    const current = currentConditions(conditions, context.now);
    // An empty answer would tell a caller who may see the present that there is a past.
    const seen = context.gatekeeper.permits(person.id, "MENTAL_HEALTH", "READ") ? conditions : current;
    if (seen.length === 0) return null;
    return { personId: person.id, functionalEffects: functionalEffectsOf(current), conditions };
  }
}

/** The person's conditions that no protection keeps from the caller; in own scope, those its partner recorded. */
async function conditionsFor(
  person: Person,
  category: Category,
  kept: Conditions,
  context: HubContext,
): Promise<readonly HealthConditionRow[]> {
  const [rows, isOpen] = await Promise.all([context.load(kept, person.id), openTo(person.id, context)]);
  const conditions = rows.filter((row) => isOpen(row));
  if (context.gatekeeper.decision(person.id, category).scope === "ALL") return conditions;
  return conditions.filter(({ recordedByPartnerId }) => recordedByPartnerId === context.principal.partnerId);
}

@Resolver(() => HealthCondition)
export class HealthConditionResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that recorded it: whom to ask." })
  recordedBy(@Root() condition: HealthCondition, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, condition.recordedByPartnerId);
  }

  @FieldResolver(() => [EntryProtection], {
    description: "What binds whoever reads it: not to pass it on, or not to show it to the person (NEV-08).",
  })
  protections(
    @Root() { id, personId }: HealthCondition,
    @Ctx() context: HubContext,
  ): Promise<readonly EntryProtection[]> {
    return protectionsOn(id, personId, context);
  }
}
