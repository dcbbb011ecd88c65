import type { Level } from "../../policy/vocabulary.js";
import type { LeakCaller } from "./matrix-says.js";
import type { Release } from "./releases.js";

/** Something that reached a caller and must not have, or an answer that told hidden from absent. */
export interface Leak {
  readonly caller: string;
  readonly purpose: string;
  readonly route: string;
  /** The field of the schema, or the column that a canary came from. */
  readonly coordinate: string;
  readonly person: string;
  readonly because: string;
}

/** How often one caller was given one field, and the most that the matrix gives them there. */
export interface Cell {
  readonly coordinate: string;
  readonly caller: string;
  readonly purpose: string;
  readonly matrix: Level;
  released: number;
  /** Null, and the hub said that it was withheld. */
  withheld: number;
  /** Null, and nothing was said. */
  absent: number;
  leaks: number;
}

/** What the suite found: a table of fields by callers, and every leak by name. */
export class Findings {
  readonly cells = new Map<string, Cell>();
  readonly leaks: Leak[] = [];
  questions = 0;
  /** Changes that went through, whose payloads were judged. */
  changes = 0;
  /** Routes by which the hub would not be asked, as too much at once or by another schema: nothing was seen there. */
  readonly refusedRoutes = new Map<string, number>();
  /** How many lines of each of the hub's logs were searched. */
  readonly searched = new Map<string, number>();

  /** Counts a question that the hub refused as a whole. */
  refused(route: string): void {
    this.refusedRoutes.set(route, (this.refusedRoutes.get(route) ?? 0) + 1);
  }

  /** Counts one field of one answer. */
  count(caller: LeakCaller, release: Release, matrix: Level, isTold: boolean): void {
    const cell = this.cellOf(caller, release.coordinate, matrix);
    if (release.isReleased) cell.released += 1;
    else if (isTold) cell.withheld += 1;
    else cell.absent += 1;
  }

  /** Notes a leak; the same one is told once for each route. */
  leak(caller: Pick<LeakCaller, "name" | "purpose">, leak: Omit<Leak, "caller" | "purpose">): void {
    const { name, purpose } = caller;
    const found = { caller: name, purpose, ...leak };
    if (this.leaks.some((known) => JSON.stringify(known) === JSON.stringify(found))) return;
    this.leaks.push(found);
    const cell = this.cells.get(`${name} ${purpose} ${leak.coordinate}`);
    if (cell) cell.leaks += 1;
  }

  private cellOf({ name: caller, purpose }: LeakCaller, coordinate: string, matrix: Level): Cell {
    const key = `${caller} ${purpose} ${coordinate}`;
    const known = this.cells.get(key);
    if (known) return known;
    const made = { coordinate, caller, purpose, matrix, released: 0, withheld: 0, absent: 0, leaks: 0 };
    this.cells.set(key, made);
    return made;
  }
}
