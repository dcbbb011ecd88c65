import type { HubContext } from "../access/index.js";
import { checkPartner, type EntryPayload, inForce, recordEntry } from "../entries/index.js";
import { Forbidden, NotFound, RuleBroken } from "../kernel/errors.js";
import { isId, type PartnerId, type PersonId } from "../kernel/ids.js";
import type { InputCheck } from "../kernel/input-check.js";
import { partnerById } from "../partners/index.js";
import { requireNoSource } from "./enquiry-rules.js";
import { seenIn } from "./in-sight.js";
import { NOT_FOR_PAPERS, requireMayBeTold } from "./meeting-rules.js";
import { meetingsInSight, wasPresent } from "./meetings-in-sight.js";
import { mattersOf } from "./safeguarding-file.js";
import { concerns, contributions, meetings } from "./safeguarding-kinds.js";
import type { SafeguardingMeetingEntity } from "./safeguarding-meeting.entity.js";
import type { ContributeToMeetingInput, RecordSafeguardingMeetingInput } from "./safeguarding-meeting.inputs.js";
import { type Sight, safeguardingSight } from "./safeguarding-sight.js";

const SHORT = 200;
const LONGEST_PURPOSE = 2_000;
const LONGEST_ACCOUNT = 8_000;
const MOST_ATTENDEES = 50;

/** Records that a meeting was held: the lead of an enquiry does, or, without one, whoever may see all concerns. */
export function recordSafeguardingMeeting(
  input: RecordSafeguardingMeetingInput,
  context: HubContext,
): Promise<EntryPayload> {
  const { purpose } = input;
  const attendees = input.attendees.map(({ partnerId, name, role }) => ({ partnerId: idOf(partnerId), name, role }));
  return recordEntry(meetings, "recordSafeguardingMeeting", input, context, {
    sees: seenIn(context),
    check: async (check) => {
      check.text("purpose", purpose, LONGEST_PURPOSE);
      await checkAttendees(check, input, context);
    },
    said: async (_act, person) => {
      const sight = await safeguardingSight(person, context);
      const concern = inForce(sight.seen.concerns, context.now).find(({ id }) => id === input.concernId.toLowerCase());
      if (!concern) throw new NotFound(concerns.noun);
      requireChair(concern.id, sight);
      requireNoSource(
        attendees.map(({ partnerId }) => partnerId),
        sourcesOf(concern.id, sight),
      );
      return { concernId: concern.id, purpose, aims: [...new Set(input.aims)], attendees };
    },
  });
}

/** Records what the caller's agency told at a meeting, and to whom (SHARE-05). Who was not there finds no meeting. */
export function contributeToMeeting(input: ContributeToMeetingInput, context: HubContext): Promise<EntryPayload> {
  const { category, account, disclosedTo } = input;
  // What is told is weighed by the category it falls under, which is the contributor's to write, not by the meeting's.
  return recordEntry({ ...contributions, category }, "contributeToMeeting", input, context, {
    sees: seenIn(context),
    check: (check) => {
      check.require(!NOT_FOR_PAPERS.includes(category), "category", "It has no place in a meeting's papers.");
      check.text("account", account, LONGEST_ACCOUNT);
    },
    said: async (_act, person) => {
      const sight = await safeguardingSight(person, context);
      const meeting = await attendedMeeting(input.meetingId, person, sight, context);
      const told = toldAt(meeting, disclosedTo?.map(idOf), sight);
      const recipients = await Promise.all(told.map((partnerId) => context.load(partnerById, partnerId)));
      requireMayBeTold(
        recipients.flatMap((partner) => partner?.agencyType ?? []),
        category,
      );
      return { meetingId: meeting.id, category, account, disclosedTo: told };
    },
  });
}

/** To whom it was told: those named, or all who were there but the teller and who has become the alleged source. */
function toldAt(
  meeting: SafeguardingMeetingEntity,
  named: readonly PartnerId[] | undefined,
  sight: Sight,
): PartnerId[] {
  const sources = sourcesOf(meeting.concernId, sight);
  const present = [...new Set(meeting.attendees.map(({ partnerId }) => partnerId))];
  if (!named) return present.filter((partner) => partner !== sight.onlooker.partnerId && !sources.includes(partner));
  requireNoSource(named, sources);
  if (named.some((partner) => !present.includes(partner))) {
    throw new RuleBroken("SHARE-05", "What is told at a meeting is told to those who were there. Name those alone.");
  }
  return [...new Set(named)];
}

async function attendedMeeting(
  id: string,
  person: PersonId,
  { whole, onlooker }: Sight,
  context: HubContext,
): Promise<SafeguardingMeetingEntity> {
  const held = isId(id) ? inForce(await context.load(meetings.ofPerson, person), context.now) : [];
  const meeting = meetingsInSight(held, whole, onlooker).find((one) => one.id === id.toLowerCase());
  if (!meeting || !wasPresent(meeting, onlooker)) throw new NotFound(meetings.noun);
  return meeting;
}

function requireChair(concernId: string, { whole, onlooker }: Sight): void {
  const opened = mattersOf(whole).enquiriesInto(concernId);
  const mayChair =
    opened.length > 0
      ? opened.some(({ leadPartnerId }) => leadPartnerId === onlooker.partnerId)
      : onlooker.scope === "ALL";
  if (!mayChair) throw new Forbidden("The partner that leads records the meeting. Send it who was there.");
}

function sourcesOf(concernId: string, { whole }: Sight): (PartnerId | null)[] {
  return mattersOf(whole)
    .of(concernId)
    .map(({ sourcePartnerId }) => sourcePartnerId);
}

async function checkAttendees(
  check: InputCheck,
  { attendees }: RecordSafeguardingMeetingInput,
  context: HubContext,
): Promise<void> {
  const isOwnThere = attendees.some(({ partnerId }) => idOf(partnerId) === context.principal.partnerId);
  check.require(attendees.length <= MOST_ATTENDEES, "attendees", `At most ${MOST_ATTENDEES} can be named.`);
  check.require(isOwnThere, "attendees", "Name who was there for your own organisation.");
  await Promise.all(
    attendees.map(({ partnerId }, place) => checkPartner(check, `attendees.${place}.partnerId`, partnerId, context)),
  );
  for (const [place, { name, role }] of attendees.entries()) {
    check.text(`attendees.${place}.name`, name, SHORT);
    check.text(`attendees.${place}.role`, role, SHORT);
  }
}

function idOf(id: string): PartnerId {
  return id.toLowerCase() as PartnerId;
}
