import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { ByRight, HubContext } from "../access/index.js";
import { BreakGlassInput, ReviewBreakGlassInput } from "./break-glass.inputs.js";
import { BreakGlassPayload } from "./break-glass.type.js";
import { DecideDisclosureInput, RequestDisclosureInput } from "./disclosure.inputs.js";
import { DisclosurePayload } from "./disclosure.type.js";
import { decideDisclosure, requestDisclosure } from "./disclosures.js";
import { EndExceptionInput } from "./early-end.inputs.js";
import { endDisclosure, endOverride } from "./early-ends.js";
import { closeEmergency, openInEmergency } from "./open-in-emergency.js";
import { RecordOverrideInput, ReviewOverrideInput } from "./override.inputs.js";
import { OverridePayload } from "./override.type.js";
import { recordOverride } from "./record-override.js";
import { reviewBreakGlass, reviewOverride } from "./reviews.js";

@Resolver()
export class ExceptionMutationsResolver {
  @ByRight("DECIDE")
  @Mutation(() => OverridePayload, {
    description:
      "Records a decision to share something without consent: by the Caldicott Guardian, or a manager, of the partner that controls " +
      "the record, who is not the one that asked for it (CONS-04, EOL-06). It counts from now, for 72 hours unless more is said.",
  })
  async recordOverride(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordOverrideInput, { description: "What was decided, and why." }) input: RecordOverrideInput,
  ): Promise<OverridePayload> {
    return { overrideId: await recordOverride(input, context) };
  }

  @ByRight("REVIEW")
  @Mutation(() => OverridePayload, {
    description:
      "Reviews a decision to share without consent, for the information-governance lead of the partner that took it. Once.",
  })
  async reviewOverride(
    @Ctx() context: HubContext,
    @Arg("input", () => ReviewOverrideInput, { description: "Which, and what it was." }) input: ReviewOverrideInput,
  ): Promise<OverridePayload> {
    return { overrideId: await reviewOverride(input, context) };
  }

  @ByRight("ASK")
  @Mutation(() => DisclosurePayload, {
    description:
      "Asks the partner that controls a person's record for a one-off disclosure (basis d). Nothing opens until it is approved.",
  })
  async requestDisclosure(
    @Ctx() context: HubContext,
    @Arg("input", () => RequestDisclosureInput, { description: "What is asked for, and why." })
    input: RequestDisclosureInput,
  ): Promise<DisclosurePayload> {
    return { disclosureId: await requestDisclosure(input, context) };
  }

  @ByRight("DECIDE")
  @Mutation(() => DisclosurePayload, {
    description:
      "Approves or refuses a disclosure: by the Caldicott Guardian, or a manager, of the partner that controls the record. Once.",
  })
  async decideDisclosure(
    @Ctx() context: HubContext,
    @Arg("input", () => DecideDisclosureInput, { description: "Which, and what was decided." })
    input: DecideDisclosureInput,
  ): Promise<DisclosurePayload> {
    return { disclosureId: await decideDisclosure(input, context) };
  }

  @ByRight("DECIDE")
  @Mutation(() => OverridePayload, {
    description:
      "Ends a decision to share without consent before its time, for whoever may take one. From the next field resolved it opens " +
      "nothing; the partner it let in is told that its access ended. Its review stays due (domain guide 3.6).",
  })
  async endOverride(
    @Ctx() context: HubContext,
    @Arg("input", () => EndExceptionInput, { description: "Which, and why." }) input: EndExceptionInput,
  ): Promise<OverridePayload> {
    return { overrideId: await endOverride(input, context) };
  }

  @ByRight("DECIDE")
  @Mutation(() => DisclosurePayload, {
    description:
      "Ends an approved disclosure before its time, for whoever may approve one. From the next field resolved it opens nothing; the " +
      "partner that was shown it is told that its access ended.",
  })
  async endDisclosure(
    @Ctx() context: HubContext,
    @Arg("input", () => EndExceptionInput, { description: "Which, and why." }) input: EndExceptionInput,
  ): Promise<DisclosurePayload> {
    return { disclosureId: await endDisclosure(input, context) };
  }

  @ByRight("BREAK_GLASS")
  @Mutation(() => BreakGlassPayload, {
    description:
      "Opens one person's record in an emergency, until the end of the shift and for eight hours at most. It needs a second factor " +
      "and an account of what has happened; it closes what the caller had open before; the information-governance leads of the " +
      "caller's partner and of the partner that controls the record are alerted at once (domain guide 3.7).",
  })
  async breakGlass(
    @Ctx() context: HubContext,
    @Arg("input", () => BreakGlassInput, { description: "Whose record, and why." }) input: BreakGlassInput,
  ): Promise<BreakGlassPayload> {
    return { breakGlassId: await openInEmergency(input, context) };
  }

  @ByRight("END_BREAK_GLASS")
  @Mutation(() => BreakGlassPayload, {
    description: "Closes a record that the caller had opened in an emergency, before its time.",
  })
  async endBreakGlass(
    @Ctx() context: HubContext,
    @Arg("breakGlassId", () => ID, { description: "Which." }) breakGlassId: string,
  ): Promise<BreakGlassPayload> {
    return { breakGlassId: await closeEmergency(breakGlassId, context) };
  }

  @ByRight("REVIEW")
  @Mutation(() => BreakGlassPayload, {
    description:
      "Reviews an emergency, for the information-governance lead of the user's partner or of the partner that controls the record: " +
      "once for each of them.",
  })
  async reviewBreakGlass(
    @Ctx() context: HubContext,
    @Arg("input", () => ReviewBreakGlassInput, { description: "Which, and what it was." }) input: ReviewBreakGlassInput,
  ): Promise<BreakGlassPayload> {
    return { breakGlassId: await reviewBreakGlass(input, context) };
  }
}
