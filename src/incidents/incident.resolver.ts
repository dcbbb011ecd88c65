import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { ByOffice, connectionOf, HubContext, Open, type Page } from "../access/index.js";
import { Establishment, establishmentById, Partner, partnerById } from "../partners/index.js";
import { readAffected } from "./affected-people.js";
import { DeclareIncidentInput, EndIncidentInput } from "./incident.inputs.js";
import { declareIncident, endIncident } from "./incident-writes.js";
import { currentIncidents, incidentFor } from "./incidents.loader.js";
import { AffectedPeopleConnection, MajorIncident } from "./major-incident.type.js";

const FOR_PARTIES = "a place and a time; only those who declared it or respond to it find it";

const MajorIncidentConnection = connectionOf(MajorIncident, {
  ...{
    name: "MajorIncident",
    item: "incident",
    page: "A page of incidents, the latest first.",
    openBecause: FOR_PARTIES,
  },
});

@Resolver(() => MajorIncident)
export class MajorIncidentResolver {
  @Open(FOR_PARTIES)
  @Query(() => MajorIncident, {
    nullable: true,
    description:
      "A declared incident, for whoever declared it or responds to it; null to everybody else, like an unknown id.",
  })
  majorIncident(
    @Ctx() context: HubContext,
    @Arg("id", () => ID, { description: "The incident." }) id: string,
  ): Promise<MajorIncident | null> {
    return incidentFor(id, context);
  }

  @Open(FOR_PARTIES)
  @Query(() => MajorIncidentConnection, {
    description: "The incidents of now that the caller's partner declared or responds to, the latest first.",
  })
  majorIncidents(
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 50." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<MajorIncident>> {
    return currentIncidents({ first, after: after ?? undefined }, context);
  }

  @FieldResolver(() => AffectedPeopleConnection, {
    description:
      "The emergency set of those who were there while it lasted, moved out since or not (MIN-02). Empty but for the partners that " +
      "respond, for the purpose MAJOR_INCIDENT, until it ends. Each person told of is on the access log.",
  })
  async affectedPeople(
    @Root() { id }: MajorIncident,
    @Ctx() context: HubContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
  ): Promise<AffectedPeopleConnection> {
    const page = await readAffected(id, first, after ?? undefined, context);
    return { ...page, edges: [...page.edges] };
  }

  @FieldResolver(() => [Establishment], { description: "The places affected." })
  async establishments(
    @Root() { establishmentIds }: MajorIncident,
    @Ctx() context: HubContext,
  ): Promise<readonly Establishment[]> {
    const places = await Promise.all(establishmentIds.map((place) => context.load(establishmentById, place)));
    return places.filter((place) => place !== null);
  }

  @FieldResolver(() => [Partner], { description: "The partners that respond." })
  async responders(@Root() { responderIds }: MajorIncident, @Ctx() context: HubContext): Promise<readonly Partner[]> {
    const partners = await Promise.all(responderIds.map((partner) => context.load(partnerById, partner)));
    return partners.filter((partner) => partner !== null);
  }

  @FieldResolver(() => Partner, { nullable: true, description: "The partner that declared it." })
  declaredBy(@Root() { declaredByPartnerId }: MajorIncident, @Ctx() context: HubContext): Promise<Partner | null> {
    return context.load(partnerById, declaredByPartnerId);
  }
}

@Resolver(() => MajorIncident)
export class IncidentMutationsResolver {
  @ByOffice("DECLARE_INCIDENT")
  @Mutation(() => MajorIncident, {
    description:
      "Declares a major incident (INC-03): a manager or duty worker of a council, the police or a prison, for the purpose MAJOR_INCIDENT.",
  })
  declareIncident(
    @Ctx() context: HubContext,
    @Arg("input", () => DeclareIncidentInput, { description: "What, where, who responds, and until when." })
    input: DeclareIncidentInput,
  ): Promise<MajorIncident> {
    return declareIncident(input, context);
  }

  @ByOffice("DECLARE_INCIDENT")
  @Mutation(() => MajorIncident, {
    description: "Ends an incident that the caller's partner declared: what it opened closes at once.",
  })
  endIncident(
    @Ctx() context: HubContext,
    @Arg("input", () => EndIncidentInput, { description: "Which." }) input: EndIncidentInput,
  ): Promise<MajorIncident> {
    return endIncident(input.incidentId, context);
  }
}
