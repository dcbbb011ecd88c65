import { entryKind } from "../entries/index.js";
import { ChcCaseEntity } from "./chc-case.entity.js";
import { ChcDecisionEntity } from "./chc-decision.entity.js";
import { ChcPackageLineEntity } from "./chc-package-line.entity.js";

export const chcCases = entryKind(ChcCaseEntity, "CHC", "continuing healthcare case");
export const chcDecisions = entryKind(ChcDecisionEntity, "CHC", "decision", {
  partOf: ({ caseId }) => [caseId],
});
export const chcPackageLines = entryKind(ChcPackageLineEntity, "CHC", "package line", {
  partOf: ({ caseId }) => [caseId],
});

/** Every kind of entry behind this door, to end one by its id. */
export const CHC_KINDS = [chcCases, chcDecisions, chcPackageLines];
