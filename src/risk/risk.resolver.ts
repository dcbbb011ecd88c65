import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Door, HubContext } from "../access/index.js";
import type { LoaderDefinition } from "../db/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { EntryProtection, openTo, protectionsOn } from "../protections/index.js";
import { type CurrentRisk, currentRisk, scoreOf } from "./current-risk.js";
import { risksToOthersOf, risksToSelfOf } from "./risk.loader.js";
import { RiskToOthers, RiskToSelf } from "./risk.type.js";
import type { RiskAssessmentRow } from "./risk-assessment.entity.js";
import { RiskAssessment } from "./risk-assessment.type.js";

type Category = "RISK_TO_OTHERS" | "RISK_TO_SELF";
type Assessments = LoaderDefinition<string, readonly RiskAssessmentRow[]>;
type KnownRisk = CurrentRisk & Pick<RiskToSelf, "personId" | "assessments">;

@Resolver(() => Person)
export class PersonRiskResolver {
  @Door("RISK_TO_OTHERS", "EXISTENCE")
  @FieldResolver(() => RiskToOthers, {
    nullable: true,
    description: "What risk the person may be to others, and how to stay safe (RISK_TO_OTHERS).",
  })
  async riskToOthers(@Root() person: Person, @Ctx() context: HubContext): Promise<RiskToOthers> {
    const risk = await riskOf(person, "RISK_TO_OTHERS", risksToOthersOf, context);
    return { ...risk, hasHandlingAdvice: risk.handlingAdvice.length > 0 };
  }

  @Door("RISK_TO_SELF")
  @FieldResolver(() => RiskToSelf, {
    nullable: true,
    description: "What may put the person at risk, and what keeps them safe (RISK_TO_SELF).",
  })
  riskToSelf(@Root() person: Person, @Ctx() context: HubContext): Promise<RiskToSelf> {
    return riskOf(person, "RISK_TO_SELF", risksToSelfOf, context);
  }
}

async function riskOf(person: Person, category: Category, kept: Assessments, context: HubContext): Promise<KnownRisk> {
  const assessments = await assessmentsFor(person, category, kept, context);
  const scored = assessments.map((assessment) => ({ ...assessment, score: scoreOf(assessment) }));
  return { personId: person.id, ...currentRisk(assessments, context.now), assessments: scored };
}

/** The assessments that no protection keeps from the caller, latest first; in own scope, those its partner made. */
async function assessmentsFor(
  person: Person,
  category: Category,
  kept: Assessments,
  context: HubContext,
): Promise<readonly RiskAssessmentRow[]> {
  const [rows, isOpen] = await Promise.all([context.load(kept, person.id), openTo(person.id, context)]);
  const assessments = rows.filter((row) => isOpen(row)).toReversed();
  if (context.gatekeeper.decision(person.id, category).scope === "ALL") return assessments;
  return assessments.filter(({ recordedByPartnerId }) => recordedByPartnerId === context.principal.partnerId);
}

@Resolver(() => RiskToOthers)
export class RiskToOthersResolver {
  @FieldResolver(() => [Partner], {
    description: "The partners whose advice it is: whom to ring, the latest first. Shown from level EXISTENCE.",
  })
  async askWhom(@Root() { askPartnerIds }: RiskToOthers, @Ctx() context: HubContext): Promise<readonly Partner[]> {
    const partners = await Promise.all(askPartnerIds.map((partner) => context.load(partnerById, partner)));
    return partners.filter((partner) => partner !== null);
  }
}

@Resolver(() => RiskAssessment)
export class RiskAssessmentResolver {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner that made it: whom to ask." })
  recordedBy(@Root() assessment: RiskAssessment, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, assessment.recordedByPartnerId);
  }

  @FieldResolver(() => [EntryProtection], {
    description: "What binds whoever reads it: not to pass it on, or not to show it to the person (NEV-08).",
  })
  protections(
    @Root() { id, personId }: RiskAssessment,
    @Ctx() context: HubContext,
  ): Promise<readonly EntryProtection[]> {
    return protectionsOn(id, personId, context);
  }
}
