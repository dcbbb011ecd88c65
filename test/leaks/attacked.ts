import { AskedHub } from "../../src/commands/attack/asked-hub.js";
import { type Planting, plantCanaries } from "../../src/commands/attack/canaries.js";
import { type KnownRecords, knownRecords } from "../../src/commands/attack/known-records.js";
import { USUAL_COMPANY } from "../../src/commands/leaks/callers-of.js";
import type { Ground } from "../../src/commands/leaks/judge.js";
import type { LeakCaller } from "../../src/commands/leaks/matrix-says.js";
import { ownCallers } from "../../src/commands/leaks/own-callers.js";
import { ownCanaries } from "../../src/commands/leaks/planted.js";
import { groundOf } from "../../src/commands/leaks/run-leaks.js";
import { castToken } from "../../src/server/cast-token.js";
import { readDevelopmentIssuer } from "../../src/server/development-issuer.js";
import type { TestHub } from "../support/hub.js";

/** A test's hub, ready to be attacked: its county is full of canaries, and those who attack it hold tokens. */
export interface Attacked {
  readonly ground: Ground;
  readonly callers: readonly LeakCaller[];
  readonly planting: Planting;
  /** What is there to be named, and changed. */
  readonly records: KnownRecords;
  readonly now: Date;
}

export async function attacked({ owner, url, now }: TestHub): Promise<Attacked> {
  const planting = await plantCanaries(owner);
  const issuer = await readDevelopmentIssuer(process.env.TEST_DATA_DIR ?? "");
  if (!issuer) throw new Error("the test run has no development issuer");
  const tokenOf = (...[name, purpose]: Parameters<Parameters<typeof ownCallers>[1]>) =>
    castToken(name, [purpose], issuer, "concordat", now);
  const callers = await ownCallers(owner, tokenOf, USUAL_COMPANY);
  return { ground: groundOf(url, null, ownCanaries()), callers, planting, records: await knownRecords(owner), now };
}

/** The same hub, every answer of which is changed on its way. */
export class BentHub extends AskedHub {
  constructor(
    url: string,
    private readonly bend: (text: string) => string,
  ) {
    super(url);
  }

  override async post(...request: Parameters<AskedHub["post"]>) {
    const reply = await super.post(...request);
    const text = this.bend(reply.text);
    return { ...reply, text, body: JSON.parse(text) };
  }

  override async metrics() {
    return (await super.metrics()).map(this.bend);
  }
}
