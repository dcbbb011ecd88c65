import { type GraphQLSchema, parse } from "graphql";
import type { SchemaLabels } from "../../access/schema-labels.js";
import type { AccessMatrix } from "../../policy/access-matrix.js";
import type { DataCategory, Level } from "../../policy/vocabulary.js";
import type { AskedHub, Reply } from "../attack/asked-hub.js";
import { UsageError } from "../run-command.js";
import type { Findings } from "./findings.js";
import { type LeakCaller, least, matrixSays, reaches } from "./matrix-says.js";
import type { SeesCanaries } from "./planted.js";
import { type Release, ReleasesIn } from "./releases.js";
import type { Question } from "./routes.js";

/** What an answer is judged by. */
export interface Ground {
  readonly hub: AskedHub;
  readonly schema: GraphQLSchema;
  readonly labels: SchemaLabels;
  readonly matrix: AccessMatrix;
  readonly seesCanaries: SeesCanaries;
}

/** A suite whose callers are shut out would find no leak anywhere. */
const NOT_LET_IN: readonly number[] = [401, 403];
const UNREAD = 400;

type Slice = ReadonlyMap<string, Level>;

/**
 * Asks for one caller and judges each answer by three witnesses that must agree: the register of whom the partner knows,
 * the written matrix, and what the hub itself says is open to this caller when it is asked for nothing else.
 */
export class Judge {
  private readonly slices = new Map<string, Promise<Slice>>();

  constructor(
    private readonly ground: Ground,
    private readonly caller: LeakCaller,
    private readonly findings: Findings,
  ) {}

  /** Asks, and judges what comes back. */
  async ask({ route, query, variables }: Question): Promise<Reply> {
    const reply = await this.ground.hub.ask(this.caller.bearer(), query, variables);
    this.findings.questions += 1;
    if (NOT_LET_IN.includes(reply.status)) throw new UsageError(`The hub does not let ${this.caller.name} in.`);
    if (reply.status === UNREAD) this.findings.refused(route);
    const releases = this.releasesIn(query, reply);
    for (const release of releases) await this.judgeField(release, route, reply);
    for (const { person, origin, category } of this.ground.seesCanaries(reply.text)) {
      const because = await this.whyNot(person, category, "EXISTENCE");
      if (because !== null) this.findings.leak(this.caller, { route, coordinate: origin, person, because });
    }
    this.judgeNotices(route, reply);
    return reply;
  }

  private releasesIn(query: string, { body }: Reply): readonly Release[] {
    if (!body.data) return [];
    return new ReleasesIn(this.ground.schema, this.ground.labels, parse(query), body.data).found;
  }

  private async judgeField(release: Release, route: string, reply: Reply): Promise<void> {
    const { coordinate, place, person, path, isReleased } = release;
    const most = matrixSays(this.ground.matrix, this.caller, place.category);
    const notices = reply.body.extensions?.hub?.withheld ?? [];
    this.findings.count(
      this.caller,
      release,
      most,
      notices.some((notice) => notice.path.join(".") === path),
    );
    if (!isReleased || person === null) return;
    const because = await this.whyNot(person, place.category, place.level);
    if (because !== null) this.findings.leak(this.caller, { route, coordinate, person, because });
  }

  /** Why the caller may not see this much of a person, or null where they may. */
  private async whyNot(person: string, category: DataCategory | null, needed: Level): Promise<string | null> {
    if (!this.caller.knows.includes(person)) return "the partner has nothing to do with the person";
    if (category === null) return null;
    const most = matrixSays(this.ground.matrix, this.caller, category);
    if (!reaches(most, needed)) return `the matrix gives ${most} of ${category}, and it needs ${needed}`;
    const open = least(most, (await this.sliceOf(person)).get(category) ?? "NONE");
    return reaches(open, needed) ? null : `the hub itself says ${open} of ${category}, and it needs ${needed}`;
  }

  /** What is withheld without a trace may not be told of as withheld either (NEV-06). */
  private judgeNotices(route: string, { body }: Reply): void {
    for (const { category, path } of body.extensions?.hub?.withheld ?? []) {
      if (!this.ground.matrix.isConcealed(category as DataCategory)) continue;
      const because = `a notice tells that ${category} is withheld`;
      this.findings.leak(this.caller, { route, coordinate: String(path.at(-1)), person: "", because });
    }
  }

  private sliceOf(person: string): Promise<Slice> {
    const known = this.slices.get(person) ?? this.askForSlice(person);
    this.slices.set(person, known);
    return known;
  }

  private async askForSlice(person: string): Promise<Slice> {
    const query = `{ person(id: ${JSON.stringify(person)}) { mySlice { category level } } }`;
    const { body } = await this.ground.hub.ask(this.caller.bearer(), query);
    const { mySlice } = (body.data?.person ?? {}) as { mySlice?: { category: string; level: Level }[] };
    return new Map(mySlice?.map(({ category, level }) => [category, level]));
  }
}
