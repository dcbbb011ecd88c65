import type { HubModule } from "../access/index.js";
import { besideEntries, EntryDisagreementResolver } from "./disagreement.resolver.js";
import { PartMutationsResolver } from "./part-mutations.resolver.js";
import {
  RectificationAnswerResolver,
  RectificationItemResolver,
  RectificationMutationsResolver,
  SubjectRequestRectificationsResolver,
} from "./rectification.resolver.js";
import { RectificationAnswerEntity } from "./rectification-answer.entity.js";
import { RectificationItemEntity } from "./rectification-item.entity.js";
import { SubjectRequestEntity } from "./subject-request.entity.js";
import {
  PersonSubjectRequestsResolver,
  SubjectRequestPayloadResolver,
  SubjectRequestResolver,
  SubjectRequestStepResolver,
} from "./subject-request.resolver.js";
import { SubjectRequestMutationsResolver } from "./subject-request-mutations.resolver.js";
import { SubjectRequestPartEntity } from "./subject-request-part.entity.js";
import { SubjectRequestPartResolver, WithheldItemResolver } from "./subject-request-part.resolver.js";
import { SubjectRequestStepEntity } from "./subject-request-step.entity.js";
import { WithheldItemEntity } from "./withheld-item.entity.js";

/**
 * Requests of people for what is held about them, or to put it right: their time limit, each controller's part, what is
 * withheld, and what was decided of what is said to be wrong.
 */
export const subjectRequests: HubModule = {
  name: "subject-requests",
  entities: [
    ...[SubjectRequestEntity, SubjectRequestPartEntity, SubjectRequestStepEntity, WithheldItemEntity],
    ...[RectificationItemEntity, RectificationAnswerEntity],
  ],
  resolvers: [
    PersonSubjectRequestsResolver,
    SubjectRequestResolver,
    SubjectRequestStepResolver,
    SubjectRequestPayloadResolver,
    SubjectRequestMutationsResolver,
    SubjectRequestPartResolver,
    WithheldItemResolver,
    PartMutationsResolver,
    SubjectRequestRectificationsResolver,
    RectificationItemResolver,
    RectificationAnswerResolver,
    RectificationMutationsResolver,
    ...besideEntries,
    EntryDisagreementResolver,
  ],
};
