import type { HubModule } from "../access/index.js";
import { AccessEventEntity } from "./access-event.entity.js";
import { AccessLogResolver, PersonAccessLogResolver } from "./access-log.resolver.js";
import { AccessReportResolver } from "./access-report.resolver.js";
import { AuditProofResolver } from "./audit-proof.resolver.js";
import { AccessCountsResolver, AccessTrendResolver } from "./questions/questions.resolver.js";
import { AccessReceiptEntryResolver, AccessReceiptResolver } from "./receipt/access-receipt.resolver.js";
import { AccessSampleEntity, SampleFindingEntity, SampleItemEntity } from "./samples/access-sample.entity.js";
import { AccessSampleResolver, SampleItemResolver, SampleMutationsResolver } from "./samples/access-sample.resolver.js";
import { CheckpointCosignatureEntity, WitnessKeyEntity } from "./witnesses/witness-key.entity.js";
import {
  AuditCosignatureResolver,
  CosignCheckpointResolver,
  WitnessKeyMutationsResolver,
  WitnessKeysResolver,
} from "./witnesses/witnesses.resolver.js";

export { AccessLogEntry } from "./access-log-entry.type.js";
export { ReasonEnum } from "./access-log-words.js";
export { accessReportOf } from "./access-report.js";
export { AccessReportLine } from "./access-report.type.js";
export { entryById, eventsInSight, type Matter } from "./entries-by-id.js";
export { partnersGiven } from "./partners-given.js";

/** The access log as information-governance leads read it. What writes it is `audit/trail`. */
export const audit: HubModule = {
  name: "audit",
  entities: [
    ...[AccessEventEntity, AccessSampleEntity, SampleItemEntity, SampleFindingEntity],
    ...[WitnessKeyEntity, CheckpointCosignatureEntity],
  ],
  resolvers: [
    AccessLogResolver,
    PersonAccessLogResolver,
    AccessReportResolver,
    AuditProofResolver,
    AccessCountsResolver,
    AccessTrendResolver,
    SampleMutationsResolver,
    AccessSampleResolver,
    SampleItemResolver,
    AccessReceiptResolver,
    AccessReceiptEntryResolver,
    WitnessKeysResolver,
    AuditCosignatureResolver,
    WitnessKeyMutationsResolver,
    CosignCheckpointResolver,
  ],
};
