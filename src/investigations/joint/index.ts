import type { HubModule } from "../../access/index.js";
import { CoordinationAppointmentEntity } from "./coordination-appointment.entity.js";
import { JointInvestigationEntity, JointInvestigationPartEntity } from "./joint-investigation.entity.js";
import { JointInvestigationPartResolver, JointInvestigationResolver } from "./joint-investigation.resolver.js";
import { JointInvestigationAnswerEntity } from "./joint-investigation-answer.entity.js";
import { JointInvestigationMutationsResolver } from "./joint-investigation-mutations.resolver.js";
import { JointInvestigationStepEntity } from "./joint-investigation-step.entity.js";

/** What partners look into together, each on its own; and who coordinates it. */
export const jointInvestigations: Pick<HubModule, "entities" | "resolvers"> = {
  entities: [
    ...[JointInvestigationEntity, JointInvestigationPartEntity, JointInvestigationAnswerEntity],
    ...[JointInvestigationStepEntity, CoordinationAppointmentEntity],
  ],
  resolvers: [JointInvestigationResolver, JointInvestigationPartResolver, JointInvestigationMutationsResolver],
};
