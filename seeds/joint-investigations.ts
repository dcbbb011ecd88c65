import type { Calendar } from "./calendar.js";
import { recordedBy } from "./exceptions/overrides.js";
import { idOf, partnerId, userId } from "./ids.js";
import { OF_LEON } from "./investigations.js";
import type { CountyRows } from "./rows/index.js";

const JOINT = idOf("joint-investigation", "leon-baptiste");

/** The council asks its neighbour to look into its side of a leak, and the care board's lead coordinates the two. */
export function addJointInvestigations(t: Calendar, rows: CountyRows): void {
  rows.coordination_appointment.push({
    id: idOf("coordination-appointment", "alan-pym"),
    user_id: userId("alan-pym"),
    agreement_reference: "Northmere information sharing agreement, schedule 4",
    ...{ valid_from: t.daysAgo(200), valid_to: null, recorded_at: t.daysAgo(201) },
  });
  const asked = recordedBy("helen-ashby", t.daysAgo(2));
  const ashdale = { joint_investigation_id: JOINT, partner_id: partnerId("ashdale-council"), ...asked };
  rows.joint_investigation.push({ id: JOINT, ...asked });
  rows.joint_investigation_part.push(ashdale, { ...ashdale, partner_id: partnerId("callowmere-council") });
  rows.joint_investigation_answer.push({ ...ashdale, investigation_id: OF_LEON });
  rows.joint_investigation_step.push({
    id: idOf("joint-investigation-step", "leon-baptiste"),
    joint_investigation_id: JOINT,
    words: "Please say by the end of next week what each side has found.",
    due_on: t.day(10),
    ...recordedBy("alan-pym", t.daysAgo(1)),
  });
}
