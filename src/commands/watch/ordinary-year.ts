import { ukDay } from "../../kernel/calendar.js";
import { daysAfter, isWeekend } from "../../kernel/calendar-day.js";
import type { PersonId } from "../../kernel/ids.js";
import type { Diary } from "./diary.js";
import { REFUSED } from "./diary.js";
import type { Die } from "./die.js";
import { DAY, HOUR, type Scale, START, type Worker, type World } from "./world.js";

const CONTACTS = 10;
const QUARTER = 91;

/** Fills the diary with work as it should be, noise and all: what a rule says of it is a false alarm. */
export function liveOrdinaryYear(world: World, diary: Diary, { days }: Scale, die: Die): void {
  for (let day = 0; day < days; day += 1) {
    for (const worker of world.workers) {
      if (isOnShift(worker, day)) workShift(worker, day, world, diary, die);
    }
    if (day % 4 === 0) arrive(world, day, diary, die);
    if (day % 7 === 3) emergency(world, day, diary, die);
    if (day % 30 === 17) staleList(die.pick(world.workers), day, diary, die);
    if (day % QUARTER === 45) inspect(world, day, diary, die);
    if (day % 20 === 11) handOver(world, day, diary, die);
  }
}

export const momentOf = (day: number, hour: number): Date => new Date(START + day * DAY + hour * HOUR);

export function isOnShift({ userId, shifts }: Pick<Worker, "userId" | "shifts">, day: number): boolean {
  const isFree = isWeekend(ukDay(momentOf(day, 12)));
  if (shifts === "DAYS") return !isFree;
  const turn = (day + Number(userId.slice("user-".length))) % 8;
  return shifts === "NIGHTS" ? turn < 4 : turn < 5;
}

/** The hours of a shift, as numbers from midnight of its day. */
function hoursOf({ shifts }: Worker): readonly [number, number] {
  return shifts === "NIGHTS" ? [20, 31] : [8.5, 16.5];
}

/** Mostly the handful of people of the week, now and then a colleague's; about every second time something is written. */
function workShift(worker: Worker, day: number, world: World, diary: Diary, die: Die): void {
  const [from, to] = hoursOf(worker);
  const ofWeek = weeksPeople(worker, day);
  const team = world.workers.filter(({ partnerId, team }) => partnerId === worker.partnerId && team === worker.team);
  for (let contact = die.between(CONTACTS - 4, CONTACTS + 4); contact > 0; contact -= 1) {
    const caseload = die.chance(0.08) ? die.pick(team).caseload : die.chance(0.15) ? worker.caseload : ofWeek;
    const at = momentOf(day, from + die.next() * (to - from));
    if (die.chance(0.01)) diary.asks(worker, `unknown-${die.between(1, 9_999)}` as PersonId, at, REFUSED);
    else diary.asks(worker, die.pick(caseload), at, { isAction: die.chance(0.5) });
  }
  if (day % 7 === 1) diary.lists(worker, worker.caseload, momentOf(day, from + 0.2));
  if (worker.shifts === "DAYS" && die.chance(0.006)) workLate(worker, day, diary, die);
}

function weeksPeople({ caseload }: Worker, day: number): readonly PersonId[] {
  const first = (Math.floor(day / 7) * 3) % caseload.length;
  return [...caseload, ...caseload].slice(first, first + 9);
}

/** A duty handed on late, with somebody's knowledge. */
function workLate(worker: Worker, day: number, diary: Diary, die: Die): void {
  for (const person of die.some(worker.caseload, die.between(1, 4))) {
    diary.asks(worker, person, momentOf(day, 20 + die.next()), { isAction: die.chance(0.6) });
  }
}

/** Somebody new to a partner: the team meets about them, and the relationship is at times recorded late. */
function arrive(world: World, day: number, diary: Diary, die: Die): void {
  const person = die.pick(world.people.filter(({ worksFor }) => worksFor.length === 0)).personId;
  const lead = die.pick(world.workers);
  const team = world.workers.filter(({ partnerId }) => partnerId === lead.partnerId);
  const lateDays = die.chance(0.05) ? die.between(4, 9) : die.between(0, 2);
  diary.involvements.push({
    personId: person,
    partnerId: lead.partnerId,
    from: momentOf(day + lateDays, 12),
    to: null,
  });
  for (const worker of [lead, ...die.some(team, die.between(1, 6))]) {
    diary.asks(worker, person, momentOf(day, 9 + die.next() * 7), { isAction: worker === lead || die.chance(0.3) });
  }
  lead.caseload.push(person);
}

/** Opened in an emergency, and reviewed within the two days. */
function emergency(world: World, day: number, diary: Diary, die: Die): void {
  openInEmergency(die.pick(world.workers), die.pick(world.people).personId, { day, reviewedAfter: 2 }, diary, die);
}

/** Opens a record in an emergency, read once; gives the id of the event. */
export function openInEmergency(
  worker: Worker,
  personId: PersonId,
  { day, reviewedAfter }: { readonly day: number; readonly reviewedAfter: number | null },
  diary: Diary,
  die: Die,
): string {
  const startedAt = momentOf(day, 10 + die.next() * 5);
  const eventId = diary.asks(worker, personId, startedAt, { isEmergency: true });
  const today = ukDay(startedAt);
  diary.emergencies.push({
    ...{ userId: worker.userId, partnerId: worker.partnerId, personId, startedAt, eventIds: [eventId] },
    reviewDue: daysAfter(today, 2),
    reviewedOn: reviewedAfter === null ? null : daysAfter(today, reviewedAfter),
  });
  return eventId;
}

/** References copied from an old list: several people who have left, refused one after the other. */
function staleList(worker: Worker, day: number, diary: Diary, die: Die): void {
  for (let left = die.between(2, 5); left > 0; left -= 1) {
    diary.asks(worker, `gone-${die.between(1, 9_999)}` as PersonId, momentOf(day, 10 + die.next() / 3), REFUSED);
  }
}

/** Each quarter the managers look through a sample of their partner's records, as they should. */
function inspect(world: World, day: number, diary: Diary, die: Die): void {
  for (const manager of world.workers.filter(({ role }) => role === "MANAGER")) {
    const sample = die.some(world.peopleOf(manager.partnerId), die.between(20, 45));
    for (const { personId } of sample) diary.asks(manager, personId, momentOf(day, 13 + die.next() * 0.9));
  }
}

/** One worker takes over from another, and reads what they are handed in a morning. */
function handOver(world: World, day: number, diary: Diary, die: Die): void {
  const [from] = die.some(world.workers, 1);
  const to = world.workers.find((other) => other.partnerId === from?.partnerId && other.userId !== from?.userId);
  if (!from || !to) return;
  for (const person of die.some(from.caseload, die.between(10, 24))) {
    diary.asks(to, person, momentOf(day, 9 + die.next() * 1.5), { isAction: die.chance(0.1) });
  }
}
