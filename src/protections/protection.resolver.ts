import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Action, HubContext } from "../access/index.js";
import { liftEntryProtection } from "./lift-protection.js";
import { protectEntry } from "./protect-entry.js";
import { LiftEntryProtectionInput, ProtectEntryInput } from "./protection.inputs.js";
import { EntryProtectionPayload } from "./protection.type.js";

@Resolver()
export class ProtectionMutationsResolver {
  @Action()
  @Mutation(() => EntryProtectionPayload, {
    description:
      "Keeps an entry closer than its category, for the partner that recorded it: a bar on passing it on that no consent, override " +
      "or emergency lifts (NEV-08), or one that keeps it from the person's own view (domain guide 2.5).",
  })
  protectEntry(
    @Ctx() context: HubContext,
    @Arg("input", () => ProtectEntryInput, { description: "Which entry, and what protects it." })
    input: ProtectEntryInput,
  ): Promise<EntryProtectionPayload> {
    return protectEntry(input, context);
  }

  @Action()
  @Mutation(() => EntryProtectionPayload, {
    description:
      "Lifts a protection, for the partner that set it. What comes from the benefits office keeps its bar (NEV-08).",
  })
  liftEntryProtection(
    @Ctx() context: HubContext,
    @Arg("input", () => LiftEntryProtectionInput, { description: "Which, and why." }) input: LiftEntryProtectionInput,
  ): Promise<EntryProtectionPayload> {
    return liftEntryProtection(input, context);
  }
}
