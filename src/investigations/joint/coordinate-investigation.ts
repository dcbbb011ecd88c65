import { randomUUID } from "node:crypto";
import type { HubContext } from "../../access/index.js";
import { ukDay } from "../../kernel/calendar.js";
import { Forbidden, NotFound, RuleBroken } from "../../kernel/errors.js";
import { InputCheck } from "../../kernel/input-check.js";
import { append } from "./append.js";
import { coordinates } from "./coordinates.js";
import type { CoordinateInvestigationInput } from "./joint-investigation.inputs.js";
import { JointInvestigationStepEntity } from "./joint-investigation-step.entity.js";
import { jointInvestigationInSight } from "./joint-investigations-in-sight.js";
import { isClosed, partsOf } from "./joint-parts.js";

const LONGEST_TEXT = 4_000;

/**
 * Says something to all parts, and perhaps by when they are to be done: by who is appointed to coordinate (domain guide
 * 2.5). Anybody else is refused alike, whichever investigation they name.
 */
export async function coordinateInvestigation(
  { jointInvestigationId, words, dueOn = null }: CoordinateInvestigationInput,
  context: HubContext,
): Promise<string> {
  const check = new InputCheck("input");
  check.text("words", words, LONGEST_TEXT);
  check.require(dueOn === null || dueOn >= ukDay(context.now), "dueOn", "It may not have passed.");
  check.refuse();
  return context.act("coordinateInvestigation", async (act) => {
    await act.demandOffice("INVESTIGATE");
    if (!(await coordinates(context))) throw new Forbidden("This is done by who is appointed to coordinate.");
    const joint = await jointInvestigationInSight(jointInvestigationId, context);
    if (!joint) throw new NotFound("joint investigation");
    if (isClosed(await context.load(partsOf, joint.id))) {
      throw new RuleBroken("GAP-32", "Every part of it is closed or declined; there is nothing left to coordinate.");
    }
    const step = { id: randomUUID(), jointInvestigationId: joint.id, words, dueOn };
    await append(JointInvestigationStepEntity, step, act, context);
    act.wrote(joint.id);
    return joint.id;
  });
}
