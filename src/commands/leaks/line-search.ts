import { Writable } from "node:stream";
import type { Findings } from "./findings.js";
import type { LeakCaller } from "./matrix-says.js";
import type { SeesCanaries } from "./planted.js";

/** Logs are read by whoever runs the hub. */
const OPERATOR: Pick<LeakCaller, "name" | "purpose"> = { name: "operator", purpose: "OPERATIONS" };

/** Longer than most words are, and shorter than what a canary is in base64. */
const BASE64 = /[A-Za-z0-9+/]{20,}/g;
/** Letters that stand for three bytes together. */
const GROUP = [0, 1, 2, 3];

/** Reads one of a hub's logs line by line, and finds what was planted, as it stands or in base64: none of it may be there. */
export class LineSearch {
  private readonly told = new Set<string>();

  constructor(
    private readonly log: string,
    private readonly sees: SeesCanaries,
    private readonly findings: Findings,
  ) {
    findings.searched.set(log, 0);
  }

  /** Reads the next line. What a later line holds again is told once. */
  read(line: string): void {
    const number = (this.findings.searched.get(this.log) ?? 0) + 1;
    this.findings.searched.set(this.log, number);
    for (const { person, origin } of this.sees(unwrapped(line))) {
      if (this.told.has(`${origin} ${person}`)) continue;
      this.told.add(`${origin} ${person}`);
      const because = `line ${number} holds it`;
      this.findings.leak(OPERATOR, { route: this.log, coordinate: origin, person, because });
    }
  }

  /** A stream that reads whatever is written to it, without keeping it. */
  stream(): Writable {
    let begun = "";
    return new Writable({
      write: (chunk, _encoding, done) => {
        const lines = `${begun}${chunk}`.split("\n");
        begun = lines.pop() ?? "";
        for (const line of lines) this.read(line);
        done();
      },
    });
  }
}

/** A line, and all in it that may be base64, read from each of the letters at which a group of it may begin. */
function unwrapped(line: string): string {
  const runs = line.match(BASE64) ?? [];
  const read = runs.flatMap((run) => GROUP.map((start) => Buffer.from(run.slice(start), "base64").toString("latin1")));
  return [line, ...read].join("\n");
}
