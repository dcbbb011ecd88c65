import { cpus } from "node:os";
import { CONTENDERS, type ContenderName } from "./contender.js";
import { using } from "./county.js";
import type { Figures } from "./rounds.js";
import type { Compared } from "./slices.js";
import type { TrailAlone } from "./trail-alone.js";
import { type TrailCost, trailLines } from "./trail-cost.js";

/** One line of the result. */
export interface Measurement extends Figures {
  readonly query: "Q1" | "Q2";
  readonly inFlight: number;
  readonly contender: ContenderName;
  /** Its processor time as a multiple of the rival's. */
  readonly cpuToL: number;
  readonly cpuToGroupedL: number;
  readonly throughputToL: number;
}

/** Where it was measured: absolute figures move with it. */
export interface Machine {
  readonly processors: number;
  readonly processor: string;
  readonly node: string;
  readonly postgres: string;
  /** Whether the time of PostgreSQL is in the figures. */
  readonly hasPostgresTime: boolean;
}

export interface Report {
  readonly machine: Machine;
  readonly county: { readonly people: number; readonly seed: number; readonly page: number };
  readonly terms: { readonly seconds: number; readonly rounds: number };
  readonly compared: Compared;
  readonly measurements: readonly Measurement[];
  readonly trail: { readonly costs: readonly TrailCost[]; readonly alone: readonly TrailAlone[] };
}

export async function machineOf(databaseUrl: string, hasPostgresTime: boolean): Promise<Machine> {
  const processors = cpus();
  const postgres = await using(databaseUrl, async (client) => {
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    return rows[0]?.version ?? "";
  });
  const processor = processors[0]?.model ?? "";
  return { processors: processors.length, processor, node: process.versions.node, postgres, hasPostgresTime };
}

/** Puts the figures of one query and load beside each other. */
export function beside(
  query: Measurement["query"],
  inFlight: number,
  figures: ReadonlyMap<ContenderName, Figures>,
): Measurement[] {
  const [plain, grouped] = [figures.get("L"), figures.get("L*")];
  return CONTENDERS.flatMap((contender) => {
    const own = figures.get(contender);
    if (!own || !plain || !grouped) return [];
    return {
      ...{ query, inFlight, contender, ...own },
      cpuToL: own.cpuMilliseconds / plain.cpuMilliseconds,
      cpuToGroupedL: own.cpuMilliseconds / grouped.cpuMilliseconds,
      throughputToL: own.requestsPerSecond / plain.requestsPerSecond,
    };
  });
}

const HEADINGS = [
  "query",
  "in flight",
  "contender",
  "requests/s",
  "to L",
  "CPU ms",
  "node",
  "postgres",
  "to L",
  "to L*",
];
const MORE = ["latency ms", "statements", "control", "failed"];

function lineOf(one: Measurement): string[] {
  const { cpuMilliseconds, nodeMilliseconds, postgresMilliseconds } = one;
  return [
    ...[one.query, String(one.inFlight), one.contender],
    ...[one.requestsPerSecond.toFixed(0), one.throughputToL.toFixed(2)],
    ...[cpuMilliseconds.toFixed(3), nodeMilliseconds.toFixed(3), postgresMilliseconds?.toFixed(3) ?? "?"],
    ...[one.cpuToL.toFixed(2), one.cpuToGroupedL.toFixed(2), one.medianLatencyMilliseconds.toFixed(2)],
    ...[one.statements.toFixed(2), one.transactionControl.toFixed(2), `${(one.failed * 100).toFixed(1)}%`],
  ];
}

const LEGEND = `Q1: one person with name, demographics, consents and plan with sections. Q2: a caseload page with plans and sections.
hub without trail: the same hub in a process that notes and records nothing.
L: one SQL statement with the policy and its event, behind a bare HTTP server. L*: the same, its events written in groups.
CPU ms is the processor time of the Node process and of all PostgreSQL processes, for one request.`;

/** The result as a table for people. */
export function tableOf({ machine, county, terms, compared, measurements, trail }: Report): string {
  const rows = [[...HEADINGS, ...MORE], ...measurements.map(lineOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
  const ruled = lines.flatMap((line, index) => (index % CONTENDERS.length === 1 ? ["", line] : [line]));
  const without = machine.hasPostgresTime
    ? ""
    : "\nThe time of PostgreSQL cannot be told here: CPU ms is that of Node alone.";
  return `${county.people} people (seed ${county.seed}), pages of ${county.page}; the median of ${terms.rounds} rounds of ${terms.seconds} s.
${machine.processors} processors (${machine.processor}), Node ${machine.node}, PostgreSQL ${machine.postgres}.
The same slices were given to ${compared.persons} questions about a person (${compared.empty} of them a stranger) and ${compared.pages} pages.
${LEGEND}${without}

${ruled.join("\n")}

${trailLines(trail.costs, trail.alone)}
`;
}
