import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Action, HubContext, Open } from "../access/index.js";
import { Person } from "../people/index.js";
import {
  RecordConsentInput,
  RecordUnableToAskInput,
  RefuseConsentInput,
  SupersedeConsentInput,
  WithdrawConsentInput,
} from "./consent.inputs.js";
import { Consent } from "./consent.type.js";
import { consentById } from "./consent-as-seen.js";
import { ConsentPayload } from "./consent-payload.type.js";
import { recordConsent, recordUnableToAsk, refuseConsent, supersedeConsent } from "./record-consent.js";
import { withdrawConsent } from "./withdraw-consent.js";

@Resolver(() => ConsentPayload)
export class ConsentMutationsResolver {
  @Action("CONSENT")
  @Mutation(() => ConsentPayload, {
    description:
      "Records a consent that was given. It counts from the next field resolved. It takes the place of an earlier decision of " +
      "the same decider about exactly the same; beside any other, deny wins (domain guide 3.5).",
  })
  recordConsent(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordConsentInput, { description: "What was decided." }) input: RecordConsentInput,
  ): Promise<ConsentPayload> {
    return recordConsent(input, context);
  }

  @Action("CONSENT")
  @Mutation(() => ConsentPayload, {
    description:
      "Records a refusal or an objection. It closes what it names from the next field resolved (domain guide 3.5 step 5).",
  })
  refuseConsent(
    @Ctx() context: HubContext,
    @Arg("input", () => RefuseConsentInput, { description: "What was decided." }) input: RefuseConsentInput,
  ): Promise<ConsentPayload> {
    return refuseConsent(input, context);
  }

  @Action("CONSENT")
  @Mutation(() => ConsentPayload, {
    description:
      "Records that the person could not be asked, and why (domain guide 3.4). It is no refusal, and opens and closes nothing.",
  })
  recordUnableToAsk(
    @Ctx() context: HubContext,
    @Arg("input", () => RecordUnableToAskInput, { description: "What could not be asked, and why." })
    input: RecordUnableToAskInput,
  ): Promise<ConsentPayload> {
    return recordUnableToAsk(input, context);
  }

  @Action("CONSENT")
  @Mutation(() => ConsentPayload, {
    description:
      "Takes a consent back, or lifts an objection, as a new version. From the next field resolved it closes what it had opened; " +
      "what was seen before is not recalled (domain guide 3.8).",
  })
  withdrawConsent(
    @Ctx() context: HubContext,
    @Arg("input", () => WithdrawConsentInput, { description: "Which, and what was explained." })
    input: WithdrawConsentInput,
  ): Promise<ConsentPayload> {
    return withdrawConsent(input, context);
  }

  @Action("CONSENT")
  @Mutation(() => ConsentPayload, {
    description:
      "Records a consent that takes the place of an earlier decision, which is kept as superseded (domain guide 3.5).",
  })
  supersedeConsent(
    @Ctx() context: HubContext,
    @Arg("input", () => SupersedeConsentInput, { description: "Which, and what was decided instead." })
    input: SupersedeConsentInput,
  ): Promise<ConsentPayload> {
    return supersedeConsent(input, context);
  }

  @Open("weighed afresh: null where the caller may not see it")
  @FieldResolver(() => Consent, { nullable: true, description: "The decision as it stands now." })
  consent(@Root() { consentId }: ConsentPayload, @Ctx() context: HubContext): Promise<Consent | null> {
    return consentById(consentId, context);
  }

  @Open("weighed afresh: null where the caller may not know them")
  @FieldResolver(() => Person, { nullable: true, description: "The person, as the caller sees them from now on." })
  person(@Root() { personId }: ConsentPayload): Person {
    return { id: personId };
  }
}
