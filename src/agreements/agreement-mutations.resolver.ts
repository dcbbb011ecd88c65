import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { ByOffice, HubContext, Open } from "../access/index.js";
import type { AgreementId } from "../kernel/ids.js";
import { ProposeAgreementInput, SignAgreementInput, StopAgreementInput } from "./agreement.inputs.js";
import { Agreement } from "./agreement.type.js";
import { agreementById } from "./agreements.loader.js";
import { endAgreement, signAgreement, suspendAgreement } from "./decide-agreement.js";
import { proposeAgreement } from "./propose-agreement.js";

const BY_LEAD =
  "By the information-governance lead of the partner that leads it, a council or an integrated care board.";

@Open("an envelope: the office it needs was demanded before anything was written")
@ObjectType("AgreementPayload", { description: "The agreement that was proposed, signed, suspended or ended." })
export class AgreementPayload {
  @Field(() => ID, { description: "The hub's own id of the agreement." })
  agreementId: AgreementId;
}

@Resolver(() => AgreementPayload)
export class AgreementMutationsResolver {
  @ByOffice("LEAD")
  @Mutation(() => AgreementPayload, {
    description:
      "Draws up an agreement that the caller's partner leads. It lets nobody in before it is signed, but for an emergency " +
      `authorised by name (AGR-02, AGR-03). Refused while either party's registration has run out (SHARE-02). ${BY_LEAD}`,
  })
  async proposeAgreement(
    @Ctx() context: HubContext,
    @Arg("input", () => ProposeAgreementInput, { description: "What is to be agreed." }) input: ProposeAgreementInput,
  ): Promise<AgreementPayload> {
    return { agreementId: await proposeAgreement(input, context) };
  }

  @ByOffice("LEAD")
  @Mutation(() => AgreementPayload, {
    description:
      "Records that both parties signed; what it covers opens with the next request. Refused without information governance " +
      `terms, and while either party's registration has run out (SHARE-02, SHARE-03). ${BY_LEAD}`,
  })
  async signAgreement(
    @Ctx() context: HubContext,
    @Arg("input", () => SignAgreementInput, { description: "Which, and what the approval rests on." })
    input: SignAgreementInput,
  ): Promise<AgreementPayload> {
    return { agreementId: await signAgreement(input, context) };
  }

  @ByOffice("LEAD")
  @Mutation(() => AgreementPayload, {
    description: `Suspends an agreement: access under it stops with the next request (AGR-14, NEV-10). ${BY_LEAD}`,
  })
  async suspendAgreement(
    @Ctx() context: HubContext,
    @Arg("input", () => StopAgreementInput, { description: "Which, and why." }) input: StopAgreementInput,
  ): Promise<AgreementPayload> {
    return { agreementId: await suspendAgreement(input, context) };
  }

  @ByOffice("LEAD")
  @Mutation(() => AgreementPayload, {
    description: `Ends an agreement for good: access under it stops with the next request (AGR-14). ${BY_LEAD}`,
  })
  async endAgreement(
    @Ctx() context: HubContext,
    @Arg("input", () => StopAgreementInput, { description: "Which, and why." }) input: StopAgreementInput,
  ): Promise<AgreementPayload> {
    return { agreementId: await endAgreement(input, context) };
  }

  @FieldResolver(() => Agreement, { nullable: true, description: "The agreement as it now stands." })
  agreement(@Root() { agreementId }: AgreementPayload, @Ctx() context: HubContext): Promise<Agreement | null> {
    return context.load(agreementById, agreementId);
  }
}
