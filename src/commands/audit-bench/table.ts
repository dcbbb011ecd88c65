/** What one question took, in milliseconds. */
export interface Timed {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  /** Processor time of the hub and of PostgreSQL for one answer; of the hub alone where the other cannot be told. */
  readonly cpu: number;
  /** What the median should stay below. */
  readonly within: number;
}

/** The figures as a table for people. */
export function tableOf(timed: readonly Timed[], events: number, hasPostgresTime: boolean): string {
  const line = (name: string, ...cells: readonly string[]) =>
    [name.padEnd(36), ...cells.map((cell) => cell.padStart(9))].join("");
  const rows = timed.map(({ name, within, ...taken }) => {
    const figures = [taken.median, taken.p95, taken.cpu].map((milliseconds) => milliseconds.toFixed(1));
    return line(name, ...figures, taken.median <= within ? String(within) : `${within} !`);
  });
  const whose = hasPostgresTime ? "" : "\nThe time of PostgreSQL cannot be told here: CPU is that of the hub alone.";
  const missed = timed.some(({ median, within }) => median > within) ? "\n!: slower than is wanted, by its p50." : "";
  return `${[line(`milliseconds, ${events} events`, "p50", "p95", "CPU", "wanted"), ...rows].join("\n")}${missed}${whose}`;
}
