import { Recorder, Trail } from "../../audit/trail/index.js";

/**
 * Makes every hub of this process note nothing and record nothing, so that the benchmark can tell what the trail costs.
 *
 * A hub has no option for it and must have none: without a trail there is no answer (AUD-01). That is why it is done
 * from outside, and only ever in a process that the benchmark starts for it (`contender-process.ts`).
 */
export function takeTrailOut(): void {
  const nothing = () => undefined;
  Object.assign(Trail.prototype, { note: nothing, noteKnown: nothing, noteStranger: nothing, noteWithheld: nothing });
  Recorder.prototype.record = async () => null;
  Recorder.prototype.seal = nothing;
}
