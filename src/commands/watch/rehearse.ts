import { ukDay } from "../../kernel/calendar.js";
import {
  type Access,
  accessOf,
  examine,
  type Finding,
  type Pass,
  type RuleBook,
  sceneOf,
} from "../../privacy-monitoring/index.js";
import { Diary } from "./diary.js";
import { Die } from "./die.js";
import { hideMisuses } from "./hidden-misuse.js";
import { liveOrdinaryYear, momentOf } from "./ordinary-year.js";
import { DAY, makeWorld, type Scale, START, type World } from "./world.js";

/** A made-up year, and what the rules said of it. */
export interface Rehearsed {
  readonly diary: Diary;
  readonly findings: readonly Finding[];
}

/** Lives a made-up year and runs the rules over it each night, as the command would over the log of a real one. */
export function rehearseYear(
  scale: Scale,
  seed: number,
  book: RuleBook,
  onProgress: (line: string) => void,
): Rehearsed {
  const die = new Die(seed);
  const world = makeWorld(scale, die);
  const diary = new Diary();
  liveOrdinaryYear(world, diary, scale, die);
  hideMisuses(world, diary, scale, die);
  onProgress(
    `${diary.events} events of ${world.workers.length} users about ${world.people.length} people are made up.`,
  );
  const told = new Map<string, Finding>();
  const nights = new Nights(world, diary, book);
  for (let day = 0; day < scale.days + book.settlesAfterDays; day += 1) {
    for (const finding of nights.findingsOf(day)) told.set(keyOf(finding), told.get(keyOf(finding)) ?? finding);
    if (day % 60 === 59) onProgress(`${day + 1} days are judged.`);
  }
  return { diary, findings: [...told.values()] };
}

const keyOf = ({ rule, userId, personId, day }: Finding) => `${rule} ${userId} ${personId} ${day}`;

/** The nightly runs over a diary. */
class Nights {
  readonly #byDay: readonly (readonly Access[])[];

  constructor(
    private readonly world: World,
    private readonly diary: Diary,
    private readonly book: RuleBook,
  ) {
    const sorted = diary.accesses.map((access) => accessOf(access, book.listsOver)).sort((a, b) => +a.at - +b.at);
    const byDay: Access[][] = [];
    for (const access of sorted) {
      const day = Math.floor((+access.at - START) / DAY);
      byDay[day] ??= [];
      byDay[day].push(access);
    }
    this.#byDay = Array.from(byDay, (day) => day ?? []);
  }

  findingsOf(day: number): readonly Finding[] {
    return [...this.#judge(day, "AT_ONCE", day), ...this.#judge(day, "SETTLED", day - this.book.settlesAfterDays)];
  }

  /** Judges what was done on one day by what is known at the end of another. */
  #judge(today: number, pass: Pass, done: number): readonly Finding[] {
    const now = momentOf(today + 1, 0);
    const { workers: staff, people, involvements } = this.world;
    const first = Math.max(done - this.book.lookBackDays, 0);
    const scene = sceneOf({
      now,
      judged: this.#byDay[done] ?? [],
      history: this.#byDay.slice(first, today + 1).flat(),
      staff,
      people,
      involvements: [...involvements, ...this.diary.involvements],
      emergencies: this.diary.emergencies.filter(
        ({ startedAt, reviewedOn }) => startedAt < now && (reviewedOn === null || reviewedOn > ukDay(now)),
      ),
    });
    return examine(scene, pass, this.book);
  }
}
