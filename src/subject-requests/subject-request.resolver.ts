import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { connectionOf, Door, HubContext, Open, type Page } from "../access/index.js";
import { AccessReportLine } from "../audit/index.js";
import { Partner, partnerById } from "../partners/index.js";
import { Person } from "../people/index.js";
import { reportFor } from "./person-report.js";
import { clockOf } from "./request-clock.js";
import { datesOf, standingOf } from "./request-history.js";
import { partsAsSeen, stepsAsTold } from "./request-sight.js";
import { requestsInHand, requestsOf } from "./requests-in-hand.js";
import {
  GUARDED,
  SubjectRequest,
  SubjectRequestClock,
  SubjectRequestPayload,
  SubjectRequestStep,
} from "./subject-request.type.js";
import { SubjectRequestPart } from "./subject-request-part.type.js";
import { partsOfRequest, requestById, stepsOfRequest } from "./subject-requests.loader.js";

const SubjectRequestConnection = connectionOf(SubjectRequest, {
  ...{ name: "SubjectRequest", item: "request", page: "A page of requests, the oldest first.", openBecause: GUARDED },
});

@Resolver(() => Person)
export class PersonSubjectRequestsResolver {
  @Door("IDENTITY")
  @FieldResolver(() => [SubjectRequest], {
    nullable: true,
    description:
      "What the person asked to be given of what is held about them, the earliest first: to themselves all, to staff who answer or " +
      "review requests those routed to their partner, and to others none (IDENTITY).",
  })
  subjectRequests(@Root() person: Person, @Ctx() context: HubContext): Promise<readonly SubjectRequest[]> {
    return requestsOf(person.id, context);
  }
}

@Resolver(() => SubjectRequest)
export class SubjectRequestResolver {
  @Open("the gatekeeper is asked, for each person, whether the caller answers or reviews such requests")
  @Query(() => SubjectRequestConnection, {
    description:
      "Requests routed to the caller's partner, oldest first, for those who answer or review them. Empty for everybody else.",
  })
  subjectRequestsInHand(
    @Ctx() context: HubContext,
    @Arg("released", () => Boolean, { defaultValue: false, description: "Those that were released, instead." })
    released: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many at most, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "A cursor from an earlier page." }) after?: string,
  ): Promise<Page<SubjectRequest>> {
    return requestsInHand(released, { first, after: after ?? undefined }, context);
  }

  @Open("weighed afresh: null where the caller may not know them")
  @FieldResolver(() => Person, { nullable: true, description: "The person, as far as the caller may see them." })
  person(@Root() { personId }: SubjectRequest): Person {
    return { id: personId };
  }

  @FieldResolver(() => SubjectRequestClock, { description: "Its time limit, as it stands now." })
  async clock(@Root() request: SubjectRequest, @Ctx() context: HubContext): Promise<SubjectRequestClock> {
    return clockOf(datesOf(request, await context.load(stepsOfRequest, request.id)), context.now);
  }

  @FieldResolver(() => [SubjectRequestStep], { description: "What happened to it, the earliest first." })
  async steps(@Root() { id }: SubjectRequest, @Ctx() context: HubContext): Promise<readonly SubjectRequestStep[]> {
    const [parts, steps] = await Promise.all([context.load(partsOfRequest, id), context.load(stepsOfRequest, id)]);
    return stepsAsTold(steps, parts, context);
  }

  @FieldResolver(() => [SubjectRequestPart], {
    description: "The parts: to the person those of whom they may know, to staff their own partner's alone.",
  })
  async parts(@Root() { id }: SubjectRequest, @Ctx() context: HubContext): Promise<readonly SubjectRequestPart[]> {
    const [parts, steps] = await Promise.all([context.load(partsOfRequest, id), context.load(stepsOfRequest, id)]);
    return partsAsSeen(parts, context).map((part) => ({ ...part, ...standingOf(part.id, steps) }));
  }

  @FieldResolver(() => [AccessReportLine], {
    nullable: true,
    description:
      "Who has seen the person's record, by partner, purpose and date, the latest first. To the person once the request is released; " +
      "to the information-governance lead of the partner that controls the record at any time, to hand it over. Else null.",
  })
  accessReport(
    @Root() request: SubjectRequest,
    @Ctx() context: HubContext,
  ): Promise<readonly AccessReportLine[] | null> {
    return reportFor(request, context);
  }
}

@Resolver(() => SubjectRequestStep)
export class SubjectRequestStepResolver {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner that did or recorded it. Null to a person who must not learn of it.",
  })
  async partner(@Root() { partnerId }: SubjectRequestStep, @Ctx() context: HubContext): Promise<Partner | null> {
    return partnerId && context.load(partnerById, partnerId);
  }
}

@Resolver(() => SubjectRequestPayload)
export class SubjectRequestPayloadResolver {
  @FieldResolver(() => SubjectRequest, { nullable: true, description: "The request as it stands now." })
  subjectRequest(
    @Root() { requestId }: SubjectRequestPayload,
    @Ctx() context: HubContext,
  ): Promise<SubjectRequest | null> {
    return context.load(requestById, requestId);
  }
}
