import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext } from "../access/index.js";
import {
  AddEventsToInvestigationInput,
  CloseInvestigationInput,
  NoteInvestigationInput,
  OpenInvestigationInput,
} from "./investigation.inputs.js";
import { Investigation, InvestigationPayload } from "./investigation.type.js";
import { addEventsToInvestigation, closeInvestigation, noteInvestigation } from "./investigation-steps.js";
import { investigationInSight } from "./investigations-in-sight.js";
import { openInvestigation } from "./open-investigation.js";

@Resolver(() => InvestigationPayload)
export class InvestigationMutationsResolver {
  @ByOffice("INVESTIGATE")
  @Mutation(() => InvestigationPayload, {
    description:
      "Opens an investigation of a user of the lead's own partner, of a record that it controls, or of both: by an " +
      "information-governance lead who asks for the purpose INVESTIGATION (domain guide 2.5, GAP-32).",
  })
  async openInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => OpenInvestigationInput, { description: "What is to be looked into, and why." })
    input: OpenInvestigationInput,
  ): Promise<InvestigationPayload> {
    return { investigationId: await openInvestigation(input, context) };
  }

  @ByOffice("INVESTIGATE")
  @Mutation(() => InvestigationPayload, {
    description:
      "Groups entries of the access log under an open investigation. They are held from erasure from now on.",
  })
  async addEventsToInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => AddEventsToInvestigationInput, { description: "Which." }) input: AddEventsToInvestigationInput,
  ): Promise<InvestigationPayload> {
    return { investigationId: await addEventsToInvestigation(input, context) };
  }

  @ByOffice("INVESTIGATE")
  @Mutation(() => InvestigationPayload, { description: "Writes something down in an open investigation." })
  async noteInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => NoteInvestigationInput, { description: "What." }) input: NoteInvestigationInput,
  ): Promise<InvestigationPayload> {
    return { investigationId: await noteInvestigation(input, context) };
  }

  @ByOffice("INVESTIGATE")
  @Mutation(() => InvestigationPayload, {
    description:
      "Closes an investigation with what it found. Once; what was kept from the person's own log is told there from now on.",
  })
  async closeInvestigation(
    @Ctx() context: HubContext,
    @Arg("input", () => CloseInvestigationInput, { description: "What it found." }) input: CloseInvestigationInput,
  ): Promise<InvestigationPayload> {
    return { investigationId: await closeInvestigation(input, context) };
  }

  @FieldResolver(() => Investigation, { nullable: true, description: "The investigation." })
  investigation(
    @Root() { investigationId }: InvestigationPayload,
    @Ctx() context: HubContext,
  ): Promise<Investigation | null> {
    return investigationInSight(investigationId, context);
  }
}
