import type { AccessMatrix } from "../access-matrix.js";
import { standingBar } from "../checks/standing.js";
import type { DenialCode } from "../reason.js";
import type { AccessFacts, Right } from "../vocabulary.js";
import { askBar } from "./ask.js";
import { toldBar } from "./be-told.js";
import { breakGlassBar } from "./break-glass.js";
import { decisionBar } from "./decide.js";
import { excludeBar } from "./exclude.js";
import { moveBar } from "./move.js";
import { reviewBar } from "./review.js";
import type { AskedRight, RightBar } from "./right.js";
import { answeringBar, askForRecordBar, partReviewBar } from "./subject-request.js";

const BARS: Readonly<Record<Right, RightBar>> = {
  BREAK_GLASS: breakGlassBar,
  END_BREAK_GLASS: (_asked, { standing }) => standingBar(standing),
  ASK: askBar,
  DECIDE: decisionBar,
  REVIEW: reviewBar,
  EXCLUDE: excludeBar,
  BE_TOLD: toldBar,
  MOVE: moveBar,
  ASK_FOR_RECORD: askForRecordBar,
  ANSWER_SUBJECT_REQUEST: answeringBar,
  REVIEW_SUBJECT_REQUEST: partReviewBar,
};

/** Bars a caller from doing something about a record; null where they may. Each right has a file of its own. */
export function rightBar(right: Right, asked: AskedRight, facts: AccessFacts, matrix: AccessMatrix): DenialCode | null {
  return BARS[right](asked, facts, matrix);
}
