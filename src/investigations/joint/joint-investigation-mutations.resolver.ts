import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext } from "../../access/index.js";
import { answerInvitation } from "./answer-invitation.js";
import { coordinateInvestigation } from "./coordinate-investigation.js";
import { inviteToInvestigation } from "./invite-to-investigation.js";
import {
  AnswerInvitationInput,
  CoordinateInvestigationInput,
  InviteToInvestigationInput,
} from "./joint-investigation.inputs.js";
import { JointInvestigation, JointInvestigationPayload } from "./joint-investigation.type.js";
import { jointInvestigationInSight } from "./joint-investigations-in-sight.js";

@Resolver(() => JointInvestigationPayload)
export class JointInvestigationMutationsResolver {
  @ByOffice("INVESTIGATE")
  @Mutation(() => JointInvestigationPayload, {
    description:
      "Asks another partner to look into its own side of what the lead investigates (domain guide 2.5, GAP-32). It finds the " +
      "invitation in its `jointInvestigations`, and is told nothing else.",
  })
  async inviteToInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => InviteToInvestigationInput, { description: "Whom, and to which." })
    input: InviteToInvestigationInput,
  ): Promise<JointInvestigationPayload> {
    return { jointInvestigationId: await inviteToInvestigation(input, context) };
  }

  @ByOffice("INVESTIGATE")
  @Mutation(() => JointInvestigationPayload, {
    description:
      "Accepts an invitation to the lead's own partner with an investigation of its own, or declines it. Once.",
  })
  async answerInvitation(
    @Ctx() context: HubContext,
    @Arg("input", () => AnswerInvitationInput, { description: "Which, and what." }) input: AnswerInvitationInput,
  ): Promise<JointInvestigationPayload> {
    return { jointInvestigationId: await answerInvitation(input, context) };
  }

  @ByOffice("INVESTIGATE")
  @Mutation(() => JointInvestigationPayload, {
    description:
      "Says something to all parts of a joint investigation, and sets the day by which they are to be done: by a lead whom " +
      "the hub's operator appointed its coordinator, and nobody else.",
  })
  async coordinateInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => CoordinateInvestigationInput, { description: "What." }) input: CoordinateInvestigationInput,
  ): Promise<JointInvestigationPayload> {
    return { jointInvestigationId: await coordinateInvestigation(input, context) };
  }

  @FieldResolver(() => JointInvestigation, { nullable: true, description: "The joint investigation." })
  jointInvestigation(
    @Root() { jointInvestigationId }: JointInvestigationPayload,
    @Ctx() context: HubContext,
  ): Promise<JointInvestigation | null> {
    return jointInvestigationInSight(jointInvestigationId, context);
  }
}
