import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { HubContext, Part } from "../access/index.js";
import { needKind } from "../care-needs/index.js";
import { each, inForce } from "../entries/index.js";
import { contactableMembers, contactRestrictions, familyMembers, restrictionsOn } from "../families/index.js";
import { ukDay } from "../kernel/calendar.js";
import { communicationOf, identityOf } from "../people/index.js";
import { currentRisk, risksToOthersOf } from "../risk/index.js";
import { allergyKind, lifeCritical, medicineKind, takenToday } from "../treatments/index.js";
import { ageOn } from "./age-on.js";
import { communicationNeeds } from "./communication-needs.js";
import { EmergencyAllergy, EmergencySet, IncidentContact } from "./emergency-set.type.js";

@Resolver(() => EmergencySet)
export class EmergencySetResolver {
  @Part("IDENTITY")
  @FieldResolver(() => String, { nullable: true, description: "Given names and family name." })
  async name(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<string | null> {
    const identity = await context.load(identityOf, personId);
    return identity && `${identity.givenNames} ${identity.familyName}`;
  }

  @Part("IDENTITY")
  @FieldResolver(() => String, { nullable: true, description: "The name they answer to, if another; null when not." })
  async preferredName(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<string | null> {
    return (await context.load(identityOf, personId))?.preferredName ?? null;
  }

  @Part("IDENTITY")
  @FieldResolver(() => Int, { nullable: true, description: "Age in whole years; the date of birth is not given." })
  async age(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<number | null> {
    const identity = await context.load(identityOf, personId);
    return identity && ageOn(identity.dateOfBirth, ukDay(context.now));
  }

  @Part("CARE_NEEDS")
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The help they need to move and to get out, in short, safe wording. Supplied by the council or healthcare.",
  })
  async evacuationHelp(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<readonly string[]> {
    const needs = inForce(await context.load(needKind.ofPerson, personId), context.now);
    return each(needs.filter(({ mattersInEvacuation }) => mattersInEvacuation).map(({ inShort }) => inShort));
  }

  @Part("MEDICATION")
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The medicines that must not be missed, in short. One that would give away a concealed category is absent (NEV-06).",
  })
  async lifeCriticalMedicines(
    @Root() { personId }: EmergencySet,
    @Ctx() context: HubContext,
  ): Promise<readonly string[]> {
    const medicines = inForce(await context.load(medicineKind.ofPerson, personId), context.now);
    return lifeCritical(takenToday(medicines, context.now).filter(({ reveals }) => reveals === null));
  }

  @Part("MEDICATION")
  @FieldResolver(() => [EmergencyAllergy], { nullable: true, description: "What they must not be given." })
  async allergies(
    @Root() { personId }: EmergencySet,
    @Ctx() context: HubContext,
  ): Promise<readonly EmergencyAllergy[]> {
    const allergies = inForce(await context.load(allergyKind.ofPerson, personId), context.now);
    return allergies.map(({ substance, severity }) => ({ substance, severity }));
  }

  @Part("COMMUNICATION")
  @FieldResolver(() => [String], {
    nullable: true,
    description: "What they need to understand and be understood, such as an interpreter or British Sign Language.",
  })
  async communicationNeeds(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<readonly string[]> {
    return communicationNeeds(await context.load(communicationOf, personId));
  }

  @Part("FAMILY")
  @FieldResolver(() => [IncidentContact], {
    nullable: true,
    description: "Whom to ring. Whoever must not be told is left out, whatever else was recorded (FAM-01).",
  })
  async emergencyContacts(
    @Root() { personId }: EmergencySet,
    @Ctx() context: HubContext,
  ): Promise<readonly IncidentContact[]> {
    const [members, restrictions] = await Promise.all([
      context.load(familyMembers.ofPerson, personId),
      context.load(contactRestrictions.ofPerson, personId),
    ]);
    const today = restrictionsOn(inForce(restrictions, context.now), ukDay(context.now));
    const contacts = contactableMembers(inForce(members, context.now), today, members);
    return contacts.map(({ name, relation, telephone }) => ({ name, relation, telephone }));
  }

  @Part("RISK_TO_OTHERS")
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether there is handling advice to ask their custodial staff about; never what it is.",
  })
  async hasHandlingAdvice(@Root() { personId }: EmergencySet, @Ctx() context: HubContext): Promise<boolean> {
    return currentRisk(await context.load(risksToOthersOf, personId), context.now).handlingAdvice.length > 0;
  }
}
