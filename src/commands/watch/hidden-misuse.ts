import type { PersonId } from "../../kernel/ids.js";
import type { PersonFacts, RuleName } from "../../privacy-monitoring/index.js";
import { type Diary, type Misuse, REFUSED } from "./diary.js";
import type { Die } from "./die.js";
import { isOnShift, momentOf, openInEmergency } from "./ordinary-year.js";
import type { Scale, Worker, World } from "./world.js";

/** Where one misuse is written: in whose world and diary, on which working day of which user. */
interface Setting {
  readonly world: World;
  readonly diary: Diary;
  readonly die: Die;
  readonly worker: Worker;
  readonly day: number;
}

type Kind = Misuse["kind"];
/** Gives the ids of the events that show it. */
type Plot = (setting: Setting) => readonly string[];

const SETTLED_IN = 40;
const AFTERMATH = 30;

/** How each kind of misuse is done. Some are so slight that the rules should miss them: nobody misuses to be found. */
const PLOTS: Readonly<Record<Kind, Plot>> = {
  OWN_RECORD: (at) => (at.worker.personId ? looks(at, [at.worker.personId]) : []),
  KEPT_OUT: (at) => [at.diary.asks(at.worker, stranger(at).personId, inHours(at), { ...REFUSED, isKeptOut: true })],
  COLLEAGUE: (at) => {
    const { personId, partnerId } = at.worker;
    const colleagues = at.world.people.filter(({ worksFor }) => worksFor.includes(partnerId));
    const others = colleagues.filter((person) => person.personId !== personId);
    return others.length > 0 ? looks(at, [at.die.pick(others).personId]) : [];
  },
  SAME_NAME_OR_ADDRESS: (at) => {
    const { familyName, postcode, personId } = at.worker;
    const close = outside(at).filter((person) => person.familyName === familyName || person.postcode === postcode);
    const others = close.filter((person) => person.personId !== personId);
    return others.length > 0 ? looks(at, [at.die.pick(others).personId]) : [];
  },
  NO_RELATIONSHIP: (at) => looks(at, [stranger(at).personId]),
  UNREVIEWED_EMERGENCY: ({ worker, world, day, diary, die }) => {
    const reviewedAfter = die.chance(0.5) ? null : die.between(4, 12);
    return [openInEmergency(worker, die.pick(world.people).personId, { day, reviewedAfter }, diary, die)];
  },
  REPEATED_REFUSALS: (at) =>
    Array.from({ length: at.die.between(3, 10) }, () =>
      at.diary.asks(at.worker, stranger(at).personId, soon(at, 0.8), REFUSED),
    ),
  BURST: (at) => {
    const taken = at.die.some(at.world.peopleOf(at.worker.partnerId), at.die.between(30, 90));
    return taken.map(({ personId }) => at.diary.asks(at.worker, personId, soon(at, 0.9)));
  },
  MANY_EYES: (at) => {
    const known = outside(at);
    const { personId } = at.die.pick(known);
    const crowd = at.world.workers.filter(({ partnerId }) => partnerId === at.worker.partnerId);
    const onlookers = at.die.some(crowd, at.die.between(5, 14));
    return onlookers.map((worker) => at.diary.asks(worker, personId, inHours({ ...at, worker })));
  },
  OUT_OF_HOURS: (at) =>
    at.die
      .some(at.worker.caseload, at.die.between(2, 8))
      .map((person) => at.diary.asks(at.worker, person, momentOf(at.day, 21.5 + at.die.next()))),
  VIEWS_WITHOUT_ACTION: (at) => {
    const { personId } = at.die.pick(outside(at));
    const days = Array.from({ length: at.die.between(4, 9) }, (_, look) => at.day + look * 2);
    return days.map((day) => at.diary.asks(at.worker, personId, inHours({ ...at, day })));
  },
  QUIET_LOOK: (at) => looks(at, [at.die.pick(outside(at)).personId]),
};

const KINDS = Object.keys(PLOTS) as Kind[];

/** Hides so many misuses of each kind in the year, and notes which events show them. */
export function hideMisuses(world: World, diary: Diary, { days, misuses }: Scale, die: Die): void {
  for (const kind of KINDS) {
    for (let hidden = 0, tries = 0; hidden < misuses && tries < misuses * 50; tries += 1) {
      const worker = die.pick(culprits(kind, world));
      const day = die.between(SETTLED_IN, days - AFTERMATH);
      if (!isOnShift(worker, day)) continue;
      const eventIds = PLOTS[kind]({ world, diary, die, worker, day });
      if (eventIds.length === 0) continue;
      diary.misuses.push({ kind, eventIds });
      hidden += 1;
    }
  }
}

/** Only who works by day can be up late. */
function culprits(kind: Kind, { workers }: World): readonly Worker[] {
  const byDay: readonly (RuleName | Kind)[] = ["OUT_OF_HOURS", "MANY_EYES"];
  return byDay.includes(kind) ? workers.filter(({ shifts }) => shifts === "DAYS") : workers;
}

/** Somebody whom the user's partner serves, and the user does not. */
function outside({ world, worker }: Setting): readonly PersonFacts[] {
  return world.peopleOf(worker.partnerId).filter(({ personId }) => !worker.caseload.includes(personId));
}

/** Somebody whom no partner serves, all year. */
function stranger({ world, diary, die }: Setting): PersonFacts {
  const served = new Set([...world.involvements, ...diary.involvements].map(({ personId }) => personId));
  return die.pick(world.people.filter(({ personId }) => !served.has(personId)));
}

function looks(at: Setting, people: readonly PersonId[]): readonly string[] {
  return people.map((person) => at.diary.asks(at.worker, person, inHours(at)));
}

/** Amid the work of the shift, where it is least seen. */
function inHours({ worker, day, die }: Setting): Date {
  return momentOf(day, worker.shifts === "NIGHTS" ? 21 + die.next() * 8 : 9 + die.next() * 7);
}

function soon({ worker, day, die }: Setting, hours: number): Date {
  return momentOf(day, (worker.shifts === "NIGHTS" ? 22 : 11) + die.next() * hours);
}
