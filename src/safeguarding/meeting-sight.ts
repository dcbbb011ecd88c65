import type { HubContext } from "../access/index.js";
import { toldTo } from "./meetings-in-sight.js";
import { isOwn } from "./safeguarding-file.js";
import { contributions, meetings } from "./safeguarding-kinds.js";
import type { MeetingContributionEntity, SafeguardingMeetingEntity } from "./safeguarding-meeting.entity.js";
import { safeguardingSight } from "./safeguarding-sight.js";

const ACCOUNT = ["MeetingContribution.account"];

/**
 * What was said at a meeting, as this caller may read it: told to them, and within what they may read of the category
 * it was said under (MEET-03). What may not be read is absent, without gap or count.
 */
export async function contributionsFor(
  meeting: Pick<SafeguardingMeetingEntity, "id" | "concernId" | "personId">,
  context: HubContext,
): Promise<readonly MeetingContributionEntity[]> {
  const { personId } = meeting;
  const [all, held, { whole, onlooker }] = await Promise.all([
    context.load(contributions.ofPerson, personId),
    context.load(meetings.ofPerson, personId),
    safeguardingSight(personId, context),
  ]);
  const { gatekeeper } = context;
  return toldTo(all, meeting, held, whole, onlooker).filter(
    (told) => isOwn(told, onlooker) || gatekeeper.weigh(personId, told.category, "READ", ACCOUNT),
  );
}
